import { webApi } from '@slack/bolt';
import type { Posted } from '../../core/chat/platform.ts';

const APPS = 'https://api.slack.com/apps';

/** What went wrong with a call, and whether a message may stand there all the same. `code` is Slack's own, if it gave one. */
export type Failure = Exclude<Posted, { kind: 'posted' }> & { readonly code: string | null };

const scope = (needed: string | null): string =>
  `Add the scope ${needed ?? 'that Slack names'} under OAuth & Permissions at ${APPS}, then reinstall the app.`;

const FAULT = 'This is a fault of the program: please report it with the code.';
const BOT_TOKEN = `Copy the Bot User OAuth Token (it begins with xoxb-) from ${APPS} → your app → OAuth & Permissions, or reinstall the app.`;

/** Slack's error code as one line that says what to do. `needed` is the scope that Slack names with `missing_scope`. */
export function hint(code: string, needed: string | null = null): string {
  switch (code) {
    case 'not_in_channel':
      return 'Invite the app to the channel: type /invite @ and its name there.';
    case 'channel_not_found':
      return 'Check the channel’s id (channel details, at the bottom); a private channel must invite the app first.';
    case 'is_archived':
      return 'The channel is archived: choose another one for this brief.';
    case 'missing_scope':
    case 'no_permission':
      return scope(needed);
    case 'invalid_auth':
    case 'not_authed':
    case 'token_expired':
    case 'token_revoked':
    case 'account_inactive':
      return BOT_TOKEN;
    case 'not_allowed_token_type':
      return `This call takes another kind of token: ${BOT_TOKEN}`;
    case 'restricted_action':
    case 'restricted_action_read_only_channel':
    case 'restricted_action_thread_only_channel':
      return 'A setting of the workspace or channel keeps apps from posting here: ask its admin to allow this one.';
    case 'ratelimited':
    case 'rate_limited':
      return 'Slack asks to wait; the program tries again by itself.';
    case 'invalid_blocks':
    case 'invalid_blocks_format':
    case 'msg_blocks_too_long':
    case 'msg_too_long':
    case 'no_text':
      return FAULT;
    default:
      return `Slack explains “${code}” at https://docs.slack.dev/reference/methods/chat.postMessage#errors.`;
  }
}

/** Codes after which part of the work may be done: Slack says so of them. */
const MAY_HAVE_POSTED = new Set(['fatal_error', 'internal_error', 'service_unavailable']);

/** Failures before a connection was made: nothing can have been posted. */
const NEVER_SENT = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT']);
const TRY_AGAIN_MS = 30_000;

/** Tokens are cut out of any text that goes to a log or an operator. */
export const withoutTokens = (text: string): string => text.replace(/\b(xox[a-z]|xapp|xwfp)-[\w.-]+/gi, '[token]');

const refused = (code: string, reason: string, advice: string, retryAfterMs: number | null = null): Failure => ({
  kind: 'refused',
  reason: withoutTokens(reason),
  hint: advice,
  retryAfterMs,
  code,
});

const unknown = (reason: string, code: string | null = null): Failure => ({
  kind: 'unknown',
  reason: withoutTokens(reason),
  code,
});

function causeCode(error: unknown): string | null {
  for (let at: unknown = error; at instanceof Error; at = at.cause) {
    if ('code' in at && typeof at.code === 'string' && !at.code.startsWith('slack_')) return at.code;
  }
  return null;
}

/** What a failed call means. Whatever is not surely a no counts as unknown: a second digest is worse than a look back. */
export function failure(error: unknown): Failure {
  if (error instanceof webApi.WebAPIRateLimitedError) {
    return refused('ratelimited', 'Slack asked to wait', hint('ratelimited'), error.retryAfter * 1_000);
  }
  if (error instanceof webApi.WebAPIPlatformError) {
    const { error: code } = error.data;
    if (MAY_HAVE_POSTED.has(code)) return unknown(`Slack answered ${code}`, code);
    const needed = 'needed' in error.data && typeof error.data.needed === 'string' ? error.data.needed : null;
    const details = error.data.response_metadata?.messages?.join('; ');
    return refused(code, details ? `${code}: ${details}` : code, hint(code, needed));
  }
  if (error instanceof webApi.WebAPIHTTPError) {
    const reason = `Slack answered with HTTP ${error.statusCode}`;
    return error.statusCode >= 500 ? unknown(reason) : refused(`http_${error.statusCode}`, reason, hint(''));
  }
  if (error instanceof webApi.WebAPIRequestError) {
    const code = causeCode(error.original);
    if (code !== null && NEVER_SENT.has(code)) {
      return refused(
        code,
        `Slack can’t be reached (${code})`,
        'Check the network and the proxy settings.',
        TRY_AGAIN_MS,
      );
    }
    return unknown(`no answer from Slack (${code ?? error.original.name})`);
  }
  const message = error instanceof Error ? error.message : String(error);
  // A 429 without a readable Retry-After reaches us as a plain error; the message was not taken.
  if (message.startsWith('Retry header'))
    return refused('ratelimited', 'Slack asked to wait', hint('ratelimited'), TRY_AGAIN_MS);
  return unknown(message);
}

/** Why the app can't start, as one line: which token or setting, and where to get the right one. */
export function startProblem(error: unknown, what: 'bot token' | 'app token' | 'connection'): Error {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
    return new Error(`The port for Slack’s calls is taken by another program: choose another one. (${error.message})`);
  }
  const failed = failure(error);
  const code = failed.code ?? failed.reason;
  if (NEVER_SENT.has(code) && failed.kind === 'refused') return new Error(`${failed.reason}. ${failed.hint}`);
  if (what === 'app token' && /auth|token|missing_scope/.test(code)) {
    return new Error(
      `Slack does not take the app-level token (${code}). Make one with the scope connections:write at ${APPS} → your app → Basic Information → App-Level Tokens (it begins with xapp-).`,
    );
  }
  if (what === 'bot token' && failed.kind === 'refused') {
    return new Error(`Slack does not take the bot token (${code}). ${failed.hint}`);
  }
  return new Error(`Slack can’t be reached: ${failed.reason}.`);
}
