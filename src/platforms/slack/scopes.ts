import type { Log } from '../../core/chat/log.ts';
import { hint } from './errors.ts';

/** Every scope that the manifest asks for, and what would not work without it. */
export const SCOPES = {
  commands: 'slash commands',
  'chat:write': 'posting digests and answers',
  'app_mentions:read': 'answering mentions',
  'im:history': 'answering direct messages',
  'channels:history':
    'answering replies in a digest’s thread without a mention, and finding a digest again after a lost reply',
  'files:write': 'pictures of deadlines and calendar files',
} as const;

/** Says at start what will not work for want of a scope, rather than at the first question. */
export function warnOfMissingScopes(granted: readonly string[] | undefined, log: Log): void {
  if (granted === undefined) return;
  for (const [scope, purpose] of Object.entries(SCOPES)) {
    if (!granted.includes(scope)) log.warn({ scope, purpose }, hint('missing_scope', scope));
  }
}
