import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, openApp, type Serving, serve } from '../../src/app.ts';
import { ingest } from '../../src/services/corpus/ingest.ts';
import { gather } from '../../src/services/ingest/gather.ts';
import { loadReader } from '../../src/services/language/reader.ts';
import { createLogger } from '../../src/services/logging/logger.ts';
import { loadSettings } from '../../src/services/settings/settings.ts';
import { openStore } from '../../src/services/store/open-store.ts';
import { LoopbackDiscord } from './loopback-discord.ts';
import { IDS } from './loopback-discord-data.ts';
import { CHANNEL, LoopbackSlack } from './loopback-slack.ts';
import { writePress } from './press.ts';
import { scratch } from './run-readout.ts';

// In the shape of real ones, and easily found where they must not be.
export const BOT_TOKEN = 'xoxb-1234567890-canarybottoken';
export const APP_TOKEN = 'xapp-1-A012345-canaryapptoken';
export const DISCORD_TOKEN = `${'C'.repeat(19)}anary.Gcanar.${'canary'.repeat(6)}`;

/** Serving in this process; what it logs is in `logged`. */
export type Served = { readonly app: App; readonly logged: () => string; stop(): Promise<void> };

/** A folder with a store of the press and a brief for both platforms, which are on loopback. */
export class Newsroom {
  readonly slack: LoopbackSlack;
  readonly discord: LoopbackDiscord;
  readonly folder: string;
  readonly #remove: () => void;

  private constructor(slack: LoopbackSlack, discord: LoopbackDiscord) {
    const { folder, remove } = scratch('newsroom');
    this.slack = slack;
    this.discord = discord;
    this.folder = folder;
    this.#remove = remove;
    slack.botToken = BOT_TOKEN;
    slack.appToken = APP_TOKEN;
    discord.token = DISCORD_TOKEN;
    mkdirSync(join(folder, 'briefs'));
  }

  static async open(): Promise<Newsroom> {
    const room = new Newsroom(await LoopbackSlack.listen(), await LoopbackDiscord.listen());
    const store = await openStore(room.store);
    const press = gather([writePress(join(room.folder, 'press'))]);
    await ingest(press, { store, workspace: 'default', reader: loadReader() });
    await store.close();
    return room;
  }

  get store(): string {
    return join(this.folder, 'room.db');
  }

  /** What the program finds in its environment. */
  get env(): Record<string, string> {
    return {
      READOUT_STORE: this.store,
      READOUT_BRIEFS: join(this.folder, 'briefs'),
      READOUT_SLACK_API_URL: this.slack.apiUrl,
      READOUT_DISCORD_API_URL: this.discord.apiUrl,
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      DISCORD_TOKEN,
    };
  }

  /** A brief that is due at this time of the day, UTC, in a channel on each platform. */
  scheduleBrief(at: string, window = 2): void {
    const lines = [
      'title: Morning briefing',
      `schedule: { at: "${at}", timeZone: UTC }`,
      `window: ${window}`,
      'sections: [{ show: met }, { show: quotes }, { show: deadlines }]',
      'destinations:',
      `  - { platform: slack, channel: ${CHANNEL} }`,
      `  - { platform: discord, channel: "${IDS.channel}" }`,
    ];
    writeFileSync(join(this.folder, 'briefs', 'morning.yaml'), lines.join('\n'));
  }

  /** Serves both platforms in this process, by this clock. */
  async serve(now: () => number): Promise<Served> {
    const written: string[] = [];
    const to = { write: (line: string) => void written.push(line) };
    const log = createLogger({ level: 'trace', env: this.env, to });
    const app = await openApp(await loadSettings(this.env, null), log);
    let serving: Serving;
    try {
      serving = await serve(app, { now });
    } catch (error) {
      await app.close();
      throw error;
    }
    return {
      app,
      logged: () => written.join(''),
      async stop() {
        await serving.stop();
        await app.close();
      },
    };
  }

  async close(): Promise<void> {
    await this.slack.close();
    await this.discord.close();
    this.#remove();
  }
}
