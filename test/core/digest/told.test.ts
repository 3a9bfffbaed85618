import { describe, expect, it } from 'vitest';
import type { When } from '../../../src/core/calendar.ts';
import { buildDigest, type Digest } from '../../../src/core/digest/build.ts';
import type { Earlier } from '../../../src/core/digest/earlier.ts';
import { shownMarks } from '../../../src/core/digest/marks.ts';
import { digestView, numbered } from '../../../src/core/digest/view.ts';
import type { Corpus, MergedFact, MergedMeeting } from '../../../src/core/merge/merged.ts';
import { briefOf, corpusOf, mergedDeadline, mergedMeeting, mergedQuote } from '../../support/corpus.ts';
import { holm, lind, MET, SAID, TODAY, telling, YESTERDAY } from '../../support/digests.ts';

const line = 'Answer by then';
const text = `${MET} “${SAID},” she said. ${line}.`;
const on = telling(text);
const monday = on('monday', '2026-11-16');
const yesterday = on('yesterday', YESTERDAY);
const today = on('today', TODAY, 'Northern Wire');
const articles = [monday, yesterday, today];

const asOf: Earlier = { kind: 'as-of', date: YESTERDAY };
const corpusWith = (facts: readonly MergedFact[]): Corpus => corpusOf(TODAY, articles, [holm, lind], facts);
const build = (facts: readonly MergedFact[], earlier: Earlier | null, brief: object = { window: 7 }): Digest =>
  buildDigest(briefOf('morning', { ...brief }), corpusWith(facts), TODAY, earlier);
const ids = (digest: Digest): readonly string[] => numbered(digest).map((fact) => fact.id);
const newsOf = (digest: Digest, id: string) => digest.news.get(id)?.kind;

/** A digest as a person reads it, without its sources. */
function wordsOf(digest: Digest, facts: readonly MergedFact[]): string {
  const setting = { corpus: corpusWith(facts), articles: new Map(articles.map((a) => [a.id, a])), today: TODAY };
  const lines = digestView(digest, setting).blocks.flatMap((block) =>
    block.kind === 'fact' || block.kind === 'quote' ? block.notes : block.kind === 'text' ? [block.runs] : [],
  );
  return lines.map((runs) => runs.map((r) => (r.kind === 'excerpt' ? r.excerpt.text : r.text)).join('')).join('\n');
}

/** One meeting as two articles tell it, each in its own way. */
function meeting(id: string, first: Partial<MergedMeeting>, then: Partial<MergedMeeting>): MergedMeeting {
  const before = mergedMeeting(id, [holm, lind], [[yesterday, MET]], first);
  const after = mergedMeeting(id, [holm, lind], [[today, MET]], then);
  return { ...after, sources: [...before.sources, ...after.sources], independentSources: 2 };
}

describe('what was told before', () => {
  it('is left out, whatever kind it is', () => {
    const facts = [
      mergedMeeting('m', [holm, lind], [[yesterday, MET]]),
      mergedQuote('q', holm, [[yesterday, SAID]]),
      mergedDeadline('d', holm, { earliest: null, latest: '2026-11-27' }, [[yesterday, line]]),
    ];
    expect(ids(build(facts, null))).toEqual(['m', 'q', 'd']);
    expect(ids(build(facts, asOf))).toEqual([]);
  });

  it('stays left out when another outlet tells the same', () => {
    const facts = [
      mergedQuote('q', holm, [
        [yesterday, SAID],
        [today, SAID],
      ]),
    ];
    expect(ids(build(facts, asOf))).toEqual([]);
  });

  it('is told again when the day before named one side alone', () => {
    const known = meeting('m', {}, {});
    const [first, ...rest] = known.sources;
    if (first?.fact.type !== 'meeting') throw new Error('not a meeting');
    const oneSided = { ...first, fact: { ...first.fact, participants: first.fact.participants.slice(0, 1) } };
    expect(newsOf(build([{ ...known, sources: [oneSided, ...rest] }], asOf), 'm')).toBe('new');
  });

  it('comes back when it comes about before the next digest', () => {
    const due = (day: string) => [mergedDeadline('d', holm, { value: day }, [[yesterday, line]])];
    const weekdays = {
      window: 7,
      schedule: { at: '07:00', timeZone: 'UTC', days: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    };
    expect(newsOf(build(due(TODAY), asOf), 'd')).toBe('due');
    expect(newsOf(build(due('2026-11-22'), asOf), 'd')).toBe('known');
    // On a Friday the next digest is Monday's.
    expect(newsOf(build(due('2026-11-22'), asOf, weekdays), 'd')).toBe('due');
  });

  it('of an undated article that counts for today is new', () => {
    const facts = [mergedMeeting('m', [holm, lind], [[yesterday, MET]])];
    const corpus = { ...corpusWith(facts), days: new Map([['yesterday', TODAY]]) };
    expect(buildDigest(briefOf('morning'), corpus, TODAY, asOf).news.get('m')?.kind).toBe('new');
  });
});

describe('what changed', () => {
  const change = (fact: MergedFact) => wordsOf(build([fact], asOf), [fact]);
  const day = (value: string): When => ({ value });

  it('from a plan to a meeting that was held', () => {
    expect(change(meeting('m', { status: 'planned' }, { status: 'held' }))).toContain('Changed: was planned, now held');
  });

  it('to another day', () => {
    const moved = meeting(
      'm',
      { status: 'planned', date: day('2026-11-24') },
      { status: 'planned', date: day('2026-11-26') },
    );
    expect(change(moved)).toContain('Changed: was on Tuesday 24 November, now on Thursday 26 November');
  });

  it('to overdue, though no article says so', () => {
    const fact = mergedDeadline('d', holm, day(YESTERDAY), [[monday, line]], { status: 'overdue' });
    expect(change(fact)).toContain('Changed: was still open, now overdue');
  });

  it('to a matter that outlets differ on', () => {
    const place = {
      field: 'place',
      values: [
        { value: 'Geneva', sources: ['yesterday'] },
        { value: 'Bern', sources: ['today'] },
      ],
    };
    const words = change(meeting('m', {}, { disagreements: [place] }));
    expect(words).toContain('Outlets now differ on the place: Geneva (Harbour Post), Bern (Northern Wire)');
  });

  it('is not a day that became known', () => {
    const known = meeting('m', { status: 'planned' }, { status: 'planned', date: day('2026-11-26') });
    expect(ids(build([known], asOf))).toEqual([]);
  });
});

describe('what a delivered digest showed', () => {
  const planned = mergedMeeting('m', [holm, lind], [[yesterday, MET]], { status: 'planned' });
  const marks = shownMarks([planned], corpusWith([planned]), []);
  const delivered: Earlier = { kind: 'delivered', date: YESTERDAY, marks };

  it('is known by its source, under whatever id it is merged', () => {
    expect(ids(build([{ ...planned, id: 'other' }], delivered))).toEqual([]);
  });

  it('comes back with what it was', () => {
    const held = meeting('m', { status: 'planned' }, { status: 'held' });
    expect(wordsOf(build([held], delivered), [held])).toContain('Changed: was planned, now held');
  });

  it('leaves new what came out that day and was not in it', () => {
    const later = mergedQuote('q', holm, [[yesterday, SAID]]);
    expect(ids(build([planned, later], delivered))).toEqual(['q']);
  });

  it('is remembered with the digests before it, to a number', () => {
    const many = shownMarks(
      [planned],
      corpusWith([planned]),
      Array.from({ length: 5_000 }, (_, i) => `${i}`),
    );
    expect(many.length).toBeLessThan(1_000);
    expect(many.at(-1)).toBe(marks[0]);
  });

  it('is read past where a mark is of another make', () => {
    const fact = mergedQuote('q', holm, [[today, SAID]]);
    expect(ids(build([fact], { ...delivered, marks: ['an id', '{}', '"x"'] }))).toEqual(['q']);
  });
});

describe('the material of a digest', () => {
  it('reaches back to the digest before, so that a weekend swallows nothing', () => {
    const facts = [mergedMeeting('m', [holm, lind], [[yesterday, MET]])];
    expect(ids(build(facts, { kind: 'as-of', date: '2026-11-18' }, { window: 1 }))).toEqual(['m']);
    expect(ids(build(facts, null, { window: 1 }))).toEqual([]);
  });
});
