import { createServer } from 'node:http';
import { type Listening, listen } from './listen.ts';

/**
 * Serves GET /healthz: 200 and `{"status":"ok",…}` while `check` resolves, with what it gives beside; 503 and no details
 * once it rejects. Rejects with an OperatorError where the port cannot be had.
 */
export async function serveHealth(options: {
  readonly port: number;
  readonly host: string;
  readonly check: () => Promise<Readonly<Record<string, string | number>>>;
}): Promise<Listening> {
  const server = createServer(async (request, response) => {
    const answer = (status: number, body: object): void => {
      response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
      response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(body)}\n`);
    };
    if (request.url?.split('?')[0] !== '/healthz') return answer(404, { status: 'not found' });
    if (request.method !== 'GET' && request.method !== 'HEAD') return answer(405, { status: 'method not allowed' });
    try {
      answer(200, { ...(await options.check()), status: 'ok' });
    } catch {
      answer(503, { status: 'unavailable' });
    }
  });
  return listen(
    server,
    options,
    (code) => `health.port ${options.port} on ${options.host} cannot be listened on (${code}): choose another port`,
  );
}
