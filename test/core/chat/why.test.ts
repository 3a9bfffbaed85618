import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/core/article/article.ts';
import { createAnswerer } from '../../../src/core/chat/answerer.ts';
import type { Library } from '../../../src/core/chat/library.ts';
import type { Log } from '../../../src/core/chat/log.ts';
import type { Block, View } from '../../../src/core/chat/view.ts';
import type { MergedFact } from '../../../src/core/merge/merged.ts';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import {
  article,
  briefOf,
  corpusOf,
  memoryLibrary,
  mergedMeeting,
  mergedQuote,
  person,
  spanOf,
} from '../../support/corpus.ts';

const holm = person('Ada Holm', 'foreign minister');
const lind = person('Bo Lind');
const told = 'Ada Holm met Bo Lind in Geneva.';
const said = 'We will publish the whole list of tariffs soon';
const paragraphs = [
  'The harbour was closed.',
  `It was raining. ${told} They ate fish.`,
  `“${said},” Holm said.`,
  `${'The quay is long and grey. '.repeat(60)}Nobody came.`,
];
const one = article('one', paragraphs.join('\n\n'), { url: 'https://harbour-post.example/talks' });
const many = Array.from({ length: 6 }, (_, i) => article(`m${i}`, told, { outlet: `Outlet ${i}` }));

const meeting = mergedMeeting('m', [holm, lind], [[one, told]]);
const inSentence = { ...meeting, sources: meeting.sources.map((s) => ({ ...s, context: spanOf(one.text, told) })) };
const quote = mergedQuote('q', holm, [[one, said]]);
const last = mergedQuote('last', lind, [[one, 'Nobody came.']]);
const ended = { ...last, sources: last.sources.map((s) => ({ ...s, context: spanOf(one.text, 'Nobody came.') })) };
const often = mergedMeeting(
  'often',
  [holm, lind],
  many.map((a) => [a, told]),
);

const log: Log = { info() {}, warn() {}, error() {}, child: () => log };
let library: Library;

beforeEach(() => {
  const articles = [one, ...many];
  const corpus = corpusOf('2026-11-20', articles, [holm, lind], [inSentence, quote, ended, often]);
  library = memoryLibrary(corpus, articles, [briefOf('morning')]);
});

/** Sentences by their full stops: enough for these articles. */
const sentencesOf = ({ text }: { text: string }) =>
  [...text.matchAll(/[^.]+\.”?/g)].map(({ index, 0: words }) => ({
    start: index + (words.length - words.trimStart().length),
    end: index + words.length,
  }));

async function ask(text: string): Promise<View> {
  const answerer = createAnswerer({ library, sentencesOf, log });
  const place = { platform: 'terminal', workspace: 'default', channel: 'c', thread: 't' } as const;
  const { view } = await answerer.reply({
    ...place,
    kind: 'words',
    command: null,
    text,
    user: 'u',
    today: '2026-11-20',
  });
  return view;
}

const evidenceIn = (view: View) =>
  view.blocks.filter((block): block is Extract<Block, { kind: 'evidence' }> => block.kind === 'evidence');
const wordsOf = (view: View): string => renderTerminal(view, { colour: false, width: 100 }).replace(/\s+/g, ' ');

describe('why this line', () => {
  it('shows the words in their paragraph, with outlet, day and address, and the line itself', async () => {
    const view = await ask('/why m');
    const [evidence] = evidenceIn(view);
    expect([evidence?.before?.text, evidence?.excerpt.text, evidence?.after?.text]).toEqual([
      'It was raining.',
      told,
      'They ate fish.',
    ]);
    expect(evidence?.source).toEqual({
      article: 'one',
      outlet: 'Harbour Post',
      url: 'https://harbour-post.example/talks',
      date: '19 Nov 2026',
    });
    expect(wordsOf(view)).toContain('● Ada Holm (foreign minister) met Bo Lind');
    expect(wordsOf(view)).toContain('confidence 1.00');
  });

  it('shows whole sentences of a long paragraph, and says that it goes on', async () => {
    const [evidence] = evidenceIn(await ask('/why last'));
    expect(evidence?.before?.cutBefore).toBe(true);
    expect(evidence?.before?.text).toMatch(/^The quay is long and grey\. The quay/);
    expect(evidence?.before?.text.length).toBeLessThanOrEqual(600);
    expect(evidence?.after).toBeUndefined();
  });

  it('shows the first of many articles and keeps the rest, counted', async () => {
    const view = await ask('/why often');
    expect(evidenceIn(view)).toHaveLength(4);
    const [more] = view.blocks.filter((block) => block.kind === 'more');
    expect([more?.count, more?.what, more?.blocks.length]).toEqual([2, 'articles', 2]);
  });

  it.each(['/why 1', 'why 1', 'why line 1', 'Why #1?'])('understands “%s” after lines were shown', async (words) => {
    const shown = await ask('/quotes Ada Holm');
    expect(shown.blocks.flatMap((block) => (block.kind === 'quote' ? block.number : []))).toEqual([1]);
    expect(wordsOf(await ask(words))).toContain(said);
  });

  describe('of an article that prints no date', () => {
    const undated = article('u', `${told} The charter was signed on 3 May 2026.`, {
      outlet: 'Quay News',
      published: null,
    });
    const shared = mergedMeeting(
      'shared',
      [holm, lind],
      [
        [undated, told],
        [one, told],
      ],
      { date: { value: '2026-11-18' } },
    );
    const story = { id: 's', label: null, articles: ['one', 'u'], independentOrigins: 2, first: null, last: null };
    const whyOf = async (articles: readonly Article[], fact: MergedFact): Promise<View> => {
      const corpus = { ...corpusOf('2026-11-20', articles, [holm, lind], [fact]), stories: [story] };
      library = memoryLibrary(corpus, articles);
      return ask('/why shared');
    };

    it('says between which days it probably came out, and by whom and what', async () => {
      const view = await whyOf([one, undated], shared);
      expect(evidenceIn(view).map(({ source }) => source.date)).toEqual(['probably 18–22 Nov 2026', '19 Nov 2026']);
      expect(wordsOf(view)).toContain(
        'Quay News prints no date (probably 18–22 Nov 2026): the same story was told by Harbour Post on 19 Nov 2026; a meeting that it tells of as held was on 18 Nov 2026, as Harbour Post has it; it tells as past what was on 3 May 2026: “3 May 2026”.',
      );
    });

    it('forgets what another article said when that is gone', async () => {
      const alone = mergedMeeting('shared', [holm, lind], [[undated, told]]);
      const view = await whyOf([undated], alone);
      expect(evidenceIn(view).map(({ source }) => source.date)).toEqual([null]);
      expect(wordsOf(view)).toContain(
        'Quay News prints no date: it tells as past what was on 3 May 2026: “3 May 2026”.',
      );
    });
  });

  it('goes on meaning the same lines, and offers what to ask next', async () => {
    await ask('/quotes Ada Holm');
    const first = await ask('/why 1');
    expect(await ask('/why 1')).toEqual(first);
    const [actions] = first.blocks.filter((block) => block.kind === 'actions');
    expect(actions?.actions.map(({ command }) => command)).toEqual([
      '/quotes Ada Holm',
      '/met Ada Holm',
      '/sources',
      '/wrong q',
    ]);
  });

  it('says what it cannot show', async () => {
    expect((await ask('/why 1')).summary).toBe('No lines were shown here yet: /brief or /met show some, with numbers.');
    await ask('/quotes Ada Holm');
    expect((await ask('/why 7')).summary).toBe('There is no line 7: the last lines here have the numbers 1 to 1.');
    expect((await ask('/why gone')).summary).toMatch(/^That line is no longer in the corpus/);
    expect((await ask('/why')).summary).toMatch(/^Say which line by its number/);
  });
});
