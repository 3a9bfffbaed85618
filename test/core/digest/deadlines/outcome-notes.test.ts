import { describe, expect, it } from 'vitest';
import { outcomeArticles, outcomeNotes } from '../../../../src/core/digest/deadlines/outcome-notes.ts';
import type { MergedDeadline } from '../../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedDeadline, person } from '../../../support/corpus.ts';

const TODAY = '2026-11-20';
const lind = person('Bo Lind');
const post = article('post', 'Bo Lind must publish the list.');
const wire = article('wire', 'Bo Lind published the list on Thursday.', { outlet: 'Coast Wire' });
const promised = mergedDeadline('list', lind, { value: '2026-11-21' }, [[post, 'publish the list']]);
const [source] = mergedDeadline('deed', lind, null, [[wire, 'published the list on Thursday']]).sources;

const notes = (fact: MergedDeadline, articles = [post, wire]): string[] => {
  const corpus = corpusOf(TODAY, [post, wire], [lind], [fact]);
  const setting = { corpus, articles: new Map(articles.map((each) => [each.id, each])), today: TODAY };
  return outcomeNotes(fact, setting).map((runs) =>
    runs.map((run) => (run.kind === 'excerpt' ? `“${run.excerpt.text}”` : 'text' in run ? run.text : '')).join(''),
  );
};

describe('what became of a deadline', () => {
  const done: MergedDeadline = {
    ...promised,
    status: 'met',
    outcomes: [{ status: 'met', day: '2026-11-19', sources: source ? [source] : [] }],
  };

  it('is told with the words of the article that reports it', () => {
    expect(notes(done)).toEqual(['Reported done by Coast Wire, 19 Nov: “published the list on Thursday”']);
    expect(outcomeArticles(done)).toEqual(['wire']);
  });

  it('is told without words where the article is not at hand', () => {
    expect(notes(done, [post])).toEqual(['Reported done by Coast Wire, 19 Nov']);
  });

  it('says when it was due before it was moved', () => {
    expect(notes({ ...promised, status: 'postponed', movedFrom: { value: '2026-11-12' } })).toEqual([
      'Before, it was due 12 Nov 2026',
    ]);
  });

  it('is not told where nothing was reported', () => {
    expect(notes(promised)).toEqual([]);
  });
});
