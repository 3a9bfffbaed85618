import { DiscordAPIError, HTTPError, RateLimitError } from 'discord.js';
import type { Posted } from '../../core/chat/platform.ts';

const APPS = 'https://discord.com/developers/applications';

export type Failure = Exclude<Posted, { kind: 'posted' }> & { readonly code: number | null };

export const UNKNOWN_CHANNEL = 10_003;
export const MISSING_PERMISSIONS = 50_013;
export const TOO_LARGE = 40_005;
export const THREAD_EXISTS = 160_004;

/** Discord's error code as one line that says what to do (https://docs.discord.com/developers/topics/opcodes-and-status-codes#json). */
export function hint(code: number | string, status: number): string {
  if (status === 401 || code === 40_001) {
    return `Copy the bot token again: ${APPS} → your app → Bot → Reset Token.`;
  }
  switch (code) {
    case UNKNOWN_CHANNEL:
      return 'Check the channel’s id (Developer Mode, right click, Copy Channel ID), and that the app was invited to its server.';
    case 50_001:
      return 'Let the app see the channel: give it or its role View Channel there.';
    case MISSING_PERMISSIONS:
      return 'Give the app, in this channel: Send Messages, Embed Links, Attach Files, Read Message History, Create Public Threads and Send Messages in Threads.';
    case 50_083:
      return 'The thread is archived and locked: unlock it, or answer in the channel.';
    case 50_024:
    case 50_068:
      return 'This kind of channel takes no messages or threads of the app: choose a text channel.';
    case 50_035:
      return 'This is a fault of the program: please report it with the code.';
    case 10_062:
      return 'The program took longer than three seconds: the machine may be overloaded.';
    default:
      return `Discord explains ${code} at https://docs.discord.com/developers/topics/opcodes-and-status-codes#json.`;
  }
}

/** Failures before a connection was made: nothing can have been posted. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const TRY_AGAIN_MS = 30_000;

function causeCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause)
    if ('code' in at && typeof at.code === 'string') return at.code;
  return null;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 300);

/** What a failed call means. Whatever is not surely a no counts as unknown: a second digest is worse than a look back. */
export function failure(error: unknown): Failure {
  if (error instanceof RateLimitError) {
    const retryAfterMs = Math.max(error.retryAfter, error.timeToReset, 1);
    return {
      kind: 'refused',
      reason: 'Discord asked to wait',
      hint: 'The program tries again by itself.',
      retryAfterMs,
      code: null,
    };
  }
  if (error instanceof DiscordAPIError) {
    const code = Number(error.code);
    return {
      kind: 'refused',
      reason: oneLine(`${error.code}: ${error.message}`),
      hint: hint(code, error.status),
      retryAfterMs: null,
      code,
    };
  }
  if (error instanceof HTTPError)
    return { kind: 'unknown', reason: `Discord answered with HTTP ${error.status}`, code: null };
  const cause = causeCode(error);
  if (cause !== null && NEVER_SENT.has(cause)) {
    const advice = 'Check the network and the proxy settings.';
    return {
      kind: 'refused',
      reason: `Discord can’t be reached (${cause})`,
      hint: advice,
      retryAfterMs: TRY_AGAIN_MS,
      code: null,
    };
  }
  const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return { kind: 'unknown', reason: `no answer from Discord (${oneLine(reason)})`, code: null };
}

/** The gateway's last word, as one line (https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway). */
export function closeHint(code: number): string {
  switch (code) {
    case 4_004:
      return `Discord does not take the bot token. ${hint(40_001, 401)}`;
    case 4_014:
      return `Discord does not let the app read all messages. Turn on Message Content Intent at ${APPS} → your app → Bot, or leave reading of threads off.`;
    case 4_013:
      return 'Discord does not know an intent that was asked for: this is a fault of the program.';
    default:
      return `Discord closed the connection for good (${code}).`;
  }
}

/** Why the app can't start, as one line that says what to mend. */
export function startProblem(error: unknown): Error {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  const message = error instanceof Error ? error.message : String(error);
  if (code === 'TokenInvalid' || message === 'Authentication failed') return new Error(closeHint(4_004));
  if (code === 'DisallowedIntents' || message === 'Used disallowed intents') return new Error(closeHint(4_014));
  if (message.startsWith('Not enough sessions')) {
    return new Error(
      `Discord allows no more connections for now. ${oneLine(message)}. Find out why the program starts so often.`,
    );
  }
  const failed = failure(error);
  if (failed.kind === 'refused' && failed.code === null) return new Error(`${failed.reason}. ${failed.hint}`);
  if (failed.kind === 'refused') return new Error(`Discord says no: ${failed.reason}. ${failed.hint}`);
  return new Error(`Discord can’t be reached: ${failed.reason}.`);
}
