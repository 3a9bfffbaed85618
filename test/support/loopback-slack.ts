import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { type SlackMessage, slackProblems } from './slack-reader.ts';

export const TEAM = 'T0LOOP';
export const BOT_USER = 'U0BOT';
export const ALICE = 'U0ALICE';
export const CHANNEL = 'C0NEWS';
export const DIRECT = 'D0ALICE';
const APP = 'A0LOOP';
const ALL_SCOPES = 'commands,chat:write,app_mentions:read,im:history,channels:history,files:write';

type Arguments = Record<string, unknown>;
export type Call = { readonly method: string; readonly token: string; readonly args: Arguments };
export type PostedMessage = SlackMessage & {
  readonly channel: string;
  readonly ts: string;
  readonly thread_ts?: string;
  readonly args: Arguments;
};

/** A file as somebody in the channel sees it. */
export type UploadedFile = {
  readonly name: string;
  readonly alt: string;
  readonly bytes: Buffer;
  readonly channel: string;
  readonly thread: string | null;
};

/** What the server does instead of its duty, once: a reply of its own, or a connection that breaks after the work is done. */
export type Script =
  | {
      readonly method: string;
      readonly status?: number;
      readonly headers?: Record<string, string>;
      readonly body: unknown;
    }
  | { readonly method: string; readonly drop: 'before' | 'after' };

/** The bytes of an uploaded file: the body itself, or the one file of a form. */
async function fileIn(raw: Buffer, type: string): Promise<Buffer> {
  if (!type.startsWith('multipart/')) return raw;
  const form = await new Response(new Uint8Array(raw), { headers: { 'content-type': type } }).formData();
  const [file] = [...form.values()].filter((value) => typeof value !== 'string');
  return file === undefined ? Buffer.alloc(0) : Buffer.from(await file.arrayBuffer());
}

const parseArguments = (raw: string, type: string): Arguments => {
  const args: Arguments = type.includes('json')
    ? JSON.parse(raw || '{}')
    : Object.fromEntries(new URLSearchParams(raw));
  for (const key of ['blocks', 'metadata']) if (typeof args[key] === 'string') args[key] = JSON.parse(args[key]);
  return args;
};

/**
 * A Slack on 127.0.0.1: Web API, Socket Mode and response addresses, with Slack's limits. The clients that talk to it are
 * the real ones. What was asked of it is in `calls`, `messages` and `responses`.
 */
export class LoopbackSlack {
  readonly calls: Call[] = [];
  readonly messages: PostedMessage[] = [];
  readonly responses: Arguments[] = [];
  readonly files: UploadedFile[] = [];
  readonly acknowledged: string[] = [];
  readonly scripts: Script[] = [];
  readonly signingSecret = 'loopback-signing-secret';
  botToken = 'xoxb-loopback';
  appToken = 'xapp-loopback';
  scopes = ALL_SCOPES;
  /** Channels that the app is a member of. */
  readonly memberOf = new Set([CHANNEL, DIRECT]);
  readonly #http = createServer((request, response) => void this.#serve(request, response));
  readonly #gateway = new WebSocketServer({ noServer: true });
  readonly #sockets = new Set<WebSocket>();
  readonly #waiting = new Map<string, (payload: unknown) => void>();
  readonly #responseUses = new Map<string, number>();
  /** Files that were announced, by id, with what was uploaded of them so far. */
  readonly #uploads = new Map<string, { name: string; alt: string; length: number; bytes: Buffer }>();
  #clock = 1_750_000_000;

  static async listen(): Promise<LoopbackSlack> {
    const slack = new LoopbackSlack();
    slack.#http.on('upgrade', (request, socket, head) => {
      slack.#gateway.handleUpgrade(request, socket, head, (ws) => slack.#connected(ws));
    });
    await new Promise<void>((resolve) => slack.#http.listen(0, '127.0.0.1', resolve));
    return slack;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }

  /** The slash at the end matters: clients append the method to it. */
  get apiUrl(): string {
    return `${this.url}/api/`;
  }

  get connections(): number {
    return this.#sockets.size;
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.terminate();
    this.#gateway.close();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#http.close(resolve));
  }

  /** Breaks every socket, as a network does. */
  dropSockets(): void {
    for (const socket of this.#sockets) socket.terminate();
  }

  nextTs(): string {
    this.#clock += 1;
    return `${this.#clock}.000100`;
  }

  slash(command: string, text = '', over: Record<string, string> = {}): Record<string, string> {
    const id = randomUUID();
    this.#responseUses.set(id, 0);
    return {
      team_id: TEAM,
      channel_id: CHANNEL,
      user_id: ALICE,
      command,
      text,
      api_app_id: APP,
      response_url: `${this.url}/response/${id}`,
      trigger_id: randomUUID(),
      ...over,
    };
  }

  event(event: Arguments): Arguments & { event_id: string } {
    return {
      team_id: TEAM,
      api_app_id: APP,
      type: 'event_callback',
      event_id: `Ev${randomUUID()}`,
      event_time: this.#clock,
      authorizations: [
        { enterprise_id: null, team_id: TEAM, user_id: BOT_USER, is_bot: true, is_enterprise_install: false },
      ],
      event: { user: ALICE, channel: CHANNEL, ts: this.nextTs(), ...event },
    };
  }

  press(value: string, message: string, over: Arguments = {}): Arguments {
    return {
      type: 'block_actions',
      api_app_id: APP,
      team: { id: TEAM },
      user: { id: ALICE, team_id: TEAM },
      channel: { id: CHANNEL },
      container: { type: 'message', message_ts: message, channel_id: CHANNEL },
      trigger_id: randomUUID(),
      actions: [{ type: 'button', action_id: 'readout:0:x', block_id: 'b', value, action_ts: this.nextTs() }],
      ...over,
    };
  }

  /** Delivers over the socket; resolves with the acknowledgement, fails where none comes within Slack's three seconds. */
  deliver(type: 'slash_commands' | 'events_api' | 'interactive', payload: unknown): Promise<unknown> {
    const envelope = randomUUID();
    const socket = [...this.#sockets][0];
    if (!socket) throw new Error('no socket is connected');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`no acknowledgement of ${type} within 3 s`)), 3_000);
      this.#waiting.set(envelope, (answer) => {
        clearTimeout(timer);
        resolve(answer);
      });
      socket.send(
        JSON.stringify({ envelope_id: envelope, type, payload, accepts_response_payload: type !== 'events_api' }),
      );
    });
  }

  /** Calls the app over HTTP, signed as Slack signs; `secret` and `age` (seconds) make a bad call. */
  async call(target: string, payload: unknown, bad: { secret?: string; age?: number } = {}): Promise<Response> {
    const json =
      typeof payload === 'object' && payload !== null && 'type' in payload && payload.type !== 'block_actions';
    const body = json ? JSON.stringify(payload) : new URLSearchParams(payload as Record<string, string>).toString();
    const at = String(Math.floor(Date.now() / 1_000) - (bad.age ?? 0));
    const hash = createHmac('sha256', bad.secret ?? this.signingSecret)
      .update(`v0:${at}:${body}`)
      .digest('hex');
    return fetch(target, {
      method: 'POST',
      body,
      headers: {
        'content-type': json ? 'application/json' : 'application/x-www-form-urlencoded',
        'x-slack-request-timestamp': at,
        'x-slack-signature': `v0=${hash}`,
      },
    });
  }

  #connected(socket: WebSocket): void {
    this.#sockets.add(socket);
    socket.on('close', () => this.#sockets.delete(socket));
    socket.on('message', (raw) => {
      const message = JSON.parse(String(raw)) as { envelope_id: string; payload?: unknown };
      this.acknowledged.push(message.envelope_id);
      this.#waiting.get(message.envelope_id)?.(message.payload);
      this.#waiting.delete(message.envelope_id);
    });
    socket.send(JSON.stringify({ type: 'hello', num_connections: 1, connection_info: { app_id: APP } }));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const path = new URL(request.url ?? '/', this.url).pathname;
    if (path.startsWith('/upload/')) {
      const upload = this.#uploads.get(path.slice('/upload/'.length));
      if (upload) upload.bytes = await fileIn(Buffer.concat(chunks), request.headers['content-type'] ?? '');
      response.writeHead(upload ? 200 : 404).end('OK');
      return;
    }
    const args = parseArguments(Buffer.concat(chunks).toString(), request.headers['content-type'] ?? '');
    const send = (body: unknown, status = 200, headers: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', 'x-oauth-scopes': this.scopes, ...headers });
      response.end(JSON.stringify(body));
    };
    if (path.startsWith('/response/')) {
      this.#respond(path.slice('/response/'.length), args, send);
      return;
    }
    const method = path.replace('/api/', '');
    const token = String(request.headers.authorization ?? args.token ?? '').replace('Bearer ', '');
    this.calls.push({ method, token, args });
    const index = this.scripts.findIndex((script) => script.method === method);
    const [script] = index < 0 ? [] : this.scripts.splice(index, 1);
    if (script && 'drop' in script) {
      if (script.drop === 'after') this.#method(method, token, args);
      response.destroy();
      return;
    }
    if (script) send(script.body, script.status ?? 200, script.headers);
    else send(this.#method(method, token, args));
  }

  #respond(id: string, args: Arguments, send: (body: unknown, status?: number) => void): void {
    const uses = this.#responseUses.get(id);
    const spent = uses === undefined || uses >= 5;
    if (!spent) {
      this.#responseUses.set(id, uses + 1);
      this.responses.push(args);
    }
    send(spent ? { ok: false, error: 'used_url' } : { ok: true }, spent ? 404 : 200);
  }

  #method(method: string, token: string, args: Arguments): unknown {
    if (method === 'apps.connections.open') {
      if (!token.startsWith('xapp-')) return { ok: false, error: 'not_allowed_token_type' };
      if (token !== this.appToken) return { ok: false, error: 'invalid_auth' };
      return { ok: true, url: `${this.url.replace('http', 'ws')}/link` };
    }
    if (token !== this.botToken) return { ok: false, error: 'invalid_auth' };
    switch (method) {
      case 'auth.test':
        return { ok: true, team: 'loopback', team_id: TEAM, user: 'readout', user_id: BOT_USER, bot_id: 'B0BOT' };
      case 'chat.postMessage':
        return this.#post(args);
      case 'files.getUploadURLExternal':
        return this.#announceFile(args);
      case 'files.completeUploadExternal':
        return this.#shareFiles(args);
      default:
        return { ok: false, error: 'unknown_method' };
    }
  }

  #announceFile(args: Arguments): unknown {
    if (!this.scopes.includes('files:write')) return { ok: false, error: 'missing_scope', needed: 'files:write' };
    const [name, alt, length] = [String(args.filename ?? ''), String(args.alt_text ?? ''), Number(args.length)];
    if (name === '' || !(length > 0) || alt.length > 1_000) return { ok: false, error: 'invalid_arguments' };
    const id = `F${randomUUID()}`;
    this.#uploads.set(id, { name, alt, length, bytes: Buffer.alloc(0) });
    return { ok: true, upload_url: `${this.url}/upload/${id}`, file_id: id };
  }

  #shareFiles(args: Arguments): unknown {
    const channel = String(args.channel_id ?? '');
    if (!this.memberOf.has(channel)) return { ok: false, error: 'not_in_channel' };
    const ids = (JSON.parse(String(args.files)) as { id: string }[]).map(({ id }) => id);
    for (const id of ids) {
      const upload = this.#uploads.get(id);
      if (upload?.bytes.length !== upload?.length || !upload) return { ok: false, error: 'file_not_found' };
      const { name, alt, bytes } = upload;
      this.files.push({ name, alt, bytes, channel, thread: args.thread_ts ? String(args.thread_ts) : null });
    }
    return { ok: true, files: ids.map((id) => ({ id })) };
  }

  #post(args: Arguments): unknown {
    const channel = String(args.channel);
    if (!this.memberOf.has(channel)) return { ok: false, error: 'not_in_channel' };
    const message = { text: String(args.text ?? ''), blocks: (args.blocks ?? []) as SlackMessage['blocks'] };
    const problems = slackProblems(message);
    if (problems.length > 0) {
      return { ok: false, error: 'invalid_blocks', response_metadata: { messages: problems } };
    }
    const ts = this.nextTs();
    const thread = typeof args.thread_ts === 'string' ? { thread_ts: args.thread_ts } : {};
    this.messages.push({ ...message, channel, ts, ...thread, args });
    return { ok: true, channel, ts, message: { ts } };
  }
}
