import { existsSync } from 'node:fs';
import { type App, openApp } from '../app.ts';
import { createLogger } from '../services/logging/logger.ts';
import { OperatorError } from '../services/operator-error.ts';
import { loadSettings, type Settings } from '../services/settings/settings.ts';
import { here } from './shipped.ts';

/** Options that every command with a store takes. */
export type StoreOptions = { readonly store?: string; readonly workspace?: string; readonly config?: string };

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
