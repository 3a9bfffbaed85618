import { readFileSync } from 'node:fs';
import { type App, sentencesOf } from '../app.ts';
import { dayFromWords } from '../core/chat/day-words.ts';
import { composeBrief, earlierFor, findBrief } from '../core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import { count } from '../core/digest/lines/runs.ts';
import { showTyped, showView } from '../preview/messages.ts';
import { previewPage } from '../preview/page.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import type { Listening } from '../services/web/listen.ts';
import { type PreviewPorts, servePreview } from '../services/web/preview.ts';
import { type StoreOptions, withApp } from './options.ts';
import { print } from './output.ts';
import { chooseWorkspace, SAMPLE } from './workspace.ts';

export type PreviewOptions = StoreOptions & { readonly port: number; readonly asOf?: string };

/** A file that is shipped beside the page's source. */
const asset = (name: string): string => readFileSync(new URL(`../preview/${name}`, import.meta.url), 'utf8');

const threadOf = (brief: string, date: string): string => `preview ${brief} ${date}`;

/** What the preview asks of the program: digests and answers, rendered to payloads and those to HTML. */
async function portsOf(app: App, asOf: string | undefined): Promise<PreviewPorts> {
  const { library, answerer, store } = app;
  const workspace = await chooseWorkspace(app);
  const counts = await store.counts(workspace);
  const briefs = await library.briefs();
  const first = findBrief(briefs, 'morning') ?? findBrief(briefs, null);
  if (first === null) throw new OperatorError('there is no brief to preview: add a YAML file to the briefs folder');
  const date = asOf ?? counts.newest ?? today();
  const read = `${count(counts.articles, 'article')} from ${count(counts.outlets.length, 'outlet')}`;
  const articles = workspace === SAMPLE ? `${read}, all invented` : read;

  const dayOf = (words: string): string => {
    const day = dayFromWords(words, date);
    if (day === null) throw new OperatorError(`“${words}” is no day`);
    return day;
  };
  return {
    files: new Map([
      ['/', { type: 'text/html', body: previewPage({ briefs, brief: first.name, date, articles }) }],
      ['/preview.css', { type: 'text/css', body: asset('preview.css') }],
      ['/preview.js', { type: 'text/javascript', body: asset('preview.js') }],
    ]),
    report: (error) => app.log.error({ event: 'preview.failed', err: error }),
    async digest(asked) {
      const brief = findBrief(briefs, asked.brief);
      if (brief === null) throw new OperatorError(`there is no brief “${asked.brief}”`);
      const day = dayOf(asked.date);
      const corpus = await library.corpus(workspace, day);
      const context = { library, workspace, today: day, corpus, memory: EMPTY_MEMORY, sentencesOf };
      const { view, memory } = await composeBrief(brief, context, await earlierFor(brief, context));
      await answerer.remember({ platform: 'web', workspace, thread: threadOf(brief.name, day) }, memory);
      return showView(view);
    },
    async say({ brief, date: words, text }) {
      const day = dayOf(words);
      const thread = threadOf(brief, day);
      const where = { platform: 'web', workspace, channel: 'preview', thread } as const;
      const { view } = await answerer.reply({ ...where, kind: 'words', command: null, text, user: 'you', today: day });
      const shown = await showView(view);
      const typed = showTyped(text);
      return { slack: typed + shown.slack, discord: typed + shown.discord };
    },
  };
}

/** Serves the preview of an app. Rejects with an OperatorError where there is no brief, or the port cannot be had. */
export async function startPreview(app: App, options: { port: number; asOf?: string }): Promise<Listening> {
  return servePreview(await portsOf(app, options.asOf), options.port);
}

/** `readout preview`: a local page that shows digests as Slack and Discord will show them, until SIGINT or SIGTERM. */
export async function previewCommand(options: PreviewOptions): Promise<number> {
  return withApp(options, async (app) => {
    const server = await startPreview(app, options);
    await print(`The preview is at http://127.0.0.1:${server.port}/ (Ctrl-C ends it)\n`);
    await new Promise<void>((resolve) => {
      process.on('SIGINT', resolve);
      process.on('SIGTERM', resolve);
    });
    await server.stop();
    return 0;
  });
}
