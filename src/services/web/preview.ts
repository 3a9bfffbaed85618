import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { OperatorError } from '../operator-error.ts';
import { type Listening, listen } from './listen.ts';

/** What both platforms would show, as HTML. */
export type Shown = { readonly slack: string; readonly discord: string };

export type PreviewPorts = {
  /** The page and what it loads, by path: "/", "/preview.css". */
  readonly files: ReadonlyMap<string, { readonly type: string; readonly body: string }>;
  /** The digest of a brief for a day. Rejects with an OperatorError where there is no such brief or day. */
  readonly digest: (asked: { readonly brief: string; readonly date: string }) => Promise<Shown>;
  /** The answer to words that a reader typed under it. */
  readonly say: (asked: { readonly brief: string; readonly date: string; readonly text: string }) => Promise<Shown>;
  /** Told of what nobody foresaw. */
  readonly report: (error: unknown) => void;
};

const HOST = '127.0.0.1';
/** Longer than any command or question that is understood. */
const LONGEST_BODY = 20_000;

const HEADERS = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
};

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > LONGEST_BODY) throw new OperatorError('that is too long');
  }
  try {
    return JSON.parse(body);
  } catch {
    throw new OperatorError('the body is no JSON');
  }
}

function field(body: unknown, name: string): string {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  if (typeof value !== 'string') throw new OperatorError(`"${name}" is missing`);
  return value;
}

/** A page of another site must not reach the preview by a name that it made point here. */
const isOurs = (request: IncomingMessage, port: number): boolean =>
  request.headers.host === `${HOST}:${port}` || request.headers.host === `localhost:${port}`;

/** Serves the preview on loopback alone. Rejects with an OperatorError where the port cannot be had. */
export async function servePreview(ports: PreviewPorts, wantedPort: number): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, type: string, body: string): void => {
      response.writeHead(status, { ...HEADERS, 'content-type': `${type}; charset=utf-8` });
      response.end(body);
    };
    const { port } = server.address() as AddressInfo;
    const path = request.url?.split('?')[0] ?? '/';
    if (!isOurs(request, port)) return answer(403, 'text/plain', `open http://${HOST}:${port}/`);
    const file = ports.files.get(path);
    if (request.method === 'GET' && file !== undefined) return answer(200, file.type, file.body);
    const isAsked = path === '/digest' || path === '/say';
    if (request.method !== 'POST' || !isAsked) return answer(404, 'text/plain', 'not found');
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
      return answer(415, 'text/plain', 'send JSON');
    try {
      const body = await bodyOf(request);
      const asked = { brief: field(body, 'brief'), date: field(body, 'date') };
      const shown =
        path === '/digest' ? await ports.digest(asked) : await ports.say({ ...asked, text: field(body, 'text') });
      answer(200, 'application/json', JSON.stringify(shown));
    } catch (error) {
      if (error instanceof OperatorError) return answer(400, 'text/plain', error.lines.join('; '));
      answer(500, 'text/plain', 'that failed: the log says why');
      ports.report(error);
    }
  });
  return listen(
    server,
    { port: wantedPort, host: HOST },
    (code) => `port ${wantedPort} cannot be listened on (${code}): choose another with --port`,
  );
}
