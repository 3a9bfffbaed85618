// Measures speed and memory on generated articles and prints tables in Markdown; RESULTS.md keeps what was measured.
//   npm run bench                 1,000 articles        npm run bench -- 200    so many
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { arch, availableParallelism, cpus, platform, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { openApp, sentencesOf } from '../../src/app.ts';
import { readArticle } from '../../src/core/article/read-article.ts';
import { composeBrief, findBrief } from '../../src/core/chat/replies/brief.ts';
import { EMPTY_MEMORY, type Request } from '../../src/core/chat/request.ts';
import { findFacts } from '../../src/core/facts/article-facts.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { entryFor, ingest } from '../../src/services/corpus/ingest.ts';
import { createMergedCorpora } from '../../src/services/corpus/merged-corpora.ts';
import type { Gathered } from '../../src/services/ingest/gather.ts';
import { loadReader } from '../../src/services/language/reader.ts';
import { createLogger } from '../../src/services/logging/logger.ts';
import { loadSettings } from '../../src/services/settings/settings.ts';
import { openStore } from '../../src/services/store/open-store.ts';
import { generateArticles } from './generate.ts';
import { milliseconds, percentile, sum, type Times, table, timed, timedEach } from './measure.ts';

const COUNT = Number(process.argv[2] ?? 1_000);
/** Articles that are read before the clock runs, so that the code is compiled. */
const WARM_UP = 30;
/** Articles that come one by one after all others. */
const LATE = 10;
/** Articles that are stored by themselves, beside the whole of ingest. */
const MOST_STORED = 1_000;
/** How often each command is asked. */
const ASKED = 60;
const TODAY = '2026-11-20';
const WORKSPACE = 'bench';

const print = (text: string): void => void process.stdout.write(`${text}\n`);
const share = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)}%`;
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(0)} MB`;
/** The file and its write-ahead log. */
const onDisk = (file: string): number =>
  [file, `${file}-wal`].reduce((total, name) => total + (statSync(name, { throwIfNoEntry: false })?.size ?? 0), 0);
const rss = (): string => megabytes(process.memoryUsage().rss);

async function* gathered(articles: ReturnType<typeof generateArticles>): AsyncGenerator<Gathered> {
  for (const raw of articles) yield { kind: 'article', raw, where: raw.id };
}

const folder = mkdtempSync(join(tmpdir(), 'readout-bench-'));
try {
  await run();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function run(): Promise<void> {
  const all = generateArticles(COUNT + LATE + 1);
  const articles = all.slice(0, COUNT);
  const words = articles.reduce((total, { text = '' }) => total + text.split(/\s+/).length, 0);
  const cpu = `${availableParallelism()} × ${cpus()[0]?.model.trim() ?? 'unknown'}`;
  print(`Node.js ${process.version}, ${platform()} ${arch()}, ${cpu}`);
  print(`${COUNT} generated articles of ${Math.round(words / COUNT)} words\n`);

  const memory: [string, string][] = [['at the start', rss()]];
  const { value: reader, ms: loading } = await timed(loadReader);
  memory.push(['with the trained weights', rss()]);

  // Reading: the parts are timed on the same articles in the same run, so that their shares can be compared.
  const raws = articles.slice(0, Math.min(COUNT, 300));
  for (const raw of raws.slice(0, WARM_UP)) findFacts(reader(readArticle(raw)));
  const parts = { layout: [] as number[], language: [] as number[], facts: [] as number[] };
  for (const raw of raws) {
    const layout = await timed(() => readArticle(raw));
    const language = await timed(() => reader(layout.value));
    const facts = await timed(() => findFacts(language.value));
    parts.layout.push(layout.ms);
    parts.language.push(language.ms);
    parts.facts.push(facts.ms);
  }
  const whole = raws.map((_, i) => parts.layout[i]! + parts.language[i]! + parts.facts[i]!);
  const reading = (name: string, times: Times): string[] => [
    name,
    milliseconds(percentile(times, 0.5)),
    milliseconds(percentile(times, 0.95)),
    share(sum(times), sum(whole)),
  ];
  print(`Reading an article (loading the weights once: ${milliseconds(loading)})\n`);
  print(
    table(
      ['part', 'p50', 'p95', 'share'],
      [
        reading('layout: zones, title, day', parts.layout),
        reading('language: sentences to people', parts.language),
        reading('facts: meetings, quotes, deadlines', parts.facts),
        reading('all of it', whole),
      ],
    ),
  );
  print(`\n${((1_000 * raws.length) / sum(whole)).toFixed(0)} articles a second\n`);

  // Storing alone, beside the whole of ingest: what is left is reading and gathering.
  const entries = articles.slice(0, MOST_STORED).map((raw) => entryFor(readArticle(raw), WORKSPACE, reader));
  const alone = await openStore(join(folder, 'alone.db'));
  const storing = await timed(async () => {
    for (let at = 0; at < entries.length; at += 50) await alone.addArticles(entries.slice(at, at + 50));
  });
  await alone.close();

  const file = join(folder, 'bench.db');
  const settings = await loadSettings({ READOUT_STORE: file, READOUT_WORKSPACE: WORKSPACE }, null);
  const briefs = fileURLToPath(new URL('../../briefs', import.meta.url));
  const app = await openApp({ ...settings, briefs }, createLogger({ level: 'error', env: {} }));
  const options = { store: app.store, workspace: WORKSPACE, reader };
  const first = await timed(() => ingest(gathered(articles), options));
  const again = await timed(() => ingest(gathered(articles), options));
  memory.push([`after ingesting ${COUNT} articles`, rss()]);

  const cold = await timed(() => app.library.corpus(WORKSPACE, TODAY));
  memory.push(['with the merged corpus', rss()]);
  const kept = await timedEach(Array(3).fill(0), () => createMergedCorpora(app.store)(WORKSPACE, TODAY));
  const late: number[] = [];
  for (const raw of all.slice(COUNT, -1)) {
    await app.store.addArticle(entryFor(readArticle(raw), WORKSPACE, reader));
    late.push((await timed(() => app.library.corpus(WORKSPACE, TODAY))).ms);
  }
  memory.push([`after ${LATE} articles more, one by one`, rss()]);
  const brief = findBrief(await app.library.briefs(), 'morning');
  if (brief === null) throw new Error('briefs/morning.yaml is not there');
  const context = { library: app.library, workspace: WORKSPACE, today: TODAY, memory: EMPTY_MEMORY, sentencesOf };
  const digest = () => composeBrief(brief, { ...context, corpus: cold.value });
  const composing = await timedEach(Array(20).fill(0), digest);
  const { view } = await digest();
  const rendering = (render: (shown: typeof view) => unknown) => timedEach(Array(20).fill(0), () => render(view));
  const [slack, discord, terminal] = [
    await rendering(renderSlack),
    await rendering(renderDiscord),
    await rendering((shown) => renderTerminal(shown, { colour: false, width: 100 })),
  ];

  const storedAll = (storing.ms * COUNT) / entries.length;
  const perSecond = (ms: number): string => `${((1_000 * COUNT) / ms).toFixed(0)}/s`;
  const told = `${cold.value.facts.length} merged facts, ${cold.value.stories?.length} stories`;
  print(`${COUNT} articles from end to end: ${told}, ${megabytes(onDisk(file))}\n`);
  print(
    table(
      ['step', 'time', 'articles'],
      [
        ['ingest: read and store', milliseconds(first.ms), perSecond(first.ms)],
        [`of it storing (${share(storedAll, first.ms)})`, milliseconds(storedAll), perSecond(storedAll)],
        ['ingest again, all unchanged', milliseconds(again.ms), perSecond(again.ms)],
        ['merge all facts for the first time', milliseconds(cold.ms), perSecond(cold.ms)],
        ['merge again after one article more', milliseconds(percentile(late, 0.5)), ''],
        ['the merged corpus of an unchanged store', milliseconds(percentile(kept, 0.5)), ''],
        ['compose a digest', milliseconds(percentile(composing, 0.5)), ''],
        ['render it for Slack', milliseconds(percentile(slack, 0.5)), ''],
        ['render it for Discord', milliseconds(percentile(discord, 0.5)), ''],
        ['render it for a terminal', milliseconds(percentile(terminal, 0.5)), ''],
      ],
    ),
  );

  const people = [...cold.value.people.values()].map(({ name }) => name);
  const someone = (turn: number): string => people[(turn * 7) % people.length] ?? 'Holm';
  const ask = (command: string, text: string): Request => ({
    platform: 'terminal',
    workspace: WORKSPACE,
    channel: 'bench',
    thread: null,
    kind: 'command',
    command,
    text,
    user: 'bench',
    today: TODAY,
  });
  const commands: readonly (readonly [string, (turn: number) => unknown])[] = [
    ['/brief', () => app.answerer.reply(ask('brief', 'morning'))],
    ['/met', (turn) => app.answerer.reply(ask('met', someone(turn)))],
    ['/quotes', (turn) => app.answerer.reply(ask('quotes', someone(turn)))],
    ['/deadlines', (turn) => app.answerer.reply(ask('deadlines', turn % 2 === 0 ? 'all' : 'week'))],
    ['/ask, a person', (turn) => app.answerer.reply(ask('ask', `What did ${someone(turn)} say about tariffs?`))],
    ['/ask, the words', () => app.answerer.reply(ask('ask', 'How much did trade fall according to both capitals?'))],
    ['/sources', () => app.answerer.reply(ask('sources', ''))],
    ['search', (turn) => app.library.search(WORKSPACE, `grain exports ${someone(turn)}`, { limit: 10, asOf: TODAY })],
    ['names suggested', (turn) => app.answerer.suggestPeople(WORKSPACE, someone(turn).slice(0, 3), 25)],
  ];
  const asked: string[][] = [];
  for (const [name, reply] of commands) {
    const turns = [...Array(ASKED).keys()];
    await timedEach(turns.slice(0, 5), reply);
    const times = await timedEach(turns, reply);
    asked.push([name, milliseconds(percentile(times, 0.5)), milliseconds(percentile(times, 0.95))]);
  }
  print(`\nCommands in a running program, ${COUNT} articles stored\n`);
  print(table(['command', 'p50', 'p95'], asked));
  memory.push(['after all commands', rss()]);
  await app.close();

  const launcher = fileURLToPath(new URL('../../src/readout.js', import.meta.url));
  const started = (times: number, ...args: readonly string[]): Promise<Times> =>
    timedEach(Array(times).fill(0), () => {
      const { status, stderr } = spawnSync(process.execPath, [launcher, ...args], { cwd: folder, encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
    });
  const store = ['--store', file, '--workspace', WORKSPACE, '--as-of', TODAY];
  // What comes in is merged as it comes, so that no command after it has to.
  const one = join(folder, 'one.jsonl');
  writeFileSync(one, JSON.stringify(all.at(-1)));
  const added = await started(1, 'ingest', one, '--store', file, '--workspace', WORKSPACE);
  const changed = await started(1, 'brief', 'morning', ...store);
  const starts: [string, Times][] = [
    ['readout --version', await started(5, '--version')],
    ['readout search', await started(5, 'search', 'grain exports', '--json', ...store)],
    ['readout ask', await started(5, 'ask', `What did ${someone(1)} say?`, '--json', ...store)],
    ['readout ingest of one article more, with the merging', added],
    ['readout brief, the first after it', changed],
    ['readout brief', await started(5, 'brief', 'morning', ...store)],
  ];
  print('\nCommands from a shell, with the start of the program\n');
  print(
    table(
      ['command', 'p50'],
      starts.map(([name, times]) => [name, milliseconds(percentile(times, 0.5))]),
    ),
  );

  print('\nMemory (resident set)\n');
  print(table(['when', 'memory'], memory));
}
