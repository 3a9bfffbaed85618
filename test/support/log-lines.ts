import { createLogger, type Log } from '../../src/services/logging/logger.ts';

/** A real log whose lines a test can read. */
export function logLines(env: Readonly<Record<string, string>> = {}): {
  log: Log;
  text: () => string;
  lines: () => Record<string, unknown>[];
} {
  const written: string[] = [];
  const log = createLogger({ level: 'trace', env, to: { write: (line) => written.push(line) } });
  return { log, text: () => written.join(''), lines: () => written.map((line) => JSON.parse(line)) };
}
