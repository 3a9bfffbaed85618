import type { App } from '../app.ts';
import { addDays } from '../core/dates/days.ts';
import { count } from '../core/digest/lines/runs.ts';
import { keysOf, type Withdrawn, withdrawnName } from '../core/digest/withdrawn.ts';
import type { Corpus } from '../core/merge/merged.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { type StoreOptions, withApp } from './options.ts';
import { print, printJson } from './output.ts';

type Options = StoreOptions & { readonly undo?: boolean; readonly json?: boolean };

const unknown = (named: readonly string[], where: string): OperatorError =>
  new OperatorError(
    `${where} ${named.map((name) => `"${name}"`).join(', ')}: give an article's id, as facts --json and search --json print it, or its address`,
  );

/** The ids of articles that go by these ids or addresses. Throws an OperatorError where one goes by neither; nothing was done then. */
async function idsOf(
  named: readonly string[],
  { articles }: Corpus,
  { store, settings }: App,
): Promise<readonly string[]> {
  const stored = await store.articles(settings.workspace, named);
  const ids = named.map((name) =>
    stored.has(name) ? [name] : [...articles.values()].filter(({ url }) => url === name).map(({ id }) => id),
  );
  const lost = named.filter((_, i) => ids[i]!.length === 0);
  if (lost.length > 0) throw unknown(lost, 'no article in the store goes by');
  return [...new Set(ids.flat())];
}

/** How many lines of what each brief's digests showed rested on nothing but withdrawn articles. */
async function linesLost({ library, settings }: App): Promise<number> {
  const tomorrow = addDays(today(), 1);
  const lost = (await library.briefs()).map(async ({ name }) => {
    const shown = await library.shownBefore?.(settings.workspace, name, tomorrow);
    return shown?.takenBack?.lines ?? 0;
  });
  return (await Promise.all(lost)).reduce((sum, lines) => sum + lines, 0);
}

async function takeOut(named: readonly string[], app: App): Promise<{ gone: readonly Withdrawn[]; lines: number }> {
  const { store, library, settings } = app;
  const corpus = await library.corpus(settings.workspace, today());
  const ids = await idsOf(named, corpus, app);
  const before = await linesLost(app);
  const gone = await store.withdraw(
    settings.workspace,
    ids.map((id) => ({ id, keys: keysOf(id, corpus) })),
  );
  // Whoever asks next finds the rest merged.
  await library.corpus(settings.workspace, today());
  return { gone, lines: (await linesLost(app)) - before };
}

async function letIn(named: readonly string[], { store, settings }: App): Promise<readonly string[]> {
  const out = await store.withdrawn(settings.workspace);
  const ids = named.map((name) => out.filter(({ id, url }) => id === name || url === name).map(({ id }) => id));
  const lost = named.filter((_, i) => ids[i]!.length === 0);
  if (lost.length > 0) throw unknown(lost, 'no withdrawn article goes by');
  return store.readmit(settings.workspace, ids.flat());
}

const nameAndId = (article: Withdrawn): string => `${withdrawnName(article)} — ${article.url ?? article.id}`;
const bare = (gone: readonly Withdrawn[]) => gone.map(({ keys: _, ...article }) => article);

/**
 * `readout withdraw`: takes articles out of the store by id or address, lists those that are out, or lets them in again. An
 * article that nothing goes by is bad input, and nothing is done then.
 */
export async function withdrawCommand(named: readonly string[], options: Options): Promise<number> {
  await withApp(options, async (app) => {
    const { store, settings } = app;
    if (named.length === 0) {
      if (options.undo) throw new OperatorError('--undo: say which articles, by id or address');
      const out = await store.withdrawn(settings.workspace);
      if (options.json) return printJson({ withdrawn: bare(out) });
      return print(out.length === 0 ? 'Nothing is withdrawn.\n' : `${out.map(nameAndId).join('\n')}\n`);
    }
    if (options.undo) {
      const readmitted = await letIn(named, app);
      if (options.json) return printJson({ readmitted });
      return print(`${count(readmitted.length, 'article')} may come in again: ingest now.\n`);
    }
    const { gone, lines } = await takeOut(named, app);
    if (options.json) return printJson({ withdrawn: bare(gone), lines });
    const told =
      lines === 0 ? '' : `\n${count(lines, 'line')} of earlier briefings rested on nothing else: the next one says so.`;
    return print(`Withdrawn:\n${gone.map((article) => `  ${nameAndId(article)}`).join('\n')}${told}\n`);
  });
  return 0;
}
