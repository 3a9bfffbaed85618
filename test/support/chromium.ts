import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The browser of this machine; null where none is installed. */
export const chromium: string | null =
  (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => NAMES.map((name) => join(folder, name)))
    .find(isExecutable) ?? null;

const QUIET = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A page as it stands in the browser once its script has run: its HTML. */
export async function browse(address: string, profile: string): Promise<string> {
  if (chromium === null) throw new Error('no Chromium is installed');
  const args = [...QUIET, `--user-data-dir=${profile}`, '--virtual-time-budget=10000', '--dump-dom', address];
  const { stdout } = await promisify(execFile)(chromium, args, { maxBuffer: 20_000_000, timeout: 60_000 });
  return stdout;
}
