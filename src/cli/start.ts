import { type App, openApp, sentencesOf, serve } from '../app.ts';
import type { IsoDate } from '../core/calendar.ts';
import { composeBrief, earlierFor, findBrief } from '../core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import { formatDay } from '../core/dates/format.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { runSession } from '../platforms/terminal/session.ts';
import { createLogger } from '../services/logging/logger.ts';
import { today } from '../services/today.ts';
import { type StoreOptions, settingsFor } from './options.ts';
import { columns, print, wantsColour } from './output.ts';
import { chooseWorkspace, SAMPLE } from './workspace.ts';

const CONNECT = [
  'Slack:   set SLACK_BOT_TOKEN and SLACK_APP_TOKEN, then npm start (README, "Connect Slack").',
  'Discord: set DISCORD_TOKEN, then npm start (README, "Connect Discord").',
];

/** The digest of the newest articles in the terminal, then a conversation where a person is there to have it. */
async function runTerminal(app: App): Promise<void> {
  const { library, store, answerer } = app;
  const workspace = await chooseWorkspace(app);
  const counts = await store.counts(workspace);
  const day: IsoDate = workspace === SAMPLE ? (counts.newest ?? today()) : today();
  const options = { colour: wantsColour(), width: columns() };
  const brief = findBrief(await library.briefs(), 'morning') ?? findBrief(await library.briefs(), null);
  const corpus = await library.corpus(workspace, day);
  let memory = EMPTY_MEMORY;
  if (brief !== null) {
    const context = { library, workspace, today: day, corpus, memory, sentencesOf };
    const reply = await composeBrief(brief, context, await earlierFor(brief, context));
    memory = reply.memory;
    await print(`\n${renderTerminal(reply.view, options)}\n`);
  }
  const what = `${counts.articles} articles from ${counts.outlets.length} outlets`;
  const which =
    workspace === SAMPLE
      ? `The bundled sample, all of it invented: ${what}, read as on ${formatDay(day)}.`
      : `Your articles: ${what}.`;
  const note = [
    { kind: 'notice', tone: 'info', text: which } as const,
    ...CONNECT.map((text) => ({ kind: 'notice', tone: 'info', text }) as const),
  ];
  await print(note.map((block) => renderTerminal({ blocks: [block], summary: '' }, options)).join(''));
  if (!process.stdin.isTTY || !process.stdout.isTTY) return;
  await print('\nAsk a question or type a command: /met, /quotes, /deadlines, /help. "exit" ends.\n\n');
  await runSession({
    ...options,
    answerer,
    input: process.stdin,
    output: process.stdout,
    workspace,
    today: day,
    memory,
  });
}

/** Serves until SIGINT or SIGTERM. */
async function runServer(app: App): Promise<void> {
  const serving = await serve(app);
  app.log.info({ event: 'serving', platforms: serving.platforms }, `serving ${serving.platforms.join(' and ')}`);
  await new Promise<void>((resolve) => {
    // Not once: a terminal's Ctrl-C can come twice, from it and from the launcher, and the second must not cut the end short.
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
  app.log.info({ event: 'stopping' }, 'stopping');
  await serving.stop();
}

/** `readout start`: with tokens it serves the platforms; without, it shows the main job in the terminal. */
export async function startCommand(options: StoreOptions): Promise<number> {
  const settings = await settingsFor(options);
  const serves = settings.slack !== null || settings.discord !== null;
  const level = serves ? settings.logLevel : 'warn';
  const app = await openApp(settings, createLogger({ level, env: process.env }), {
    mergesApart: serves,
  });
  try {
    await (serves ? runServer(app) : runTerminal(app));
  } finally {
    await app.close();
  }
  return 0;
}
