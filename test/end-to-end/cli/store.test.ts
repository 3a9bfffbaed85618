import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DiscordPost } from '../../../src/platforms/discord/render.ts';
import type { SlackPost } from '../../../src/platforms/slack/render.ts';
import { discordProblems } from '../../support/discord-reader.ts';
import { PRESS, writePress } from '../../support/press.ts';
import { type Ended, linesOf, readout, scratch } from '../../support/run-readout.ts';
import { slackProblems } from '../../support/slack-reader.ts';

type Source = { readonly article: string; readonly outlet: string; readonly start: number; readonly end: number };
type Fact = {
  readonly id: string;
  readonly type: 'meeting' | 'quote' | 'deadline';
  readonly text: string;
  readonly status?: string;
  readonly sources: readonly Source[];
  readonly independentSources: number;
  readonly disagreements: readonly unknown[];
};
type Answer = {
  readonly id?: string;
  readonly answered: boolean;
  readonly sentences: readonly { readonly article: string; readonly start: number; readonly end: number }[];
  readonly text: string;
  readonly why: string;
};

const DAY = '2026-11-20';
const { folder, remove } = scratch('store');
const STORE = ['--store', join(folder, 'press.db')];
const WIRE = join(folder, 'wire.jsonl');
const words = new Map(Object.values(PRESS).map(({ id, text }) => [id, text]));
const slice = ({ article, start, end }: { article: string; start: number; end: number }) =>
  words.get(article)?.slice(start, end);

beforeAll(async () => {
  writePress(join(folder, 'press'));
  const all = Object.values(PRESS).map((article) => JSON.stringify(article));
  writeFileSync(WIRE, all.join('\n'));
  expect((await readout(['ingest', WIRE, ...STORE])).code).toBe(0);
});
afterAll(remove);

const run = (command: string, ...args: readonly string[]): Promise<Ended> => readout([command, ...args, ...STORE]);
async function json<T>(command: string, ...args: readonly string[]): Promise<T> {
  const { code, stdout, stderr } = await run(command, ...args);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return JSON.parse(stdout) as T;
}
const facts = (...args: readonly string[]) => json<Fact[]>('facts', '--json', '--as-of', DAY, ...args);

describe('readout facts', () => {
  test('lists merged facts, each with sources that can be sliced', async () => {
    const all = await facts();
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(['meeting', 'quote', 'deadline']));
    for (const fact of all) {
      expect(fact).toMatchObject({ id: expect.any(String), disagreements: expect.any(Array) });
      expect(fact.independentSources).toBeGreaterThan(0);
      for (const source of fact.sources) expect(slice(source)).toMatch(/\S/);
    }
    const publish = all.find(({ text }) => text === 'We will publish the whole text before the winter session opens');
    expect(publish?.sources.map(({ outlet }) => outlet).sort()).toEqual([
      'Daily Ledger',
      'Harbour Post',
      'Northern Courier',
    ]);
    // The Courier reprints the Harbour Post.
    expect(publish?.independentSources).toBe(2);
  });

  test('tells of one meeting once, with every outlet', async () => {
    const meetings = await facts('--kind', 'meeting');
    expect(meetings.map(({ type }) => type)).toEqual(['meeting']);
    expect(new Set(meetings[0]?.sources.map(({ article }) => article))).toEqual(
      new Set(['harbour-1', 'ledger-1', 'courier-1']),
    );
  });

  test('can be of one kind, person and time', async () => {
    const [deadlines, dorn, recent, early] = await Promise.all([
      facts('--kind', 'deadline'),
      facts('--kind', 'quote', '--person', 'Dorn'),
      facts('--since', '2026-11-15'),
      json<Fact[]>('facts', '--json', '--as-of', '2026-11-12'),
    ]);
    expect(new Set(deadlines.map(({ type }) => type))).toEqual(new Set(['deadline']));
    for (const deadline of deadlines)
      expect(deadline.status).toMatch(/^(?:open|overdue|passed|met|cancelled|undated)$/);
    expect(dorn.map(({ text }) => text)).toEqual(['Nobody should expect a breakthrough in one afternoon']);
    const told = (list: readonly Fact[]) => new Set(list.flatMap(({ sources }) => sources.map((s) => s.article)));
    expect(told(recent)).not.toContain('quay-1');
    expect(told(early)).toEqual(new Set(['quay-1']));
  });

  test('is a list where there is nothing, and lines for people without --json', async () => {
    expect(await facts('--person', 'Nobody Atall')).toEqual([]);
    const { code, stdout } = await run('facts', '--as-of', DAY, '--kind', 'quote', '--person', 'Dorn');
    expect(code).toBe(0);
    expect(stdout).toContain('“Nobody should expect a breakthrough in one afternoon”');
    expect(stdout).toContain('Daily Ledger');
  });
});

describe('readout search', () => {
  test('ranks passages that can be sliced', async () => {
    const passages = await json<{ article: string; start: number; end: number; score: number }[]>(
      'search',
      'cranes stood still',
      '--limit',
      '2',
      '--json',
    );
    expect(passages.length).toBeGreaterThan(0);
    expect(passages.length).toBeLessThanOrEqual(2);
    expect(slice(passages[0]!)).toContain('Cranes stood still for an hour');
    for (const { score } of passages) expect(score).toEqual(expect.any(Number));
  });

  test('takes any words', async () => {
    for (const query of ['" OR * NEAR( ^', "'; drop table articles; --", '🛳 ÆØÅ', 'q'.repeat(5_000)]) {
      expect(await json('search', query, '--json')).toEqual([]);
    }
  });

  test('answers a batch line by line with the ids', async () => {
    const batch = join(folder, 'searches.jsonl');
    const early = { id: 'early', query: 'grain exports', asOf: '2026-11-12' };
    writeFileSync(batch, [{ id: 7, query: 'cranes' }, early].map((line) => JSON.stringify(line)).join('\n\n'));
    const { stdout } = await run('search', '--batch', batch);
    const lines = linesOf(stdout).map((line) => JSON.parse(line));
    expect(lines.map(({ id }) => id)).toEqual([7, 'early']);
    expect(lines[0].results[0]).toMatchObject({ article: 'quay-1' });
    for (const { article } of lines[1].results) expect(article).toBe('quay-1');
  });
});

describe('readout ask', () => {
  test('backs every sentence of an answer', async () => {
    const answer = await json<Answer>('ask', 'What did Dorn say?', '--as-of', DAY, '--json');
    expect(answer.answered).toBe(true);
    expect(answer.sentences.map(slice).join('\n')).toBe(answer.text);
    expect(answer.text).toContain('Nobody should expect a breakthrough in one afternoon');
    expect(answer.why).toMatch(/\S/);
  });

  test('says so where the articles hold no answer', async () => {
    const question = 'Who won the chess championship in Lima?';
    expect(await json<Answer>('ask', question, '--as-of', DAY, '--json')).toMatchObject({
      answered: false,
      sentences: [],
      text: '',
    });
  });

  test('understands a follow-up by the turns before it', async () => {
    const thread = join(folder, 'thread.json');
    writeFileSync(thread, JSON.stringify([{ question: 'Whom did Marta Holm meet?', answer: 'Pavel Dorn.' }]));
    const [alone, followed] = await Promise.all([
      json<Answer>('ask', 'What did she say?', '--as-of', DAY, '--json'),
      json<Answer>('ask', 'What did she say?', '--as-of', DAY, '--json', '--thread', thread),
    ]);
    expect(followed.text).toContain('We will publish the whole text');
    expect(alone).not.toEqual(followed);
  });

  test('answers a batch line by line with the ids', async () => {
    const batch = join(folder, 'questions.jsonl');
    const lines = [
      { id: 'a', query: 'What did Dorn say?', asOf: DAY },
      { id: 'b', query: 'What did Dorn say?', asOf: '2026-11-12' },
    ];
    writeFileSync(batch, lines.map((line) => JSON.stringify(line)).join('\n'));
    const { stdout } = await run('ask', '--batch', batch);
    const answers = linesOf(stdout).map((line) => JSON.parse(line) as Answer);
    expect(answers.map(({ id, answered }) => [id, answered])).toEqual([
      ['a', true],
      ['b', false],
    ]);
  });

  test('shows people the sentence, its outlet and its day', async () => {
    const { stdout } = await run('ask', 'What did Dorn say?', '--as-of', DAY);
    expect(stdout).toContain('Nobody should expect a breakthrough in one afternoon');
    expect(stdout).toContain('Daily Ledger · 20 Nov');
  });
});

describe('readout brief', () => {
  const THURSDAY = '2026-11-19';
  const brief = (...args: readonly string[]) => run('brief', 'morning', '--as-of', THURSDAY, ...args);

  test('as text: the meeting once, the quotes, what is due', async () => {
    const { code, stdout } = await brief();
    expect(code).toBe(0);
    expect(stdout).toContain('Morning briefing — Thursday 19 November');
    expect(stdout.match(/● Marta Holm.*met Pavel Dorn/g)).toHaveLength(1);
    expect(stdout).toContain('“We will publish the whole text before the winter session opens”');
    expect(stdout).toContain('“answer the proposal by 30 November”');
  });

  test('as known on an earlier day: nothing that was not yet told', async () => {
    const { stdout } = await run('brief', 'morning', '--as-of', '2026-11-10');
    expect(stdout).toContain('“answer its demands”');
    expect(stdout).not.toMatch(/Holm|Dorn/);
  });

  test('on the next day: what is new, and nothing that was told the day before', async () => {
    const { stdout } = await run('brief', 'morning', '--as-of', DAY);
    expect(stdout).toContain('“Nobody should expect a breakthrough in one afternoon”');
    expect(stdout).not.toContain('We will publish the whole text');
    expect(stdout).toContain('Since Thursday 19 November');
  });

  test('on a day without articles: what was new the last time, and that it was', async () => {
    const { stdout } = await run('brief', 'morning', '--as-of', '2026-11-21');
    expect(stdout).toContain('No new articles since Friday 20 November: this was new then.');
    expect(stdout).toContain('“Nobody should expect a breakthrough in one afternoon”');
    expect((await run('brief', 'morning', '--as-of', '2026-11-25')).stdout).toContain('A quiet day');
  });

  test('explained: what decided for each candidate', async () => {
    const { stdout } = await brief('--explain');
    expect(stdout).toMatch(/in +\d+\.\d\d {2}held: Marta Holm, Pavel Dorn\n +new since the digest before; confidence/);
    const rows = JSON.parse((await brief('--explain', '--format', 'json')).stdout) as {
      verdict: string;
      why: string;
    }[];
    expect(rows.every(({ verdict, why }) => verdict !== '' && why !== '')).toBe(true);
  });

  test('as JSON: the same facts that `facts` lists', async () => {
    const digest = await json<{ brief: string; date: string; sections: { show: string; facts: Fact[] }[] }>(
      'brief',
      'morning',
      '--as-of',
      THURSDAY,
      '--format',
      'json',
    );
    expect(digest).toMatchObject({ brief: 'morning', date: THURSDAY });
    expect(digest.sections.map(({ show }) => show)).toEqual(['met', 'quotes', 'deadlines']);
    const known = new Map((await facts('--as-of', THURSDAY)).map((fact) => [fact.id, fact]));
    for (const fact of digest.sections.flatMap((section) => section.facts)) expect(known.get(fact.id)).toEqual(fact);
  });

  test('as the payloads of Slack and Discord, within their limits', async () => {
    const [slack, discord] = await Promise.all([brief('--format', 'slack'), brief('--format', 'discord')]);
    const slackPosts = JSON.parse(slack.stdout) as SlackPost[];
    const discordPosts = JSON.parse(discord.stdout) as DiscordPost[];
    expect(slackPosts.flatMap((post) => slackProblems(post))).toEqual([]);
    expect(discordPosts.flatMap((post) => discordProblems(post))).toEqual([]);
    for (const posts of [slackPosts, discordPosts])
      expect(JSON.stringify(posts)).toContain('We will publish the whole text before the winter session opens');
  });

  test('as a page', async () => {
    const { stdout } = await brief('--format', 'html');
    expect(stdout).toMatch(/^<!doctype html>/i);
    expect(stdout).toContain('We will publish the whole text before the winter session opens');
  });

  test('by its title too, and the first one without a name', async () => {
    const [byTitle, first] = await Promise.all([
      run('brief', 'morning briefing', '--as-of', THURSDAY),
      run('brief', '--as-of', THURSDAY),
    ]);
    expect(byTitle.stdout).toBe((await brief()).stdout);
    expect(first.stdout).toBe(byTitle.stdout);
  });
});

test('readout read shows who is who', async () => {
  const { code, stdout } = await readout(['read', WIRE]);
  expect(code).toBe(0);
  expect(stdout).toContain('Marta Holm');
  expect(stdout).toContain('Norwegian Foreign Minister');
});

test('a workspace sees nothing of another', async () => {
  expect(await facts('--workspace', 'elsewhere')).toEqual([]);
});
