import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildDigest, type Digest } from '../../../src/core/digest/build.ts';
import type { Earlier } from '../../../src/core/digest/earlier.ts';
import { shownMarks } from '../../../src/core/digest/marks.ts';
import { readingSeconds, withinReadingTime } from '../../../src/core/digest/reading-time.ts';
import { digestView, numbered } from '../../../src/core/digest/view.ts';
import type { Corpus, MergedFact } from '../../../src/core/merge/merged.ts';
import { briefOf, corpusOf, mergedDeadline, mergedMeeting, mergedQuote, person } from '../../support/corpus.ts';
import { MET, SAID, TODAY, telling } from '../../support/digests.ts';
import { cases } from '../../support/laws.ts';

const DAYS = ['2026-11-16', '2026-11-17', '2026-11-18', '2026-11-19', '2026-11-20'];
const people = ['Ada Holm', 'Bo Lind', 'Cy Orr', 'Di Falk'].map((name, i) => person(name, i < 2 ? 'minister' : null));
const text = `${MET} “${SAID},” she said. They must hand over the lists.`;
const articles = DAYS.flatMap((day) =>
  ['Harbour Post', 'Northern Wire'].map((outlet) => telling(text)(`${day} ${outlet}`, day, outlet)),
);

const anyPerson = fc.constantFrom(...people);
const told = fc.uniqueArray(fc.constantFrom(...articles), { minLength: 1, maxLength: 4 });
const when = fc.option(
  fc.integer({ min: 10, max: 30 }).map((day) => ({ value: `2026-11-${day}` })),
  { nil: null },
);
const id = fc.uuid();

const anyFact: fc.Arbitrary<MergedFact> = fc.oneof(
  fc.record({ id, people: fc.uniqueArray(anyPerson, { maxLength: 3 }), told, when }).map((r) =>
    mergedMeeting(
      r.id,
      r.people,
      r.told.map((a) => [a, MET]),
      { date: r.when },
    ),
  ),
  fc.record({ id, speaker: fc.option(anyPerson, { nil: null }), told }).map((r) =>
    mergedQuote(
      r.id,
      r.speaker,
      r.told.map((a) => [a, SAID]),
    ),
  ),
  fc
    .record({
      id,
      who: fc.option(anyPerson, { nil: null }),
      told,
      when,
      status: fc.constantFrom('open' as const, 'overdue' as const, 'met' as const),
    })
    .map((r) =>
      mergedDeadline(
        r.id,
        r.who,
        r.when,
        r.told.map((a) => [a, 'hand over the lists']),
        { status: r.when === null ? 'undated' : r.status },
      ),
    ),
);
const anyFacts = fc.uniqueArray(anyFact, { selector: (fact) => fact.id, maxLength: 25 });
const anyEarlier: fc.Arbitrary<Earlier | null> = fc.option(
  fc.record({ kind: fc.constant('as-of' as const), date: fc.constantFrom(...DAYS.slice(0, 4)) }),
  { nil: null },
);
const brief = briefOf('morning', { window: 5 });
const corpusWith = (facts: readonly MergedFact[]): Corpus => corpusOf(TODAY, articles, people, facts);
const settingOf = (corpus: Corpus) => ({ corpus, articles: new Map(articles.map((a) => [a.id, a])), today: TODAY });
const idsOf = (digest: Digest) =>
  digest.sections.map(({ shown, more }) => [shown, more].map((all) => all.map((f) => f.id)));

describe('any digest', () => {
  it('is the same whatever the order of the facts', () => {
    fc.assert(
      fc.property(
        anyFacts.chain((facts) =>
          fc.tuple(fc.constant(facts), fc.shuffledSubarray(facts, { minLength: facts.length })),
        ),
        anyEarlier,
        ([facts, shuffled], earlier) => {
          const [one, other] = [facts, shuffled].map((all) => buildDigest(brief, corpusWith(all), TODAY, earlier));
          expect(idsOf(other!)).toEqual(idsOf(one!));
          const setting = settingOf(corpusWith(facts));
          expect(digestView(other!, setting)).toEqual(digestView(one!, setting));
        },
      ),
      { numRuns: cases(100) },
    );
  });

  it('shows no fact twice, none beyond its limit, and loses none that it chose', () => {
    fc.assert(
      fc.property(anyFacts, anyEarlier, (facts, earlier) => {
        const corpus = corpusWith(facts);
        const whole = buildDigest(brief, corpus, TODAY, earlier);
        const fitted = withinReadingTime(whole, settingOf(corpus));
        const ids = numbered(fitted).map((fact) => fact.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect([...ids].sort()).toEqual(
          numbered(whole)
            .map((fact) => fact.id)
            .sort(),
        );
        for (const section of fitted.sections) expect(section.shown.length).toBeLessThanOrEqual(section.limit);
        const single = fitted.sections.every(({ shown }) => shown.length < 2);
        if (!single) expect(readingSeconds(digestView(fitted, settingOf(corpus)))).toBeLessThanOrEqual(brief.reading);
      }),
      { numRuns: cases(100) },
    );
  });

  it('that was delivered is followed by none of its lines on that day', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const corpus = corpusWith(facts);
        const first = buildDigest(brief, corpus, TODAY);
        const marks = shownMarks(numbered(first), corpus, []);
        const then = buildDigest(brief, corpus, TODAY, { kind: 'delivered', date: TODAY, marks });
        const kinds = numbered(then).map((fact) => then.news.get(fact.id)?.kind);
        // What comes about today is worth a reminder, and promises without a day had no room before.
        expect(kinds.filter((kind) => kind === 'changed')).toEqual([]);
        const shown = new Set(numbered(first).map((fact) => fact.id));
        expect(numbered(then).filter((fact) => shown.has(fact.id) && then.news.get(fact.id)?.kind === 'new')).toEqual(
          [],
        );
      }),
      { numRuns: cases(100) },
    );
  });
});
