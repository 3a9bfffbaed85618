import { describe, expect, test } from 'vitest';
import { createWordings } from '../../../src/core/merge/quote-wordings.ts';
import { namesIn } from '../../../src/core/merge/same-frame.ts';

const { of, compare } = createWordings();
const isOther = (a: string, b: string): boolean => {
  const found = compare(of(a), of(b)).isOther;
  expect(compare(of(b), of(a)).isOther).toBe(found);
  return found;
};

describe('two wordings of one frame', () => {
  test('tell of two things where one place holds another deed and another thing', () => {
    expect(
      isOther('Both boards plan to drain the mill pond by June', 'Both boards plan to sell the rope walk by June'),
    ).toBe(true);
  });

  test('may be two translations where more than one place differs so', () => {
    const a = 'The old pilots of Lenna want to mend the long pier before the spring tides come in';
    const b = 'The elder boatmen of Lenna want to repair the stone jetty before the spring tides come in';
    expect(isOther(a, b)).toBe(false);
  });

  test('go on as they like behind the frame, but for what stands right behind it', () => {
    const frame = 'Both boards plan to drain the mill pond';
    expect(isOther(`${frame} carpenters permitting, and hired elsewhere`, `${frame} whatever millers say`)).toBe(false);
    expect(isOther(`${frame}, and each of them will pay 40 crowns`, `${frame}, if only we can find 70 men`)).toBe(
      false,
    );
    expect(isOther(`${frame} in 2031`, `${frame} in 2033`)).toBe(true);
  });

  test('may each leave out a long stretch of the middle', () => {
    const [start, end] = ['We have told both boards again and again', 'and that is where we stand this winter'];
    const a = `${start} what it costs to keep 30 pilots in food and lamp oil all year ${end}`;
    const b = `${start} that no more than 12 boats can lie behind the mole when storms come ${end}`;
    expect(isOther(a, b)).toBe(false);
  });
});

test('names are written with a capital where no sentence begins, and in no heading', () => {
  expect([...namesIn('Pilots told Nils Brandt to wait. Nobody did, said “Lenna Post” later')]).toEqual([
    'nils',
    'brandt',
    'lenna',
    'post',
  ]);
  expect(namesIn('Pilots to Meet Brandt in Lenna').size).toBe(0);
});
