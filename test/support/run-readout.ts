import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { vi } from 'vitest';

// Each run starts a process, which on a busy machine takes a while.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

export const LAUNCHER = fileURLToPath(new URL('../../src/readout.js', import.meta.url));

export type Ended = { readonly code: number | null; readonly stdout: string; readonly stderr: string };
export type RunOptions = {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What stands on standard input; nothing where it is left out. */
  readonly input?: string | Buffer;
  /** In a process group of its own, as a shell starts it. */
  readonly group?: boolean;
  /** Options for Node itself. */
  readonly node?: readonly string[];
};

/** Only what a program needs to start: no token or setting of the machine may reach it. */
const BARE = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', TZ: 'UTC' };

/** Starts the real program; its end is awaited with `ended`. */
export function spawnReadout(args: readonly string[], options: RunOptions = {}): ChildProcess {
  const child = spawn(process.execPath, [...(options.node ?? []), LAUNCHER, ...args], {
    cwd: options.cwd ?? tmpdir(),
    env: { ...BARE, ...options.env },
    stdio: 'pipe',
    detached: options.group === true,
  });
  // A program that ends before it has read all closes the pipe.
  child.stdin?.on('error', () => {});
  return child;
}

/** Makes this Node say that it is an old one, before the launcher looks. */
export const OLD_NODE = [
  '--import',
  `data:text/javascript,Object.defineProperty(process,'versions',{value:{...process.versions,node:'20.11.0'}})`,
];

/** Collects what a program prints until it has ended. */
export function ended(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** Runs the real program as a person at a shell does, with nothing of the machine's own settings. */
export function readout(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const child = spawnReadout(args, options);
  child.stdin?.end(options.input ?? '');
  return ended(child);
}

/** The lines of a text, without the break at its end. */
export const linesOf = (text: string): readonly string[] => (text === '' ? [] : text.replace(/\n$/, '').split('\n'));

/** A folder for one test file, and how to take it away. */
export function scratch(name: string): { readonly folder: string; readonly remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), `readout-${name}-`));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
