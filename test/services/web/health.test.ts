import { expect, test } from 'vitest';
import { serveHealth } from '../../../src/services/web/health.ts';

test('says whether the program is well, and nothing else', async () => {
  let check: () => Promise<Record<string, number>> = async () => ({ articles: 3 });
  const page = await serveHealth({ port: 0, host: '127.0.0.1', check: () => check() });
  const ask = async (path: string, method = 'GET') => {
    const response = await fetch(`http://127.0.0.1:${page.port}${path}`, { method });
    return [response.status, method === 'HEAD' ? null : await response.json()];
  };
  expect(await ask('/healthz')).toEqual([200, { status: 'ok', articles: 3 }]);
  expect(await ask('/healthz?from=monitor', 'HEAD')).toEqual([200, null]);
  expect(await ask('/healthz', 'POST')).toEqual([405, { status: 'method not allowed' }]);
  expect(await ask('/')).toEqual([404, { status: 'not found' }]);
  check = async () => {
    throw new Error('the disk of postgres://reader:secret@db is full');
  };
  expect(await ask('/healthz')).toEqual([503, { status: 'unavailable' }]);

  const taken = serveHealth({ port: page.port, host: '127.0.0.1', check: () => check() });
  await expect(taken).rejects.toThrow(
    /^health\.port \d+ on 127\.0\.0\.1 cannot be listened on \(EADDRINUSE\): choose another port$/,
  );
  await page.stop();
  await expect(ask('/healthz')).rejects.toThrow();
});
