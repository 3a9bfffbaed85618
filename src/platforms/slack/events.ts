import type { IsoDate } from '../../core/calendar.ts';
import type { Request } from '../../core/chat/request.ts';
import { readText } from './escape.ts';

/** The part of Slack's payloads that is read. */
export type MessageEvent = {
  readonly channel: string;
  readonly channel_type?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly subtype?: string;
  readonly text?: string;
  readonly ts: string;
  readonly thread_ts?: string;
};
type SlashPayload = {
  readonly command: string;
  readonly text?: string;
  readonly team_id: string;
  readonly channel_id: string;
  readonly user_id: string;
};
type ButtonPress = {
  readonly value: string;
  readonly team: string;
  readonly channel: string;
  readonly user: string;
  readonly message: string;
  readonly thread: string | null;
};

/** What to answer and where. `thread` is the time stamp to answer under; null posts into the channel itself. */
export type Turn = {
  readonly request: Request;
  readonly channel: string;
  readonly thread: string | null;
  /** Whether only a thread that the program knows is answered. */
  readonly ifKnown: boolean;
};

/** Who we are and how this installation reckons. */
export type Self = {
  readonly botUser: string;
  readonly workspace: (team: string) => string;
  readonly today: () => IsoDate;
};

/** A thread's stable id: time stamps are unique within a channel only. */
export const threadKey = (channel: string, ts: string): string => `${channel}:${ts}`;

/** The time stamp in a thread's id. */
export const threadTs = (key: string): string => key.slice(key.lastIndexOf(':') + 1);

const request = (
  self: Self,
  team: string,
  said: Pick<Request, 'kind' | 'command' | 'text' | 'user' | 'channel' | 'thread'>,
): Request => ({ platform: 'slack', workspace: self.workspace(team), today: self.today(), ...said });

const wordsOf = (text: string) => ({ kind: 'words', command: null, text: readText(text) }) as const;

/** What a button bears: "/deadlines all" as the command it is. */
function commandOf(value: string): Pick<Request, 'kind' | 'command' | 'text'> {
  const [, command, text = ''] = /^\/(\S+)\s*(.*)$/s.exec(value.trim()) ?? [];
  return command === undefined ? { kind: 'words', command: null, text: value } : { kind: 'command', command, text };
}

export function slashTurn(payload: SlashPayload, self: Self): Turn {
  const channel = payload.channel_id;
  return {
    request: request(self, payload.team_id, {
      kind: 'command',
      command: payload.command.replace(/^\//, ''),
      text: readText(payload.text ?? ''),
      user: payload.user_id,
      channel,
      thread: null,
    }),
    channel,
    thread: null,
    ifKnown: false,
  };
}

/** A press on one of our buttons: its command, answered in the thread of the message that bears it. */
export function buttonTurn(press: ButtonPress, self: Self): Turn {
  const thread = press.thread ?? press.message;
  const { channel, user } = press;
  return {
    request: request(self, press.team, {
      ...commandOf(press.value),
      user,
      channel,
      thread: threadKey(channel, thread),
    }),
    channel,
    thread,
    ifKnown: false,
  };
}

/** Joins, edits, other apps and our own messages are no turns; a reply that is also shown in the channel is one. */
const isFromPerson = (event: MessageEvent, self: Self): boolean =>
  event.user !== undefined &&
  event.user !== self.botUser &&
  event.bot_id === undefined &&
  (event.subtype === undefined || event.subtype === 'thread_broadcast');

/** A mention is answered in its thread, or in a new thread under it. Null where it is no person's. */
export function mentionTurn(event: MessageEvent, team: string, self: Self): Turn | null {
  if (!isFromPerson(event, self)) return null;
  const { channel, user = '' } = event;
  const inThread = event.thread_ts === undefined ? null : threadKey(channel, event.thread_ts);
  return {
    request: request(self, team, { ...wordsOf(event.text ?? ''), user, channel, thread: inThread }),
    channel,
    thread: event.thread_ts ?? event.ts,
    ifKnown: false,
  };
}

/**
 * A message that doesn't mention us: answered in a direct conversation, and in a thread that hangs on something we posted. One
 * that mentions us in a channel comes a second time as a mention, and is left to that. Null where there is nothing to answer.
 */
export function messageTurn(event: MessageEvent, team: string, self: Self): Turn | null {
  if (!isFromPerson(event, self)) return null;
  const { channel, user = '', text = '' } = event;
  const thread = event.thread_ts ?? null;
  const direct = event.channel_type === 'im';
  if (!direct && (thread === null || text.includes(`<@${self.botUser}`))) return null;
  // A direct conversation without threads is one long thread of its own.
  const key = thread === null ? channel : threadKey(channel, thread);
  return {
    request: request(self, team, { ...wordsOf(text), user, channel, thread: key }),
    channel,
    thread,
    ifKnown: !direct,
  };
}
