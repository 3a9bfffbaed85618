import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { APIButtonComponentWithCustomId, APIEmbed } from 'discord.js';
import { type WebSocket, WebSocketServer } from 'ws';
import { type DiscordMessage, discordProblems } from './discord-reader.ts';
import { ALICE, BOT, GUILD_DATA, IDS, MEMBER } from './loopback-discord-data.ts';

type Body = Record<string, unknown>;
export type RestCall = { readonly method: string; readonly path: string; readonly body: Body; readonly auth: string };
export type StoredMessage = Omit<DiscordMessage, 'files'> & {
  files: readonly AttachedFile[];
  id: string;
  channel_id: string;
  nonce?: string;
  flags: number;
  body: Body;
};

/** What the server does instead of its duty, once: a reply of its own, or a connection that breaks after the work is done. */
export type Script =
  | {
      readonly path: RegExp;
      readonly status: number;
      readonly headers?: Record<string, string>;
      readonly body: unknown;
    }
  | { readonly path: RegExp; readonly drop: 'before' | 'after' };

type Given = { readonly status: number; readonly body?: unknown };
type Interaction = {
  readonly id: string;
  readonly at: number;
  readonly channel: string;
  acknowledged: boolean;
  original: string | null;
};

const invalid = (problems: readonly string[]): Given => ({
  status: 400,
  body: {
    code: 50_035,
    message: 'Invalid Form Body',
    errors: { _errors: problems.map((message) => ({ code: 'INVALID', message })) },
  },
});
const refuse = (status: number, code: number, message: string): Given => ({ status, body: { code, message } });

/** A file of a message, as Discord would keep it. */
export type AttachedFile = { readonly name: string; readonly description: string; readonly bytes: Buffer };

/** JSON, or a form of JSON and files: these then stand under `files`, with the descriptions that the JSON gives them. */
async function readBody(raw: Buffer, type: string): Promise<Body> {
  if (raw.length === 0) return {};
  if (!type.startsWith('multipart/')) return JSON.parse(raw.toString());
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const body = JSON.parse(String(form.get('payload_json'))) as Body;
  const described = (body.attachments ?? []) as { id: number | string; description?: string }[];
  const files: AttachedFile[] = [];
  for (const [key, value] of form) {
    const id = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (id === undefined || typeof value === 'string') continue;
    const description = described.find((entry) => String(entry.id) === id)?.description ?? '';
    files.push({ name: value.name, description, bytes: Buffer.from(await value.arrayBuffer()) });
  }
  return { ...body, files };
}

/**
 * A Discord on 127.0.0.1: REST v10 and gateway, with Discord's limits. The client that talks to it is the real one. What
 * was asked of it is in `calls`, what stands there in `messages`.
 */
export class LoopbackDiscord {
  readonly calls: RestCall[] = [];
  readonly messages = new Map<string, StoredMessage>();
  readonly threads = new Map<string, { readonly name: string; readonly parent: string }>();
  readonly choices: { name: string; value: string }[][] = [];
  readonly scripts: Script[] = [];
  token = 'loopback.token';
  intents = 0;
  identifies = 0;
  resumes = 0;
  /** Whether the app has Attach Files. */
  mayAttach = true;
  /** Close code with which the gateway answers an identification, instead of READY. */
  turnAway: number | null = null;
  readonly #interactions = new Map<string, Interaction>();
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #gateway = new WebSocketServer({ noServer: true });
  #socket: WebSocket | undefined;
  #sequence = 0;
  #lastId = 1_200_000_000_000_000_000n;

  static async listen(): Promise<LoopbackDiscord> {
    const discord = new LoopbackDiscord();
    discord.#http.on('upgrade', (request, socket, head) => {
      discord.#gateway.handleUpgrade(request, socket, head, (ws) => discord.#connected(ws));
    });
    await new Promise<void>((resolve) => discord.#http.listen(0, '127.0.0.1', resolve));
    return discord;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  get apiUrl(): string {
    return `${this.url}/api`;
  }

  async close(): Promise<void> {
    for (const socket of this.#gateway.clients) socket.terminate();
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  nextId(): string {
    this.#lastId += 1n;
    return String(this.#lastId);
  }

  /** What the app posted, in order. */
  get posted(): readonly StoredMessage[] {
    return [...this.messages.values()].filter((message) => (message.flags & 128) === 0);
  }

  /** Breaks the gateway connection: 4000 asks the client to resume. */
  drop(code = 4_000): void {
    this.#socket?.close(code);
  }

  dispatch(type: string, data: unknown): void {
    this.#sequence += 1;
    this.#socket?.send(JSON.stringify({ op: 0, t: type, s: this.#sequence, d: data }));
  }

  // What a person does.

  slash(name: string, options: Record<string, string> = {}, over: Body = {}): string {
    const given = Object.entries(options).map(([option, value]) => ({ name: option, type: 3, value }));
    return this.#interact(2, { id: '1', name, type: 1, options: given }, over);
  }

  type(command: string, option: string, value: string): string {
    return this.#interact(4, {
      id: '1',
      name: command,
      type: 1,
      options: [{ name: option, type: 3, value, focused: true }],
    });
  }

  press(customId: string, message: string, over: Body = {}): string {
    const stored = this.messages.get(message);
    if (!stored) throw new Error(`there is no message ${message}`);
    return this.#interact(
      3,
      { component_type: 2, custom_id: customId },
      { message: this.#asMessage(stored, BOT), ...over },
    );
  }

  /** Chooses in a menu of a message. */
  choose(customId: string, value: string, message: string): string {
    const stored = this.messages.get(message);
    if (!stored) throw new Error(`there is no message ${message}`);
    return this.#interact(
      3,
      { component_type: 3, custom_id: customId, values: [value] },
      { message: this.#asMessage(stored, BOT) },
    );
  }

  /** Says something; gives the message's id. In a server, the words arrive only where Discord sends them without the intent. */
  say(content: string, over: Body = {}): string {
    const id = this.nextId();
    const mentioned = new RegExp(`<@!?${IDS.app}>`).test(content) ? [BOT] : [];
    const direct = over.channel_id === IDS.direct;
    const base = { id, channel_id: IDS.channel, author: ALICE, mentions: mentioned, ...over };
    const readable = direct || (base.mentions as unknown[]).length > 0 || (this.intents & 32_768) !== 0;
    this.dispatch('MESSAGE_CREATE', {
      ...this.#blank(readable ? content : ''),
      ...(direct ? {} : { guild_id: IDS.guild, member: { ...MEMBER, user: undefined } }),
      ...base,
    });
    return id;
  }

  /** A reply to a message of the app, with the ping on. */
  reply(content: string, to: string, over: Body = {}): string {
    return this.say(content, {
      type: 19,
      mentions: [BOT],
      message_reference: { message_id: to, channel_id: IDS.channel, guild_id: IDS.guild },
      ...over,
    });
  }

  #interact(type: number, data: Body, over: Body = {}): string {
    const id = this.nextId();
    const token = `interaction-${id}`;
    const channel = String(over.channel_id ?? IDS.channel);
    this.#interactions.set(token, { id, at: Date.now(), channel, acknowledged: false, original: null });
    this.dispatch('INTERACTION_CREATE', {
      id,
      token,
      type,
      version: 1,
      application_id: IDS.app,
      guild_id: IDS.guild,
      channel_id: channel,
      channel: { id: channel, type: this.threads.has(channel) ? 11 : 0, name: 'news', permissions: '0' },
      member: MEMBER,
      locale: 'en-GB',
      app_permissions: '0',
      entitlements: [],
      authorizing_integration_owners: { 0: IDS.guild },
      context: 0,
      attachment_size_limit: 10_000_000,
      data,
      ...over,
    });
    return token;
  }

  #connected(socket: WebSocket): void {
    this.#socket = socket;
    socket.send(JSON.stringify({ op: 10, d: { heartbeat_interval: 41_250 }, s: null, t: null }));
    socket.on('message', (raw) => {
      const { op, d } = JSON.parse(String(raw)) as {
        op: number;
        d: { intents: number; token: string; shard?: unknown };
      };
      if (op === 1) socket.send(JSON.stringify({ op: 11, d: null }));
      if (op === 2) this.#identify(d, socket);
      if (op === 6) {
        this.resumes += 1;
        this.dispatch('RESUMED', {});
      }
    });
  }

  #identify(d: { intents: number; token: string; shard?: unknown }, socket: WebSocket): void {
    this.identifies += 1;
    this.intents = d.intents;
    if (this.turnAway !== null) {
      socket.close(this.turnAway);
      return;
    }
    this.dispatch('READY', {
      v: 10,
      user: BOT,
      guilds: [{ id: IDS.guild, unavailable: true }],
      session_id: 'session',
      resume_gateway_url: this.url.replace('http', 'ws'),
      shard: d.shard,
      application: { id: IDS.app, flags: 0 },
    });
    this.dispatch('GUILD_CREATE', GUILD_DATA);
  }

  // REST.

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = await readBody(Buffer.concat(chunks), request.headers['content-type'] ?? '');
    const url = new URL(request.url ?? '/', this.url);
    const path = decodeURIComponent(url.pathname).replace('/api/v10', '');
    const call = {
      method: request.method ?? 'GET',
      path,
      body,
      auth: request.headers.authorization ?? '',
    };
    this.calls.push(call);
    const index = this.scripts.findIndex((script) => script.path.test(`${call.method} ${path}`));
    const [script] = index < 0 ? [] : this.scripts.splice(index, 1);
    if (script && 'drop' in script) {
      if (script.drop === 'after') this.#route(call, url);
      response.destroy();
      return;
    }
    const { status, body: answer } = script ?? this.#route(call, url);
    // An empty answer with a content type would be parsed, and fail.
    const type = answer === undefined ? {} : { 'content-type': 'application/json' };
    response.writeHead(status, { ...type, ...(script?.headers ?? {}) });
    response.end(answer === undefined ? undefined : JSON.stringify(answer));
  }

  #route(call: RestCall, url: URL): Given {
    const { method, path, body } = call;
    const interaction = /^\/interactions\/\d+\/([^/]+)\/callback$/.exec(path);
    if (interaction) return this.#callback(interaction[1]!, body, url.searchParams.get('with_response') === 'true');
    const webhook = /^\/webhooks\/\d+\/([^/]+)(?:\/messages\/([^/]+))?$/.exec(path);
    if (webhook) return this.#webhook(webhook[1]!, webhook[2] ?? null, method, body);
    if (call.auth !== `Bot ${this.token}`) return refuse(401, 0, '401: Unauthorized');
    if (path === '/gateway/bot') {
      const session_start_limit = { total: 1_000, remaining: 999, reset_after: 0, max_concurrency: 1 };
      return { status: 200, body: { url: this.url.replace('http', 'ws'), shards: 1, session_start_limit } };
    }
    if (/^\/applications\/\d+\/commands$/.test(path) && method === 'PUT') return { status: 200, body: [] };
    const messages = /^\/channels\/(\d+)\/messages$/.exec(path);
    if (messages && method === 'POST') return this.#create(messages[1]!, body);
    const threads = /^\/channels\/(\d+)\/messages\/(\d+)\/threads$/.exec(path);
    if (threads && method === 'POST') return this.#thread(threads[1]!, threads[2]!, String(body.name));
    if (/^\/channels\/\d+\/typing$/.test(path)) return { status: 204 };
    return refuse(404, 0, `404: Not Found (${method} ${path})`);
  }

  #callback(token: string, body: Body, withResponse: boolean): Given {
    const interaction = this.#interactions.get(token);
    if (!interaction || Date.now() - interaction.at > 3_000) return refuse(404, 10_062, 'Unknown interaction');
    if (interaction.acknowledged) return refuse(400, 40_060, 'Interaction has already been acknowledged.');
    interaction.acknowledged = true;
    if (body.type === 8) {
      const { choices } = body.data as { choices: { name: string; value: string }[] };
      if (choices.length > 25 || choices.some((c) => c.name.length < 1 || c.name.length > 100))
        return invalid(['choices']);
      this.choices.push(choices);
      return { status: 204 };
    }
    const stored = this.#store(interaction.channel, {
      ...((body.data as Body) ?? {}),
      flags: body.type === 5 ? 128 : 0,
    });
    interaction.original = stored.id;
    if (!withResponse) return { status: 204 };
    return {
      status: 200,
      body: {
        interaction: { id: interaction.id, type: 2 },
        resource: { type: body.type, message: this.#asMessage(stored, BOT) },
      },
    };
  }

  #webhook(token: string, message: string | null, method: string, body: Body): Given {
    const interaction = this.#interactions.get(token);
    if (!interaction?.acknowledged) return refuse(404, 10_015, 'Unknown Webhook');
    if (method !== 'GET') {
      if (!this.mayAttach && 'files' in body) return refuse(403, 50_013, 'Missing Permissions');
      const problems = discordProblems(body);
      if (problems.length > 0) return invalid(problems);
    }
    if (message === null) return { status: 200, body: this.#asMessage(this.#store(interaction.channel, body), BOT) };
    const stored = this.messages.get(message === '@original' ? (interaction.original ?? '') : message);
    if (!stored) return refuse(404, 10_008, 'Unknown Message');
    Object.assign(stored, body, { flags: 0, body });
    return { status: 200, body: this.#asMessage(stored, BOT) };
  }

  #create(channel: string, body: Body): Given {
    const known = channel === IDS.channel || channel === IDS.direct || this.threads.has(channel);
    if (!known) return refuse(404, 10_003, 'Unknown Channel');
    const nonce = typeof body.nonce === 'string' ? body.nonce : null;
    const twin = nonce === null || body.enforce_nonce !== true ? undefined : this.posted.find((m) => m.nonce === nonce);
    if (twin) return { status: 200, body: this.#asMessage(twin, BOT) };
    if (!this.mayAttach && 'files' in body) return refuse(403, 50_013, 'Missing Permissions');
    const problems = discordProblems(body);
    if (nonce !== null && nonce.length > 25) problems.push('nonce');
    const allowed = body.allowed_mentions as { parse?: unknown[] } | undefined;
    if (allowed?.parse?.length !== 0) problems.push('mentions would be parsed');
    return problems.length > 0
      ? invalid(problems)
      : { status: 200, body: this.#asMessage(this.#store(channel, body), BOT) };
  }

  #thread(parent: string, message: string, name: string): Given {
    if (this.threads.has(message)) return refuse(400, 160_004, 'A thread has already been created for this message');
    if (name.length < 1 || name.length > 100) return invalid(['name']);
    this.threads.set(message, { name, parent });
    const thread = {
      id: message,
      type: 11,
      guild_id: IDS.guild,
      parent_id: parent,
      owner_id: IDS.app,
      name,
      thread_metadata: {
        archived: false,
        auto_archive_duration: 1_440,
        archive_timestamp: new Date(0).toISOString(),
        locked: false,
      },
    };
    this.dispatch('THREAD_CREATE', { ...thread, newly_created: true });
    return { status: 201, body: thread };
  }

  #store(channel: string, body: Body): StoredMessage {
    const id = this.nextId();
    const stored: StoredMessage = {
      id,
      channel_id: channel,
      content: String(body.content ?? ''),
      embeds: (body.embeds ?? []) as APIEmbed[],
      components: (body.components ?? []) as { type: 1; components: APIButtonComponentWithCustomId[] }[],
      flags: Number(body.flags ?? 0),
      ...(typeof body.nonce === 'string' ? { nonce: body.nonce } : {}),
      files: (body.files ?? []) as AttachedFile[],
      body,
    };
    this.messages.set(id, stored);
    return stored;
  }

  #blank(content: string): Body {
    return {
      type: 0,
      content,
      timestamp: new Date(0).toISOString(),
      edited_timestamp: null,
      tts: false,
      mention_everyone: false,
      mention_roles: [],
      attachments: [],
      embeds: [],
      components: [],
      pinned: false,
      flags: 0,
    };
  }

  #asMessage(stored: StoredMessage, author: object): Body {
    const { body: _, files: __, ...shown } = stored;
    const guild = stored.channel_id === IDS.direct ? {} : { guild_id: IDS.guild };
    return { ...this.#blank(''), mentions: [], author, ...guild, ...shown };
  }
}
