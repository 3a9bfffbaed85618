import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { disagreementNotes } from '../../../src/core/digest/lines/disagreements.ts';
import type { Corpus, Disagreement, MergedFact } from '../../../src/core/merge/merged.ts';
import { article, corpusOf, mergedDeadline, mergedMeeting, mergedQuote, person } from '../../support/corpus.ts';

const holm = person('Ada Holm');
const lind = person('Bo Lind');
const outlets = ['Harbour Post', 'Northern Wire', 'Coast Radio', 'Daily Ledger', 'Quay Times', 'Fjord Press'];
const text = 'Ada Holm met Bo Lind. Valdria must withdraw 12 patrol boats. Valdria must withdraw fourteen boats.';
const articles: readonly Article[] = outlets.map((outlet, i) => article(`a${i + 1}`, text, { outlet }));
const at = (i: number): Article => articles[i - 1]!;

function notesOf(
  fact: MergedFact,
  others: readonly MergedFact[] = [],
  change: Partial<Corpus> = {},
): readonly string[] {
  const corpus = { ...corpusOf('2026-11-20', articles, [holm, lind], [fact, ...others]), ...change };
  return disagreementNotes(fact, corpus, '2026-11-20').map((runs) =>
    runs.map((run) => (run.kind === 'excerpt' ? run.excerpt.text : run.text)).join(''),
  );
}

const told = 'Ada Holm met Bo Lind.';
const meeting = (field: string, ...values: readonly (readonly [string, ...string[]])[]): MergedFact => {
  const disagreement: Disagreement = { field, values: values.map(([value, ...sources]) => ({ value, sources })) };
  return mergedMeeting('m', [holm, lind], [[at(1), told]], { disagreements: [disagreement] });
};

describe('outlets differ', () => {
  it('on the day: in the order of the days, without the year that is the reader’s', () => {
    const days = meeting('date', ['Thursday 12 November 2026', 'a2', 'a3'], ['Wednesday 11 November 2026', 'a1']);
    expect(notesOf(days)).toEqual([
      'Outlets differ: Wednesday 11 November (Harbour Post), Thursday 12 November (Northern Wire, Coast Radio)',
    ]);
  });

  it.each([
    ['place', 'Geneva', 'Bern', 'Outlets differ on the place: Geneva (Harbour Post), Bern (Northern Wire)'],
    [
      'speaker',
      'Ada Holm',
      'Bo Lind',
      'Outlets differ on who said it: Ada Holm (Harbour Post), Bo Lind (Northern Wire)',
    ],
    [
      'participants',
      'Ada Holm, Bo Lind',
      'Ada Holm, Cy Orr',
      'Outlets differ on who took part: Ada Holm, Bo Lind (Harbour Post); Ada Holm, Cy Orr (Northern Wire)',
    ],
    [
      'due',
      'by 1 Dec 2026',
      'by 4 Dec 2026',
      'Outlets differ on when it is due: by 1 Dec (Harbour Post), by 4 Dec (Northern Wire)',
    ],
  ])('on the %s', (field, one, other, note) => {
    expect(notesOf(meeting(field, [one, 'a1'], [other, 'a2']))).toEqual([note]);
  });

  it('names the first outlets of many and counts the rest', () => {
    const days = meeting('place', ['Geneva', 'a1', 'a2', 'a3', 'a4', 'a5', 'a6'], ['Bern', 'a1']);
    expect(notesOf(days)[0]).toContain('Geneva (Harbour Post, Northern Wire, Coast Radio, Daily Ledger and 2 more)');
  });
});

describe('outlets differ on whether it happened', () => {
  const held = mergedMeeting(
    'm',
    [holm, lind],
    [
      [at(1), told],
      [at(2), told],
    ],
  );
  const claimant = { person: lind.id, name: lind.name };
  const denial = mergedMeeting('no', [lind, holm], [[at(3), told]], { status: 'denied', claimant });
  const note =
    'Outlets differ on whether it happened: it took place (Harbour Post, Northern Wire), denied by Bo Lind (Coast Radio)';

  it('where somebody denies what others report', () => {
    expect(notesOf(held, [denial])).toEqual([note]);
  });

  it('and who carries the denial does not report it as held', () => {
    const also = mergedMeeting(
      'm',
      [holm, lind],
      [
        [at(1), told],
        [at(3), told],
      ],
    );
    expect(notesOf(also, [denial])[0]).toContain('it took place (Harbour Post), denied by Bo Lind (Coast Radio)');
  });

  it('not where the denial is of another day, of others, or came before', () => {
    const dated = mergedMeeting('m', [holm, lind], [[at(1), told]], { date: { value: '2026-11-18' } });
    const other = (more: object) => mergedMeeting('no', [lind, holm], [[at(3), told]], { status: 'denied', ...more });
    expect(notesOf(dated, [other({ date: { value: '2026-11-11' } })])).toEqual([]);
    expect(notesOf(dated, [other({ newest: '2026-11-17' })])).toEqual([]);
    expect(notesOf(dated, [mergedMeeting('no', [lind], [[at(3), told]], { status: 'denied' })])).toEqual([]);
    expect(notesOf(dated, [other({})])).toHaveLength(1);
  });
});

describe('outlets differ on a number', () => {
  const [twelve, fourteen] = ['withdraw 12 patrol boats', 'withdraw fourteen boats'];
  const fact = mergedDeadline('d', holm, null, [
    [at(1), twelve],
    [at(2), fourteen],
    [at(3), fourteen],
  ]);

  it('of one thing, in figures or in words', () => {
    expect(notesOf(fact)).toEqual([
      'Outlets differ on the number of boats: 12 (Harbour Post), 14 (Northern Wire, Coast Radio)',
    ]);
  });

  it('not where one text is printed twice, nor within one article', () => {
    const cards = new Map(
      articles.map((a) => [a.id, { ...corpusOf('2026-11-20', [a], [], []).articles.get(a.id)!, origin: 'one' }]),
    );
    expect(notesOf(fact, [], { articles: cards })).toEqual([]);
    expect(
      notesOf(
        mergedDeadline('d', holm, null, [
          [at(1), twelve],
          [at(1), fourteen],
        ]),
      ),
    ).toEqual([]);
  });

  it('not in quotes, whose wordings are shown, nor on lengths of time', () => {
    expect(
      notesOf(
        mergedQuote('q', holm, [
          [at(1), twelve],
          [at(2), fourteen],
        ]),
      ),
    ).toEqual([]);
    const [a, b] = ['answer within 3 days', 'answer within 2 days'];
    const late = [article('x', a), article('y', b, { outlet: 'Coast Radio' })] as const;
    expect(
      notesOf(
        mergedDeadline('d', holm, null, [
          [late[0], a],
          [late[1], b],
        ]),
      ),
    ).toEqual([]);
  });
});
