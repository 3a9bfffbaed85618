import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What was asked of the model: the path, its headers and body. */
export type Asked = { readonly path: string; readonly headers: IncomingMessage['headers']; readonly body: string };

/** How a model behaves: the words of its reply, an error with its status, or no answer at all. */
export type Behaviour = { readonly says: string } | { readonly status: number } | 'silent';

/** A language model on a loopback address that speaks OpenAI's and Anthropic's interfaces and behaves as it is told. */
export async function startModel(behave: (asked: Asked) => Behaviour) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += chunk;
    const one = { path: request.url ?? '', headers: request.headers, body };
    asked.push(one);
    const behaviour = behave(one);
    if (behaviour === 'silent') return;
    response.setHeader('content-type', 'application/json');
    if ('status' in behaviour) {
      response.writeHead(behaviour.status).end(JSON.stringify({ error: { message: 'no' } }));
      return;
    }
    response.end(JSON.stringify(one.path.endsWith('/messages') ? anthropic(behaviour.says) : openai(behaviour.says)));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    asked: asked as readonly Asked[],
    async stop() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

const openai = (content: string): object => ({
  id: 'reply',
  object: 'chat.completion',
  created: 0,
  model: 'loopback',
  choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
  usage: { prompt_tokens: 1, completion_tokens: 1, total_tokens: 2 },
});

const anthropic = (text: string): object => ({
  id: 'reply',
  type: 'message',
  role: 'assistant',
  model: 'loopback',
  content: [{ type: 'text', text }],
  stop_reason: 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1 },
});
