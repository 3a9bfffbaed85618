import { describe, expect, it } from 'vitest';
import { createJudge, packForest, unpackForest } from '../../src/core/language/model/forest.ts';
import { type Example, growForest } from '../../src/training/boosting.ts';
import { createRandom } from '../../src/training/random.ts';

const OPTIONS = { trees: 40, leaves: 4, rate: 0.3, rarest: 5, share: 1, seed: 1 };

/** Right where just one of two traits holds: no trait tells anything by itself. */
function eitherOr(count: number): Example[] {
  const random = createRandom(3);
  return Array.from({ length: count }, () => {
    const [wet, cold, noise] = [random() < 0.5, random() < 0.4, random() < 0.5];
    const traits = [...(wet ? ['wet'] : []), ...(cold ? ['cold'] : []), ...(noise ? ['noise'] : [])];
    return { traits, right: wet !== cold };
  });
}

describe('growing trees', () => {
  const forest = growForest(eitherOr(2000), OPTIONS);

  it('learns what only two traits together tell', () => {
    const judge = createJudge(forest);
    expect(judge(['wet'])).toBeGreaterThan(0.9);
    expect(judge(['cold', 'noise'])).toBeGreaterThan(0.9);
    expect(judge(['wet', 'cold'])).toBeLessThan(0.1);
    expect(judge([])).toBeLessThan(0.1);
  });

  it('gives the same trees for the same examples', () => {
    expect(growForest(eitherOr(2000), OPTIONS)).toEqual(forest);
  });

  it('leaves out traits that hardly anything has', () => {
    const rare = { traits: ['once'], right: true };
    expect(growForest([...eitherOr(200), rare], OPTIONS).traits).not.toContain('once');
  });

  it('judges the same when packed and unpacked', () => {
    expect(unpackForest(packForest(forest))).toEqual(forest);
  });

  it('forgets one thing before it judges the next, and knows nothing of strange traits', () => {
    const judge = createJudge(forest);
    const alone = judge([]);
    judge(['wet', 'cold', 'noise']);
    expect(judge(['never seen'])).toBe(alone);
  });
});
