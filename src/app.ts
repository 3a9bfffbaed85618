import type { Article } from './core/article/article.ts';
import type { IsoDate } from './core/calendar.ts';
import { createAnswerer } from './core/chat/answerer.ts';
import type { Library } from './core/chat/library.ts';
import type { Answerer } from './core/chat/platform.ts';
import type { Brief } from './core/digest/brief.ts';
import { createModels } from './core/language/model/models.ts';
import { createReader } from './core/language/reader.ts';
import type { Reader } from './core/language/reading.ts';
import { segment } from './core/language/tokens/sentences.ts';
import type { Span } from './core/span.ts';
import { createLibrary } from './services/corpus/library.ts';
import { loadBriefs } from './services/delivery/briefs.ts';
import { loadModelBytes } from './services/language/load.ts';
import type { Log } from './services/logging/logger.ts';
import type { Settings } from './services/settings/settings.ts';
import { openStore } from './services/store/open-store.ts';
import type { Store } from './services/store/store.ts';

/** The program without its platforms: what every command works with. */
export type App = {
  readonly settings: Settings;
  readonly log: Log;
  readonly store: Store;
  readonly library: Library;
  readonly answerer: Answerer;
  /** Made on first use: commands that read no article need no weights. */
  readonly reader: () => Reader;
  close(): Promise<void>;
};

/** Reads articles with the weights that are shipped with the program. */
export const loadReader = (): Reader => createReader(createModels(loadModelBytes()));

/** An article's sentences, for finding answers; no weights are needed for them. */
export const sentencesOf = (article: Article): readonly Span[] => segment(article.text, article.zones).sentences;

/** Today where the machine stands. */
export const today = (): IsoDate => new Intl.DateTimeFormat('sv-SE').format(new Date());

/** Opens the store and puts the parts together. Rejects with an OperatorError where the store or a brief is not usable. */
export async function openApp(settings: Settings, log: Log): Promise<App> {
  const store = await openStore(settings.store);
  const briefs = (): Promise<readonly Brief[]> => loadBriefs(settings.briefs);
  const library = createLibrary(store, briefs);
  let reader: Reader | null = null;
  return {
    settings,
    log,
    store,
    library,
    answerer: createAnswerer({ library, sentencesOf, log }),
    reader: () => {
      reader ??= loadReader();
      return reader;
    },
    close: () => store.close(),
  };
}
