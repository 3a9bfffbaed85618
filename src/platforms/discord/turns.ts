import type { Message } from 'discord.js';
import type { IsoDate } from '../../core/calendar.ts';
import type { Request } from '../../core/chat/request.ts';

/** How this installation reckons. `guild` is null in a direct conversation. */
export type Setting = {
  readonly workspace: (guild: string | null) => string;
  readonly today: () => IsoDate;
};

type Where = { readonly guildId: string | null; readonly channelId: string; readonly user: { readonly id: string } };

export function commandRequest(
  command: string,
  text: string,
  thread: string | null,
  at: Where,
  setting: Setting,
): Request {
  return {
    platform: 'discord',
    workspace: setting.workspace(at.guildId),
    channel: at.channelId,
    thread,
    kind: 'command',
    command,
    text,
    user: at.user.id,
    today: setting.today(),
  };
}

/** What a button bears: "/deadlines all" as the command it is. */
export function commandOf(value: string): { readonly command: string; readonly text: string } {
  const [, command = 'help', text = ''] = /^\/(\S+)\s*(.*)$/s.exec(value.trim()) ?? [];
  return { command, text };
}

/** The words of a message: our own name taken away, other people by their names. */
function wordsOf(message: Message, self: string): string {
  return message.content
    .replaceAll(new RegExp(`<@!?${self}>`, 'g'), ' ')
    .replace(/<@!?(\d+)>/g, (_, id: string) => message.mentions.users.get(id)?.displayName ?? ' ')
    .replace(/[ \t]+/g, ' ')
    .trim();
}

export type Turn = {
  readonly request: Request /** Whether only a thread that the program knows is answered. */;
  readonly ifKnown: boolean;
};

/**
 * A message that is meant for the app: a direct one, one that mentions it (a reply to it does, unless the ping is off), or one in a
 * thread. Null for everything else. Without the Message Content intent, Discord gives the words of the first two only; a
 * message without words in a thread is one that the app may not read.
 */
export function messageTurn(message: Message, self: string, setting: Setting): Turn | null {
  if (message.author.bot || message.system || message.webhookId !== null) return null;
  const direct = message.guildId === null;
  const mentioned = message.mentions.users.has(self);
  const inThread = message.channel.isThread();
  if (!direct && !mentioned && !(inThread && message.content !== '')) return null;
  // A thread that was started from a message has that message's id; so has a reply to it.
  const thread = inThread ? message.channelId : (message.reference?.messageId ?? (direct ? message.channelId : null));
  return {
    request: {
      platform: 'discord',
      workspace: setting.workspace(message.guildId),
      channel: message.channelId,
      thread,
      kind: 'words',
      command: null,
      text: wordsOf(message, self),
      user: message.author.id,
      today: setting.today(),
    },
    ifKnown: !direct && !mentioned,
  };
}
