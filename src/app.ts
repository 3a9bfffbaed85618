import { hostname } from 'node:os';
import type { Chooser } from './core/answer/model/choice.ts';
import type { Article } from './core/article/article.ts';
import { createAnswerer } from './core/chat/answerer.ts';
import type { Library } from './core/chat/library.ts';
import type { Answerer, Destination, Platform } from './core/chat/platform.ts';
import { composeBrief, findBrief } from './core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from './core/chat/request.ts';
import type { Brief } from './core/digest/brief.ts';
import { shownMarks } from './core/digest/marks.ts';
import { numbered } from './core/digest/view.ts';
import type { Reader } from './core/language/reading.ts';
import { segment } from './core/language/tokens/sentences.ts';
import type { Span } from './core/span.ts';
import { createLibrary } from './services/corpus/library.ts';
import { createMergedCorpora } from './services/corpus/merged-corpora.ts';
import { createMergingThread, type MergingThread } from './services/corpus/merging-thread.ts';
import { loadBriefs } from './services/delivery/briefs.ts';
import { deliverDue } from './services/delivery/deliver.ts';
import { newDeliveryId } from './services/delivery/delivery-id.ts';
import type { Composed, Slot } from './services/delivery/outbox.ts';
import { startSchedule } from './services/delivery/schedule.ts';
import type { Log } from './services/logging/logger.ts';
import { OperatorError } from './services/operator-error.ts';
import type { ModelSettings } from './services/settings/model.ts';
import type { Settings } from './services/settings/settings.ts';
import { openStore } from './services/store/open-store.ts';
import type { Store } from './services/store/store.ts';
import { today } from './services/today.ts';
import { serveHealth } from './services/web/health.ts';

/** The program without its platforms: what every command works with. */
export type App = {
  readonly settings: Settings;
  readonly log: Log;
  readonly store: Store;
  readonly library: Library;
  readonly answerer: Answerer;
  /** The configured language model; null where there is none. */
  readonly choose: Chooser | null;
  /** Loaded on first use: commands that read no article need no weights. */
  readonly reader: () => Promise<Reader>;
  close(): Promise<void>;
};

/** An article's sentences, for finding answers; no weights are needed for them. */
export const sentencesOf = (article: Article): readonly Span[] => segment(article.text, article.zones).sentences;

/** The clients of language models are loaded only where one is configured. */
async function loadChooser(model: ModelSettings, log: Log): Promise<Chooser> {
  const { createChooser } = await import('./services/model/chooser.ts');
  return createChooser(model, log);
}

export type AppOptions = {
  /** Merge in a thread of its own, so that chat platforms are answered meanwhile. A store in memory can't be seen from there. */
  readonly mergesApart?: boolean;
};

/** Opens the store and puts the parts together. Rejects with an OperatorError where the store or a brief is not usable. */
export async function openApp(settings: Settings, log: Log, { mergesApart = false }: AppOptions = {}): Promise<App> {
  const store = await openStore(settings.store);
  const thread: MergingThread | null =
    mergesApart && settings.store !== ':memory:' ? createMergingThread(settings.store) : null;
  const briefs = (): Promise<readonly Brief[]> => loadBriefs(settings.briefs);
  const library = createLibrary(store, createMergedCorpora(store, thread?.merge), briefs);
  const choose = settings.model === null ? null : await loadChooser(settings.model, log);
  let reader: Promise<Reader> | null = null;
  return {
    settings,
    log,
    store,
    library,
    answerer: createAnswerer({ library, sentencesOf, log, ...(choose === null ? {} : { choose }) }),
    choose,
    reader: () => {
      reader ??= import('./services/language/reader.ts').then(({ loadReader }) => loadReader());
      return reader;
    },
    async close() {
      await thread?.close();
      await store.close();
    },
  };
}

type AnyPlatform = Platform<unknown>;

const at = (apiUrl: string | null): { apiUrl?: string } => (apiUrl === null ? {} : { apiUrl });

/** The platforms that have their tokens; none without tokens. A client that is not needed is not loaded. */
async function platformsOf({ settings, log, store }: App, now: () => number): Promise<readonly AnyPlatform[]> {
  const { workspace, slack, discord } = settings;
  const common = { today: () => today(now()), workspace: () => workspace };
  const platforms: AnyPlatform[] = [];
  if (slack !== null) {
    const { createSlack } = await import('./platforms/slack/adapter.ts');
    const connection =
      slack.mode === 'socket'
        ? ({ kind: 'socket', appToken: slack.appToken } as const)
        : ({ kind: 'http', signingSecret: slack.signingSecret, port: slack.port, host: '0.0.0.0' } as const);
    const options = { ...common, ...at(slack.apiUrl), botToken: slack.botToken, connection };
    platforms.push(createSlack({ ...options, log: log.child({ platform: 'slack' }) }) as AnyPlatform);
  }
  if (discord !== null) {
    const { createDiscord } = await import('./platforms/discord/adapter.ts');
    const state = {
      get: (key: string) => store.platformState('discord', key),
      set: (key: string, value: string) => store.setPlatformState('discord', key, value),
    };
    const options = { ...common, ...at(discord.apiUrl), token: discord.token, readThreads: discord.readThreads, state };
    platforms.push(createDiscord({ ...options, log: log.child({ platform: 'discord' }) }) as AnyPlatform);
  }
  return platforms;
}

/** The posts of a slot: what this brief showed before is not shown again unless it changed. */
async function compose(slot: Slot, app: App, platform: AnyPlatform): Promise<Composed> {
  const { library } = app;
  const { workspace } = slot.destination;
  const brief = findBrief(await library.briefs(), slot.brief);
  if (brief === null)
    throw new OperatorError(`brief "${slot.brief}" is gone: its slot of ${slot.date} cannot be composed`);
  const corpus = await library.corpus(workspace, slot.date);
  const before = (await library.shownBefore?.(workspace, slot.brief, slot.date)) ?? null;
  const earlier = before === null ? null : { kind: 'delivered' as const, ...before };
  const context = { library, workspace, today: slot.date, corpus, memory: EMPTY_MEMORY, sentencesOf };
  const { digest, view, memory } = await composeBrief(brief, context, earlier);
  const facts = shownMarks(numbered(digest), corpus, before?.marks ?? []);
  return { posts: platform.render(view), memory, facts };
}

export type Serving = {
  /** Names of the platforms that are served. */
  readonly platforms: readonly string[];
  /** Ends cleanly: no new work is taken, what is being posted is finished. */
  stop(): Promise<void>;
};

/** A platform's own words say what to mend: its stack would only hide them. */
async function startPlatform(platform: AnyPlatform, answerer: Answerer): Promise<void> {
  await platform.start(answerer).catch((error: unknown) => {
    throw new OperatorError(error instanceof Error ? error.message : String(error), { cause: error });
  });
}

export type ServeOptions = {
  /** The clock, in milliseconds since the epoch: what is due and what "today" means follow it. */
  readonly now?: () => number;
};

/**
 * Connects every platform that has its tokens, starts the schedule and the health page. Rejects where one can't start, with
 * everything stopped again: an OperatorError says which token, port or brief to mend.
 */
export async function serve(app: App, { now = Date.now }: ServeOptions = {}): Promise<Serving> {
  const { settings, log, store, library, answerer } = app;
  const platforms = await platformsOf(app, now);
  const platformFor = (name: string): AnyPlatform => {
    const platform = platforms.find((candidate) => candidate.name === name);
    if (!platform)
      throw new OperatorError(`a brief posts to ${name}, which has no tokens: set them or remove the destination`);
    return platform;
  };
  const ports = {
    outbox: store.outbox,
    log,
    briefs: library.briefs,
    compose: (slot: Slot) => compose(slot, app, platformFor(slot.destination.platform)),
    post: (destination: Destination, post: unknown, options: { delivery: string; under: string | null }) =>
      platformFor(destination.platform).post(destination, post, options),
    now,
    newDeliveryId,
    owner: `${hostname()}:${process.pid}`,
    catchUpMs: settings.catchUpMs,
  };
  const check = async () => ({ articles: (await store.counts(settings.workspace)).articles });
  for (const { name, destinations } of await library.briefs()) {
    for (const { platform, channel } of destinations.filter((to) => !platforms.some((p) => p.name === to.platform)))
      log.warn({ event: 'brief.unreachable', brief: name, platform, channel }, `${platform} has no tokens: set them`);
  }
  /** How to stop what runs, the last started first. */
  const running: (() => Promise<void>)[] = [];
  async function stop(): Promise<void> {
    for (const end of running.splice(0).reverse()) {
      await end().catch((error: unknown) => log.error({ event: 'stop.failed', err: error }));
    }
  }
  try {
    if (settings.health !== null) {
      const health = await serveHealth({ ...settings.health, check });
      running.push(health.stop);
    }
    for (const platform of platforms) {
      running.push(platform.stop);
      await startPlatform(platform, answerer);
      log.info({ event: 'platform.started', platform: platform.name }, `${platform.name} is connected`);
    }
    running.push(startSchedule(() => deliverDue(ports), log).stop);
  } catch (error) {
    await stop();
    throw error;
  }
  return { platforms: platforms.map((platform) => platform.name), stop };
}
