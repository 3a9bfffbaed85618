import { describe, expect, it } from 'vitest';
import type { When } from '../../../src/core/calendar.ts';
import type { View } from '../../../src/core/chat/view.ts';
import { buildDigest, type Digest } from '../../../src/core/digest/build.ts';
import type { Earlier } from '../../../src/core/digest/earlier.ts';
import { explainDigest } from '../../../src/core/digest/explain.ts';
import { spoken, storyHeadlines } from '../../../src/core/digest/headline.ts';
import { readingSeconds, withinReadingTime } from '../../../src/core/digest/reading-time.ts';
import { digestView } from '../../../src/core/digest/view.ts';
import type { MergedFact } from '../../../src/core/merge/merged.ts';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import {
  article,
  briefOf,
  corpusOf,
  mergedDeadline,
  mergedMeeting,
  mergedQuote,
  person,
} from '../../support/corpus.ts';
import { holm, lind, MET, SAID, TODAY, telling } from '../../support/digests.ts';

const duty = 'hand over the lists';
const long = `${SAID}, ${'and every page of it will be read by those whom it concerns, '.repeat(6)}as it should`;
const text = `${MET} “${SAID},” she said. Answer by then. Lind must ${duty}. “${long}.”`;
const today = telling(text)('today', TODAY);

const corpusWith = (facts: readonly MergedFact[]) => corpusOf(TODAY, [today], [holm, lind], facts);
const setting = (facts: readonly MergedFact[]) => ({
  corpus: corpusWith(facts),
  articles: new Map([[today.id, today]]),
  today: TODAY,
});
const build = (facts: readonly MergedFact[], brief: object = {}, earlier: Earlier | null = null): Digest =>
  buildDigest(briefOf('morning', { ...brief }), corpusWith(facts), TODAY, earlier);
const viewOf = (facts: readonly MergedFact[], brief: object = {}, earlier: Earlier | null = null): View =>
  digestView(build(facts, brief, earlier), setting(facts));
const linesOf = (view: View): readonly string[] => renderTerminal(view, { colour: false, width: 100 }).split('\n');

const meeting = mergedMeeting('m', [holm, lind], [[today, MET]], { place: 'Geneva' });
const quote = mergedQuote('q', holm, [[today, SAID]]);
const deadline = mergedDeadline('d', lind, { value: '2026-11-27' }, [[today, duty]]);

describe('the headline', () => {
  it.each([
    [
      'a meeting and a duty',
      [meeting, quote, deadline],
      'Ada Holm met Bo Lind in Geneva; due 27 Nov: Bo Lind, “hand over the lists”',
    ],
    ['a meeting alone', [meeting, quote], 'Ada Holm met Bo Lind in Geneva'],
    ['a quote, where nobody met', [quote, deadline], `Ada Holm: “${SAID}”`],
    ['a duty, where nothing else is', [deadline], 'Due 27 Nov: Bo Lind, “hand over the lists”'],
  ])('is made of %s', (_, facts, headline) => {
    const view = viewOf(facts);
    expect(view.summary).toBe(headline);
    expect(linesOf(view)[3]).toBe(headline);
  });

  it('names three of many, and the day in the words of the day', () => {
    const five = ['Cy Orr', 'Di Falk', 'Ed Mo'].map((name) => person(name));
    const many = mergedMeeting('m', [holm, lind, ...five], [[today, MET]]);
    expect(viewOf([many]).summary).toBe('Ada Holm, Bo Lind, Cy Orr and 2 others met');
    const due = (day: string) => viewOf([{ ...deadline, due: { value: day } }]).summary.split(':')[0];
    expect([TODAY, '2026-11-21', '2026-11-24'].map(due)).toEqual(['Due today', 'Due tomorrow', 'Due Tuesday']);
  });

  it('prefers the duty of its own story, and tells each story in a sentence of its own', () => {
    const other = mergedDeadline('e', null, { value: '2026-11-21' }, [[today, 'Answer by then']]);
    const facts = [
      { ...meeting, stories: ['s1'] },
      { ...other, stories: ['s2'] },
      { ...deadline, stories: ['s1'] },
    ];
    expect(viewOf(facts).summary).toBe('Ada Holm met Bo Lind in Geneva; due 27 Nov: Bo Lind, “hand over the lists”');
    const told = storyHeadlines(facts, setting(facts)).map(({ story, headline }) => [
      story,
      headline && spoken(headline),
    ]);
    expect(told).toEqual([
      ['s1', 'Ada Holm met Bo Lind in Geneva; due 27 Nov: Bo Lind, “hand over the lists”'],
      ['s2', 'Due tomorrow: “Answer by then”'],
    ]);
  });

  it('begins with what is due in a brief of deadlines', () => {
    const sections = [{ show: 'deadlines' }, { show: 'met' }];
    expect(viewOf([meeting, deadline], { sections }).summary).toBe(
      'Due 27 Nov: Bo Lind, “hand over the lists”; Ada Holm met Bo Lind in Geneva',
    );
  });

  it('holds no words that are too long for it', () => {
    const wordy = mergedDeadline('w', lind, { value: '2026-11-27' }, [[today, long]]);
    expect(viewOf([meeting, wordy]).summary).toBe('Ada Holm met Bo Lind in Geneva');
  });
});

describe('a quiet day', () => {
  it('says so in one line', () => {
    const view = viewOf([{ ...quote, speaker: null }]);
    expect(view.blocks.slice(1)).toEqual([
      { kind: 'notice', tone: 'info', text: 'A quiet day: 1 article read, and nothing new in them for this brief.' },
    ]);
  });

  it('counts what stands open all the same', () => {
    const before = article('before', text, { published: { value: '2026-11-18', basis: 'given' } });
    const facts = [mergedDeadline('d', lind, { value: '2026-11-27' }, [[before, duty]])];
    const corpus = corpusOf(TODAY, [before], [lind], facts);
    const digest = buildDigest(briefOf('morning'), corpus, TODAY, { kind: 'as-of', date: '2026-11-19' });
    const lines = linesOf(digestView(digest, { corpus, articles: new Map(), today: TODAY }));
    expect(lines).toContain('  A quiet day: no new articles.');
    expect(lines).toContain('    + 1 more deadline told before and still open: /deadlines');
  });
});

describe('the lines of a digest', () => {
  it('have numbers, and a menu that asks why by each', () => {
    const view = viewOf([meeting, quote, deadline]);
    const numbers = view.blocks.flatMap((block) =>
      block.kind === 'fact' || block.kind === 'quote' ? block.number : [],
    );
    expect(numbers).toEqual([1, 2, 3]);
    const [menu] = view.blocks.filter((block) => block.kind === 'menu');
    expect(menu?.options.map(({ label, command }) => [label, command])).toEqual([
      ['1 · Ada Holm met Bo Lind in Geneva', '/why m'],
      [`2 · Ada Holm: “${SAID}”`, '/why q'],
      ['3 · Due 27 Nov: Bo Lind, “hand over the lists”', '/why d'],
    ]);
  });

  it('are left out with their heading where a section has none', () => {
    const headings = viewOf([meeting]).blocks.flatMap((block) => (block.kind === 'heading' ? block.text : []));
    expect(headings.slice(1)).toEqual(['Who met whom']);
  });
});

describe('what is due', () => {
  const dueOf = (due: When) =>
    linesOf(viewOf([{ ...deadline, due }]))
      .find((line) => line.includes('hand over the lists” — '))
      ?.split(' — ')[1];

  it.each<[When, string]>([
    [{ value: '2026-11-27' }, 'due Friday 27 November (in 7 days)'],
    [{ earliest: null, latest: '2026-11-21' }, 'due Saturday 21 November (tomorrow)'],
    [{ value: '2026-12' }, 'due Dec 2026'],
    [{ value: '2027-03-01' }, 'due Monday 1 March 2027'],
    [{ earliest: null, latest: '2030-12-31' }, 'due by the end of 2030'],
  ])('on %o is told as exactly as it is known', (due, words) => {
    expect(dueOf(due)).toBe(words);
  });
});

describe('reading time', () => {
  const many = Array.from({ length: 12 }, (_, i) =>
    mergedQuote(`q${String(i).padStart(2, '0')}`, person(`Voice ${i}`), [[today, long]], { weight: 0.9 - i / 100 }),
  );
  const brief = { sections: [{ show: 'met' }, { show: 'quotes', limit: 12 }] };

  it('is kept: the lines that matter least go into the thread, and are counted', () => {
    const facts = [meeting, ...many];
    const whole = build(facts, brief);
    expect(readingSeconds(digestView(whole, setting(facts)))).toBeGreaterThan(90);
    const fitted = withinReadingTime(whole, setting(facts));
    const view = digestView(fitted, setting(facts));
    expect(readingSeconds(view)).toBeLessThanOrEqual(90);
    const quotes = fitted.sections[1];
    expect([...(quotes?.shown ?? []), ...(quotes?.more ?? [])].map(({ id }) => id)).toEqual(many.map(({ id }) => id));
    expect(linesOf(view).join('\n')).toContain(`+ ${quotes?.more.length} more quotes`);
  });

  it('leaves each section its best line', () => {
    const fitted = withinReadingTime(build([meeting, ...many], { ...brief, reading: 20 }), setting([meeting, ...many]));
    expect(fitted.sections.map(({ shown }) => shown.map(({ id }) => id))).toEqual([['m'], ['q00']]);
  });
});

describe('the explanation', () => {
  it('tells for each candidate what decided, and its points add up', () => {
    const facts = [
      meeting,
      mergedMeeting('alone', [holm], [[today, MET]]),
      quote,
      mergedQuote('second', lind, [[today, SAID]], { weight: 0.1 }),
      mergedQuote('nobody', null, [[today, SAID]]),
    ];
    const rows = explainDigest(build(facts, { sections: [{ show: 'met' }, { show: 'quotes', limit: 1 }] }));
    expect(Object.fromEntries(rows.map(({ fact, verdict, why }) => [fact, `${verdict}: ${why}`]))).toEqual({
      m: 'in: new since the digest before',
      alone: 'out: only one side is named',
      q: 'in: new since the digest before',
      second: 'thread: over the limit of 1 lines',
      nobody: 'out: the speaker is not certain',
    });
    for (const { score, parts } of rows) {
      expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score, 1);
    }
  });

  it('tells of what its day kept out too', () => {
    const old = telling(text)('old', '2026-10-02');
    const facts = [
      mergedQuote('long ago', holm, [[old, SAID]]),
      mergedQuote('long ago, of nobody', null, [[old, SAID]]),
      quote,
      mergedDeadline('late', lind, { value: '2026-10-09' }, [[old, duty]], { status: 'overdue' }),
    ];
    const corpus = corpusOf(TODAY, [today, old], [holm, lind], facts);
    const rows = explainDigest(buildDigest(briefOf('morning'), corpus, TODAY));
    expect(rows.map(({ fact, why }) => [fact, why])).toEqual([
      ['q', 'new since the digest before'],
      ['long ago', 'not told in the days of this brief'],
      ['long ago, of nobody', 'the speaker is not certain'],
      ['late', 'overdue for long'],
    ]);
  });

  it('says what filters, doubt and earlier digests kept out', () => {
    const doubted = mergedDeadline('doubt', lind, { value: '2026-11-27' }, [[today, duty]]);
    const [source] = doubted.sources;
    const unsure = { ...doubted, sources: [{ ...source!, fact: { ...source!.fact, confidence: 0.3 } }] };
    const why = (facts: readonly MergedFact[], brief: object, earlier: Earlier | null = null) =>
      explainDigest(build(facts, brief, earlier)).map((row) => row.why);
    expect(why([meeting], { filters: { people: ['Orr'] } })[0]).toMatch(/^filtered out/);
    expect(why([unsure], {})[0]).toBe('not sure enough (0.30)');
    expect(why([meeting], {}, { kind: 'as-of', date: TODAY })[0]).toBe('told before, and nothing changed');
  });
});
