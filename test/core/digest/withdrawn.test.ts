import { describe, expect, it } from 'vitest';
import { buildDigest } from '../../../src/core/digest/build.ts';
import { shownMarks } from '../../../src/core/digest/marks.ts';
import { digestView } from '../../../src/core/digest/view.ts';
import { keysOf, takeBack, type Withdrawn } from '../../../src/core/digest/withdrawn.ts';
import { briefOf, corpusOf, mergedMeeting, mergedQuote } from '../../support/corpus.ts';
import { holm, lind, MET, SAID, TODAY, telling, YESTERDAY } from '../../support/digests.ts';

const on = telling(`${MET} “${SAID},” she said.`);
const post = on('post', YESTERDAY);
const wire = on('wire', YESTERDAY, 'Northern Wire');
const quote = mergedQuote('q', holm, [[post, SAID]]);
const meeting = mergedMeeting(
  'm',
  [holm, lind],
  [
    [post, MET],
    [wire, MET],
  ],
);
const corpus = corpusOf(YESTERDAY, [post, wire], [holm, lind], [quote, meeting]);
const marks = shownMarks([meeting, quote], corpus, ['of another make']);

const withdrawn = (id: string, more: Partial<Withdrawn> = {}): Withdrawn => ({
  id,
  title: null,
  outlet: null,
  url: null,
  keys: keysOf(id, corpus),
  ...more,
});

/** What the next digest says before its lines. */
function noticesAfter(articles: readonly Withdrawn[], shown = marks): readonly string[] {
  const { marks, takenBack } = takeBack(shown, articles);
  const earlier = { kind: 'delivered' as const, date: YESTERDAY, marks, ...(takenBack && { takenBack }) };
  const later = corpusOf(TODAY, [], [holm, lind], []);
  const digest = buildDigest(briefOf('morning', {}), later, TODAY, earlier);
  const { blocks } = digestView(digest, { corpus: later, articles: new Map(), today: TODAY });
  return blocks.flatMap((block) => (block.kind === 'notice' && block.tone === 'warning' ? [block.text] : []));
}

describe('an article that is withdrawn', () => {
  it('takes back the lines that rested on it alone; others stand', () => {
    const { marks: standing, takenBack } = takeBack(marks, [withdrawn('post')]);
    expect(takenBack).toMatchObject({ lines: 1, articles: [{ id: 'post' }] });
    expect(standing).toEqual(marks.slice(0, 2));
    expect(takeBack(marks, [withdrawn('wire')])).toEqual({ marks, takenBack: null });
  });

  it('takes back a line with the last of its articles', () => {
    const { marks: standing, takenBack } = takeBack(marks, [withdrawn('post'), withdrawn('wire')]);
    expect(takenBack?.lines).toBe(2);
    expect(takenBack?.articles.map(({ id }) => id).sort()).toEqual(['post', 'wire']);
    expect(standing).toEqual(marks.slice(0, 1));
  });

  it('counts a line once that was shown again when it changed', () => {
    expect(takeBack([...marks, ...marks], [withdrawn('post')]).takenBack?.lines).toBe(1);
  });

  it('is named to the readers of the next digest, whether there is news or not', () => {
    const titled = withdrawn('post', { title: 'Tariffs out soon', outlet: 'Harbour Post' });
    expect(noticesAfter([titled])).toEqual([
      'Withdrawn since: “Tariffs out soon” (Harbour Post). 1 line of earlier briefings rested on it alone.',
    ]);
    expect(noticesAfter([titled, withdrawn('wire', { outlet: 'Northern Wire' })])).toEqual([
      'Withdrawn since: “Tariffs out soon” (Harbour Post) and an article by Northern Wire. 2 lines of earlier briefings rested on them alone.',
    ]);
    expect(noticesAfter([withdrawn('wire')])).toEqual([]);
  });

  it('is not named again after that', () => {
    const { marks: standing } = takeBack(marks, [withdrawn('post')]);
    expect(noticesAfter([withdrawn('post')], standing)).toEqual([]);
  });

  it('is one of many where many were: some are named, the rest counted', () => {
    const articles = Array.from({ length: 5 }, (_, i) => on(`a${i}`, YESTERDAY));
    const quotes = articles.map((article, i) => mergedQuote(`q${i}`, holm, [[article, SAID]]));
    const all = corpusOf(YESTERDAY, articles, [holm], quotes);
    const gone = articles.map(({ id }) => ({ id, title: id, outlet: null, url: null, keys: keysOf(id, all) }));
    expect(noticesAfter(gone, shownMarks(quotes, all, []))).toEqual([
      'Withdrawn since: “a0”, “a1”, “a2” and 2 more articles. 5 lines of earlier briefings rested on them alone.',
    ]);
  });
});
