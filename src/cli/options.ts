import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { InvalidArgumentError } from 'commander';
import { type App, openApp, today } from '../app.ts';
import type { IsoDate } from '../core/calendar.ts';
import { dayFromWords } from '../core/chat/day-words.ts';
import { createLogger } from '../services/logging/logger.ts';
import { OperatorError } from '../services/operator-error.ts';
import { loadSettings, type Settings } from '../services/settings/settings.ts';

/** Options that every command with a store takes. */
export type StoreOptions = { readonly store?: string; readonly workspace?: string; readonly config?: string };

/** A file or folder that is shipped with the program. */
export const shipped = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What stands in the working folder wins over what is shipped. */
const here = (path: string): string => (existsSync(path) ? path : shipped(path));

/** The settings of one command. Throws an OperatorError for what must be mended, a file that was named and is not there too. */
export async function settingsFor(options: StoreOptions): Promise<Settings> {
  if (options.config !== undefined && !existsSync(options.config))
    throw new OperatorError(`--config: ${options.config} is not there: check the path`);
  const settings = await loadSettings(process.env, options.config ?? here('config/readout.yaml'));
  return {
    ...settings,
    briefs: existsSync(settings.briefs) ? settings.briefs : here(settings.briefs),
    store: options.store ?? settings.store,
    workspace: options.workspace ?? settings.workspace,
  };
}

/** Opens the app for one command and closes it after, whatever happens. Logs of a command are warnings and worse. */
export async function withApp<T>(options: StoreOptions, run: (app: App) => Promise<T>): Promise<T> {
  const settings = await settingsFor(options);
  const app = await openApp(settings, createLogger({ level: 'warn', env: process.env }));
  try {
    return await run(app);
  } finally {
    await app.close();
  }
}

/** A day on the command line: ISO, or any words that the chat commands take. */
export function parseDay(words: string): IsoDate {
  const day = dayFromWords(words, today());
  if (day === null) throw new InvalidArgumentError('write a day such as 2026-11-20, "20 nov" or yesterday');
  return day;
}

export function parseCount(words: string): number {
  const count = Number(words);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new InvalidArgumentError('write a number from 1 to 1000');
  return count;
}
