import { type Logger, LogLevel } from '@slack/bolt';
import type { Log } from '../../core/chat/log.ts';
import { withoutTokens } from './errors.ts';

const words = (parts: readonly unknown[]): string =>
  withoutTokens(parts.map((part) => (part instanceof Error ? part.message : String(part))).join(' '));

const nothing = () => undefined;

/** For clients whose failures are reported by whoever called them. */
export const quietLogger: Logger = {
  debug: nothing,
  info: nothing,
  warn: nothing,
  error: nothing,
  setLevel: nothing,
  getLevel: () => LogLevel.ERROR,
  setName: nothing,
};

/** What Bolt has to say, as lines of our own log, without tokens. Its chatter below a warning is left out. */
export const boltLogger = (log: Log): Logger => ({
  ...quietLogger,
  warn: (...parts) => log.warn({}, words(parts)),
  error: (...parts) => log.error({}, words(parts)),
  getLevel: () => LogLevel.WARN,
});
