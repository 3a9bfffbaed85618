import fc from 'fast-check';
import type { Block, Excerpt, Run, SourceRef, View } from '../../src/core/chat/view.ts';
import type { DeadlineCalendar } from '../../src/core/digest/deadlines/calendar.ts';
import type { Timeline } from '../../src/core/digest/deadlines/timeline.ts';
import type { MeetingsGraph } from '../../src/core/digest/meetings/graph.ts';
import { graphAlt } from '../../src/core/digest/meetings/graph-words.ts';

/** Words as an article might hold them at worst: everything that a chat platform could read something into. */
const HOSTILE = [
  '<!channel>',
  '<@U0ALICE>',
  '<#C0NEWS|news>',
  '<https://example.org|here>',
  '@everyone',
  '@here',
  '<@123456789012345678>',
  '<@&42>',
  '<:smile:1>',
  '</met:1>',
  '<t:1700000000:R>',
  ':smile:',
  '&lt;b&gt; & <b>',
  'https://example.org/a_b_c?d=*e*',
  '[label](https://example.org)',
  '**bold** __under__ ~~gone~~ ||hidden||',
  '`code` ```block```',
  'snake_case_word',
  '\n> quoted\n>>> more',
  '\n# title\n-# small\n- item\n* item\n+ item\n1. first',
  '\\* \\\\ \\',
  '\u202eright to left\u202c',
  '\u05d0\u05d1\u05d2 \u0639\u0631\u0628\u064a',
  '\u200f\u2066x\u2069',
  '“nested” ‘marks’',
  '👩‍👩‍👧‍👦 é̂',
  '   ',
  '\t',
  '\r\n',
  '[…]',
];

const anyText = (max: number): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
        fc.string({ unit: 'binary', maxLength: 40 }),
        fc.lorem({ maxCount: 8 }),
      ),
      {
        minLength: 1,
        maxLength: max,
      },
    )
    .map((parts) => parts.join(' '));

/** Verbatim words; now and then as long as ten thousand characters. */
const words: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: anyText(6) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(anyText(4), fc.integer({ min: 1, max: 10_000 }))
      .map(([text, n]) => text.repeat(Math.ceil(n / Math.max(1, text.length))).slice(0, n)),
  },
);

const excerpt: fc.Arbitrary<Excerpt> = fc
  .record({
    article: fc.constant('a1'),
    start: fc.constant(0),
    text: words.map((text) => text.trim() || 'words'),
    cutBefore: fc.boolean(),
    cutAfter: fc.boolean(),
  })
  .map((e) => ({ ...e, end: e.text.length }));

const label = anyText(3);
const run: fc.Arbitrary<Run> = fc.oneof(
  fc.record({ kind: fc.constantFrom('text' as const, 'strong' as const, 'faint' as const), text: label }),
  excerpt.map((e): Run => ({ kind: 'excerpt', excerpt: e })),
);
const runs = fc.array(run, { maxLength: 5 });

const source: fc.Arbitrary<SourceRef> = fc.record({
  article: fc.constant('a1'),
  outlet: fc.oneof(fc.constantFrom('Northern Wire', 'Harbour Post'), label),
  url: fc.option(
    fc.oneof(
      fc.webUrl({ withQueryParameters: true }),
      fc.constantFrom('javascript:alert(1)', 'https://example.org/a(b)|c>d', 'not an address'),
      label,
    ),
    { nil: null },
  ),
  date: fc.option(fc.oneof(fc.constantFrom('16 Nov 2026', '17 Nov 2026'), label), { nil: null }),
});
const sourceList = fc.oneof(
  { weight: 8, arbitrary: fc.array(source, { maxLength: 4 }) },
  fc.array(source, { minLength: 30, maxLength: 60 }),
);

const timeline: Timeline = {
  today: '2026-11-17',
  until: '2026-12-17',
  marks: [
    {
      fact: 'd1',
      mark: 'due',
      who: 'Bo Lind',
      words: 'answer in writing by 1 December',
      from: null,
      due: '2026-12-01',
    },
  ],
  later: 0,
  undated: 0,
  left: 0,
};
const seated = (name: string, side: string) => ({ key: name, kind: 'person' as const, name, role: null, side });
const graph: MeetingsGraph = {
  title: 'Who met whom',
  first: '2026-11-12',
  last: '2026-11-16',
  nodes: [seated('Ada Holm', 'Norway'), seated('Grace Kamau', 'Kenya'), seated('Bo Lind', 'Sweden')],
  links: [
    { ends: [0, 2], status: 'held', isCall: false, meetings: 1, when: '16 Nov 2026', place: 'Port Sund' },
    { ends: [1, 2], status: 'denied', isCall: false, meetings: 1, when: null, place: null },
    { ends: [0, 1], status: 'held', isCall: true, meetings: 2, when: '12 Nov 2026', place: null },
  ],
  morePeople: 0,
  moreMeetings: 0,
};
const calendar: DeadlineCalendar = {
  asOf: '2026-11-17',
  entries: [
    {
      uid: 'd1@readout',
      first: '2026-12-01',
      last: '2026-12-01',
      summary: 'Bo Lind: “answer in writing by 1 December”',
      description: '“Lind must answer in writing by 1 December.”\n— Northern Wire, 16 Nov 2026',
    },
  ],
  undated: 0,
};

const leaf: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(1 as const, 2 as const), text: label }),
  fc.record({
    kind: fc.constant('fact' as const),
    fact: fc.constant('f1'),
    mark: fc.constantFrom(
      'met' as const,
      'planned' as const,
      'denied' as const,
      'due' as const,
      'overdue' as const,
      'done' as const,
      'plain' as const,
    ),
    number: fc.nat({ max: 200 }),
    line: runs,
    notes: fc.array(runs, { maxLength: 2 }),
    sources: sourceList,
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    fact: fc.constant('f1'),
    excerpt,
    speaker: runs,
    notes: fc.array(runs, { maxLength: 2 }),
    sources: sourceList,
  }),
  fc.record({ kind: fc.constant('evidence' as const), excerpt, source }),
  fc.record({ kind: fc.constant('evidence' as const), before: excerpt, excerpt, after: excerpt, source }),
  fc.record({
    kind: fc.constant('menu' as const),
    label,
    options: fc.array(
      fc.record({
        id: fc.string({ maxLength: 20 }),
        label,
        command: fc.constantFrom('/why 1', '/why 2', `/why ${'x'.repeat(200)}`),
      }),
      { maxLength: 40 },
    ),
    hint: fc.constant('/why 1'),
  }),
  fc.record({ kind: fc.constant('text' as const), runs }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(runs, { maxLength: 4 }) }),
  fc.record({
    kind: fc.constant('sources' as const),
    sources: fc.array(
      fc.tuple(source, fc.option(label, { nil: null })).map(([s, title]) => ({ ...s, title })),
      { maxLength: 5 },
    ),
  }),
  fc.record({
    kind: fc.constant('notice' as const),
    tone: fc.constantFrom('info' as const, 'warning' as const, 'error' as const),
    text: label,
  }),
  fc.record({
    kind: fc.constant('actions' as const),
    actions: fc.array(
      fc.record({
        id: fc.string({ maxLength: 300 }),
        label,
        command: fc.oneof(fc.constantFrom('/deadlines all', '/met Ada Holm & Bo Lind'), fc.lorem({ maxCount: 400 })),
      }),
      { maxLength: 7 },
    ),
  }),
  fc.constant<Block>({ kind: 'divider' }),
  fc.record({
    kind: fc.constant('image' as const),
    name: label,
    alt: words,
    picture: fc.constantFrom({ kind: 'timeline' as const, timeline }, { kind: 'meetings' as const, graph }),
  }),
  fc.record({
    kind: fc.constant('file' as const),
    name: label,
    label,
    without: label,
    content: fc.constant({ kind: 'calendar' as const, calendar }),
  }),
);

const more: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('more' as const),
  count: fc.integer({ min: 1, max: 400 }),
  what: fc.constantFrom('quotes', 'meetings', 'deadlines'),
  blocks: fc.array(leaf, { maxLength: 4 }),
});

/** Any view that the core could make, and many that it would not. */
export const anyView: fc.Arbitrary<View> = fc.record({
  summary: fc.oneof(label, fc.constant('')),
  blocks: fc.oneof(
    { weight: 6, arbitrary: fc.array(fc.oneof({ weight: 6, arbitrary: leaf }, more), { maxLength: 12 }) },
    fc.array(leaf, { minLength: 120, maxLength: 300 }),
  ),
});

export const saying = (text: string, cuts: Partial<Excerpt> = {}): Excerpt => ({
  article: 'a1',
  start: 0,
  end: text.length,
  text,
  cutBefore: false,
  cutAfter: false,
  ...cuts,
});

const wire = {
  article: 'a1',
  outlet: 'Northern Wire',
  url: 'https://northern-wire.example/border-talks',
  date: '16 Nov 2026',
};
const post = { article: 'a2', outlet: 'Harbour Post', url: null, date: '16 Nov 2026' };

/** A morning's digest as the core makes it, with something kept for the thread. */
export const digest: View = {
  summary: '1 meeting, 2 quotes, 1 deadline',
  blocks: [
    { kind: 'heading', level: 1, text: 'Morning brief · Tuesday 17 November 2026' },
    { kind: 'heading', level: 2, text: 'Who met whom' },
    {
      kind: 'fact',
      fact: 'm1',
      mark: 'met',
      line: [
        { kind: 'strong', text: 'Ada Holm' },
        { kind: 'faint', text: ' (foreign minister)' },
        { kind: 'text', text: ' met ' },
        { kind: 'strong', text: 'Bo Lind' },
        { kind: 'text', text: ' in Port Sund on Monday 16 November' },
      ],
      notes: [[{ kind: 'text', text: 'Outlets differ on the day: Monday (Northern Wire); Sunday (Harbour Post)' }]],
      sources: [wire, post],
    },
    { kind: 'heading', level: 2, text: 'Key quotes' },
    {
      kind: 'quote',
      fact: 'q1',
      excerpt: saying('We will not sign <anything> before the harbour is open & safe'),
      speaker: [
        { kind: 'strong', text: 'Ada Holm' },
        { kind: 'text', text: ', foreign minister' },
      ],
      notes: [[{ kind: 'faint', text: 'Word for word in 2 of 2 articles' }]],
      sources: [wire, post],
    },
    {
      kind: 'more',
      count: 1,
      what: 'quote',
      blocks: [
        {
          kind: 'quote',
          fact: 'q2',
          excerpt: saying('a very long winter', { cutBefore: true }),
          speaker: [{ kind: 'faint', text: 'speaker not certain' }],
          notes: [],
          sources: [post],
        },
      ],
    },
    { kind: 'heading', level: 2, text: 'Deadlines' },
    {
      kind: 'fact',
      fact: 'd1',
      mark: 'due',
      line: [
        { kind: 'strong', text: 'Bo Lind' },
        { kind: 'text', text: ': ' },
        { kind: 'excerpt', excerpt: saying('answer in writing by 1 December') },
        { kind: 'text', text: ' — due Tuesday 1 December (in 14 days)' },
      ],
      notes: [],
      sources: [wire],
    },
    {
      kind: 'menu',
      label: 'Why this line?',
      options: [
        { id: 'why-1', label: '1 · Ada Holm met Bo Lind', command: '/why m1' },
        { id: 'why-2', label: '2 · Ada Holm: “We will not sign”', command: '/why q1' },
      ],
      hint: '/why 1',
    },
    { kind: 'actions', actions: [{ id: 'all', label: 'All deadlines', command: '/deadlines all' }] },
  ],
};

/** A list of deadlines with its picture, and a calendar file. */
export const pictured: View = {
  summary: 'All deadlines',
  blocks: [
    { kind: 'heading', level: 2, text: 'All deadlines' },
    {
      kind: 'image',
      name: 'deadlines.png',
      alt: 'Timeline of 1 deadline. Bo Lind: “answer in writing by 1 December”, due 1 Dec 2026 (in 14 days).',
      picture: { kind: 'timeline', timeline },
    },
    { kind: 'text', runs: [{ kind: 'text', text: 'What follows the picture' }] },
    {
      kind: 'file',
      name: 'deadlines.ics',
      label: 'Calendar file: 1 entry',
      without: 'readout deadlines --ics FILE writes it',
      content: { kind: 'calendar', calendar },
    },
  ],
};

/** An answer to whom somebody met, with its picture. */
export const graphed: View = {
  summary: 'Who met whom',
  blocks: [
    { kind: 'heading', level: 2, text: 'Who met whom' },
    { kind: 'image', name: 'meetings.png', alt: graphAlt(graph), picture: { kind: 'meetings', graph } },
    { kind: 'text', runs: [{ kind: 'text', text: 'What follows the picture' }] },
  ],
};
