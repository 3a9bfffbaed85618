import { setTimeout as wait } from 'node:timers/promises';
import {
  type AutocompleteInteraction,
  Client,
  Events,
  GatewayIntentBits,
  type Interaction,
  type Message,
  Partials,
} from 'discord.js';
import type { IsoDate } from '../../core/calendar.ts';
import type { Log } from '../../core/chat/log.ts';
import type { Answerer, Platform } from '../../core/chat/platform.ts';
import { answerInteraction, answerMessage } from './answer.ts';
import { definitionOf, textOf } from './commands.ts';
import { closeHint, failure, startProblem } from './errors.ts';
import { LIMITS } from './limits.ts';
import { noteStart } from './pace.ts';
import { createPoster } from './poster.ts';
import { registerCommands, type State } from './register.ts';
import { BUTTON_PREFIX, type DiscordPost, MENU_PREFIX, renderDiscord } from './render.ts';
import { commandOf, commandRequest, messageTurn, type Setting } from './turns.ts';

export type DiscordOptions = {
  readonly token: string;
  /** The readers' today. */
  readonly today: () => IsoDate;
  readonly log: Log;
  readonly state: State;
  /** Names the workspace of a Discord server, null in a direct conversation; by default its id, or "direct". */
  readonly workspace?: (guild: string | null) => string;
  /** Answers words in known threads without a mention. Needs the Message Content intent, which Discord may have to allow. */
  readonly readThreads?: boolean;
  /** Another address of the API, without its version. */
  readonly apiUrl?: string;
  readonly timeoutMs?: number;
};

const START_MS = 30_000;
const ANSWERS_IN_FLIGHT_MS = 5_000;
/** Discord waits three seconds for suggestions; a late list is of no use. */
const SUGGEST_MS = 2_000;

async function suggest(interaction: AutocompleteInteraction, answerer: Answerer, setting: Setting): Promise<void> {
  const { name: option, value: typed } = interaction.options.getFocused(true);
  const from = definitionOf(interaction.commandName)?.options.find((known) => known.name === option)?.suggest;
  const found =
    from === 'briefs'
      ? answerer.suggestBriefs(typed, LIMITS.choices)
      : answerer.suggestPeople(setting.workspace(interaction.guildId), typed, LIMITS.choices);
  const names = await Promise.race([found, wait(SUGGEST_MS, [] as readonly string[], { ref: false })]).catch(() => []);
  const choices = names.filter((name) => name !== '' && name.length <= LIMITS.choice).slice(0, LIMITS.choices);
  await interaction.respond(choices.map((name) => ({ name, value: name })));
}

/** Discord as a platform. Nothing is connected before `start`. */
export function createDiscord(options: DiscordOptions): Platform<DiscordPost> {
  const { token, log, state } = options;
  const apiUrl = options.apiUrl ?? 'https://discord.com/api';
  const timeoutMs = options.timeoutMs ?? 15_000;
  const setting: Setting = { workspace: options.workspace ?? ((guild) => guild ?? 'direct'), today: options.today };
  const post = createPoster({ token, apiUrl, timeoutMs, log });
  const underWay = new Set<Promise<void>>();
  let client: Client<true> | Client | null = null;

  /** Carries on beside the gateway; a failure is logged and ends there. */
  const carryOut = (channel: string | null, task: Promise<void>) => {
    const settled = task.catch((error: unknown) => {
      const { reason, ...failed } = failure(error);
      log.error({ channel, reason }, failed.kind === 'refused' ? failed.hint : 'could not answer');
    });
    underWay.add(settled);
    void settled.finally(() => underWay.delete(settled));
  };

  function onInteraction(interaction: Interaction, answerer: Answerer): void {
    const { channelId } = interaction;
    const inThread = interaction.channel?.isThread() === true ? channelId : null;
    const at = { guildId: interaction.guildId, channelId: channelId ?? '', user: interaction.user };
    if (interaction.isAutocomplete()) {
      carryOut(channelId, suggest(interaction, answerer, setting));
    } else if (interaction.isChatInputCommand()) {
      const { commandName, options: given } = interaction;
      const definition = definitionOf(commandName);
      const text = definition === null ? '' : textOf(definition, (name) => given.getString(name));
      const request = commandRequest(commandName, text, inThread, at, setting);
      carryOut(channelId, answerInteraction(interaction, request, answerer, log));
    } else if (interaction.isButton() && interaction.customId.startsWith(BUTTON_PREFIX)) {
      const { command, text } = commandOf(interaction.customId.slice(BUTTON_PREFIX.length));
      const request = commandRequest(command, text, inThread ?? interaction.message.id, at, setting);
      carryOut(channelId, answerInteraction(interaction, request, answerer, log));
    } else if (interaction.isStringSelectMenu() && interaction.customId.startsWith(MENU_PREFIX)) {
      const { command, text } = commandOf(interaction.values[0] ?? '');
      const request = commandRequest(command, text, inThread ?? interaction.message.id, at, setting);
      carryOut(channelId, answerInteraction(interaction, request, answerer, log));
    }
  }

  function onMessage(message: Message, self: string, answerer: Answerer): void {
    const turn = messageTurn(message, self, setting);
    // A message that comes twice after a dropped connection is given to us once: the client knows it by its id.
    if (turn !== null) carryOut(message.channelId, answerMessage(message, turn, answerer, log));
  }

  function build(): Client {
    const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages];
    if (options.readThreads === true) intents.push(GatewayIntentBits.MessageContent);
    return new Client({
      intents,
      // Direct conversations are not announced: without this their messages would be dropped.
      partials: [Partials.Channel],
      allowedMentions: { parse: [], repliedUser: false },
      rest: { api: apiUrl, timeout: timeoutMs, retries: 1 },
    });
  }

  /** Resolves when the gateway is ready; rejects on its last word, or when there is none in time. */
  async function connect(to: Client): Promise<Client<true>> {
    const ready = new Promise<Client<true>>((resolve, reject) => {
      to.once(Events.ClientReady, resolve);
      to.once(Events.ShardDisconnect, ({ code }) => reject(new Error(closeHint(code))));
      to.once(Events.Invalidated, () => reject(new Error(closeHint(4_004))));
      setTimeout(() => reject(new Error(`Discord gave no sign within ${START_MS / 1_000} seconds.`)), START_MS).unref();
    });
    const login = to.login(token).catch((error: unknown) => {
      throw startProblem(error);
    });
    const [connected] = await Promise.all([ready, Promise.race([login, ready])]);
    return connected;
  }

  return {
    name: 'discord',
    render: renderDiscord,

    async start(answerer) {
      const delay = await noteStart(state, Date.now());
      if (delay > 0) {
        log.warn(
          { seconds: delay / 1_000 },
          'The program started often of late: waiting, for Discord counts connections.',
        );
        await wait(delay);
      }
      const starting = build();
      client = starting;
      // Without a listener an error event would end the process.
      starting.on(Events.Error, (error) =>
        log.error({ reason: failure(error).reason }, 'a Discord event could not be handled'),
      );
      starting.on(Events.ShardError, (error) => log.warn({ reason: error.message }, 'the connection to Discord broke'));
      try {
        const connected = await connect(starting);
        await registerCommands(connected.rest, connected.application.id, state, log).catch((error: unknown) => {
          throw startProblem(error);
        });
        connected.on(Events.ShardDisconnect, ({ code }) => log.error({ code }, closeHint(code)));
        connected.on(Events.InteractionCreate, (interaction) => onInteraction(interaction, answerer));
        connected.on(Events.MessageCreate, (message) => onMessage(message, connected.user.id, answerer));
        log.info({ user: connected.user.tag, servers: connected.guilds.cache.size }, 'connected to Discord');
      } catch (error) {
        await starting.destroy();
        client = null;
        throw error;
      }
    },

    async post(destination, payload, { delivery, under }) {
      return post(destination.channel, payload, delivery, under);
    },

    async stop() {
      await Promise.race([Promise.allSettled(underWay), wait(ANSWERS_IN_FLIGHT_MS, undefined, { ref: false })]);
      await client?.destroy();
      client = null;
    },
  };
}
