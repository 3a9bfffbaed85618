import { App, type BlockButtonAction, type BlockStaticSelectAction, webApi } from '@slack/bolt';
import type { IsoDate } from '../../core/calendar.ts';
import type { Log } from '../../core/chat/log.ts';
import type { Answerer, Platform } from '../../core/chat/platform.ts';
import { named } from '../common/attachments.ts';
import { Seen } from '../common/seen.ts';
import { answerTurn, type Respond } from './answer.ts';
import { ACTION_PREFIX } from './blocks/actions.ts';
import { startProblem, withoutTokens } from './errors.ts';
import {
  buttonTurn,
  type MessageEvent,
  mentionTurn,
  messageTurn,
  type Self,
  slashTurn,
  type Turn,
  threadKey,
  threadTs,
} from './events.ts';
import { boltLogger } from './logger.ts';
import { renderSlack, type SlackPost } from './render.ts';
import { warnOfMissingScopes } from './scopes.ts';
import { askOnce, createSender } from './sender.ts';

/** How Slack reaches the app: over a socket that the app opens, or by calls to a public address. */
export type SlackConnection =
  | { readonly kind: 'socket'; readonly appToken: string }
  | { readonly kind: 'http'; readonly signingSecret: string; readonly port: number; readonly host?: string };

export type SlackOptions = {
  readonly botToken: string;
  readonly connection: SlackConnection;
  /** The readers' today. */
  readonly today: () => IsoDate;
  readonly log: Log;
  /** Names the workspace of a Slack team; by default its id. */
  readonly workspace?: (team: string) => string;
  /** Another address of the Web API, with a slash at its end. */
  readonly apiUrl?: string;
  readonly timeoutMs?: number;
};

const START_MS = 30_000;
const ANSWERS_IN_FLIGHT_MS = 5_000;

async function within<T>(ms: number, task: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no connection within ${ms / 1_000} seconds`)), ms);
  });
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}

/** Slack as a platform. Nothing is connected before `start`. */
export function createSlack(options: SlackOptions): Platform<SlackPost> {
  const { botToken, connection, log } = options;
  const apiUrl = options.apiUrl ?? 'https://slack.com/api/';
  const calls = { apiUrl, timeoutMs: options.timeoutMs ?? 15_000 };
  const sender = createSender({ botToken, ...calls });
  const seen = new Seen();
  const underWay = new Set<Promise<void>>();
  let app: App | null = null;

  /** Answers beside the listener, so that Slack has its acknowledgement at once; a failure is logged and ends there. */
  const answer = (turn: Turn | null, answerer: Answerer, respond: Respond | null = null) => {
    if (turn === null) return;
    const task = answerTurn(turn, answerer, sender, log, respond).catch((error: unknown) => {
      log.error({ channel: turn.channel, reason: withoutTokens(String(error)) }, 'could not answer');
    });
    underWay.add(task);
    void task.finally(() => underWay.delete(task));
  };

  function listen(to: App, answerer: Answerer, self: Self): void {
    to.command(/^\//, async ({ command, ack, respond }) => {
      await ack();
      if (seen.take(`trigger:${command.trigger_id}`)) {
        answer(slashTurn(command, self), answerer, (message) => respond({ ...message, blocks: [...message.blocks] }));
      }
    });
    // One message can come as a mention and as a message, and either can come again: each is taken up once.
    const isNew = (id: string, event: MessageEvent) =>
      seen.take(`event:${id}`) && seen.take(`message:${threadKey(event.channel, event.ts)}`);
    to.event('app_mention', async ({ event, body }) => {
      const turn = mentionTurn(event, body.team_id, self);
      if (turn !== null && isNew(body.event_id, event)) answer(turn, answerer);
    });
    to.event('message', async ({ event, body }) => {
      const turn = messageTurn(event as MessageEvent, body.team_id, self);
      if (turn !== null && isNew(body.event_id, event as MessageEvent)) answer(turn, answerer);
    });
    to.action<BlockButtonAction | BlockStaticSelectAction>(
      new RegExp(`^${ACTION_PREFIX}`),
      async ({ action, body, ack }) => {
        await ack();
        const { container, channel } = body;
        if (channel === undefined || !seen.take(`trigger:${body.trigger_id}`)) return;
        const press = {
          value: (action.type === 'button' ? action.value : action.selected_option?.value) ?? '',
          team: body.team?.id ?? '',
          channel: channel.id,
          user: body.user.id,
          message: String(container.message_ts),
          thread: typeof container.thread_ts === 'string' ? container.thread_ts : null,
        };
        answer(buttonTurn(press, self), answerer);
      },
    );
    to.error(async (error) =>
      log.error({ reason: withoutTokens(error.message) }, 'a Slack event could not be handled'),
    );
  }

  async function identify() {
    const me = await sender.client.auth.test().catch((error: unknown) => {
      throw startProblem(error, 'bot token');
    });
    if (connection.kind === 'socket') {
      const { appToken } = connection;
      // Bolt would ask with a wrong token for ever; asked here, the answer is plain.
      await new webApi.WebClient(appToken, askOnce(calls)).apps.connections.open().catch((error: unknown) => {
        throw startProblem(error, 'app token');
      });
    }
    return me;
  }

  return {
    name: 'slack',
    render: renderSlack,

    async start(answerer) {
      const me = await identify();
      warnOfMissingScopes(me.response_metadata?.scopes, log);
      const botUser = me.user_id ?? '';
      const common = {
        authorize: async () => ({
          botToken,
          botUserId: botUser,
          ...(me.bot_id === undefined ? {} : { botId: me.bot_id }),
        }),
        clientOptions: { slackApiUrl: apiUrl, allowAbsoluteUrls: false },
        logger: boltLogger(log),
      };
      app =
        connection.kind === 'socket'
          ? new App({ ...common, socketMode: true, appToken: connection.appToken })
          : new App({ ...common, signingSecret: connection.signingSecret });
      listen(app, answerer, { botUser, workspace: options.workspace ?? ((team) => team), today: options.today });
      try {
        const started =
          connection.kind === 'socket'
            ? app.start()
            : app.start({ port: connection.port, host: connection.host ?? '0.0.0.0' });
        await within(START_MS, started);
      } catch (error) {
        await app.stop().catch(() => undefined);
        app = null;
        throw startProblem(error, 'connection');
      }
      log.info({ team: me.team, user: me.user, connection: connection.kind }, 'connected to Slack');
    },

    async post(destination, post, { delivery, under }) {
      const thread = under === null ? null : threadTs(under);
      const sent = await sender.send(post, { channel: destination.channel, thread }, delivery);
      if (sent.kind === 'posted') {
        for (const file of named(post.attachments ?? [])) {
          const failed = await sender.attach(file, { channel: sent.channel, thread: thread ?? sent.ts });
          if (failed !== null) log.warn({ reason: failed.reason }, 'a digest is posted without its picture or file');
        }
        return { kind: 'posted', ref: threadKey(sent.channel, sent.ts) };
      }
      const { code: _, ...outcome } = sent;
      return outcome;
    },

    async stop() {
      await app?.stop();
      app = null;
      const patience = new Promise((resolve) => setTimeout(resolve, ANSWERS_IN_FLIGHT_MS).unref());
      await Promise.race([Promise.allSettled(underWay), patience]);
    },
  };
}
