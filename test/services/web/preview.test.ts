import { request } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { OperatorError } from '../../../src/services/operator-error.ts';
import type { Listening } from '../../../src/services/web/listen.ts';
import { type PreviewPorts, servePreview } from '../../../src/services/web/preview.ts';

const reported: unknown[] = [];
const ports: PreviewPorts = {
  files: new Map([['/', { type: 'text/html', body: '<p>page</p>' }]]),
  digest: async ({ brief, date }) => {
    if (brief === 'none') throw new OperatorError('there is no such brief');
    if (brief === 'broken') throw new Error('a secret');
    return { slack: `${brief} ${date}`, discord: 'd' };
  },
  say: async ({ text }) => ({ slack: text, discord: text }),
  report: (error) => reported.push(error),
};

let server: Listening;
afterEach(() => server.stop());

const open = async (): Promise<string> => {
  server = await servePreview(ports, 0);
  return `http://127.0.0.1:${server.port}`;
};
const post = (address: string, body: string, type = 'application/json') =>
  fetch(address, { method: 'POST', headers: { 'content-type': type }, body });

describe('the preview server', () => {
  it('gives its page, which may load nothing from elsewhere and run nothing of an article', async () => {
    const response = await fetch(`${await open()}/?theme=dark`);
    expect(await response.text()).toBe('<p>page</p>');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'/);
  });

  it('answers with what both platforms show', async () => {
    const at = await open();
    const digest = await post(`${at}/digest`, JSON.stringify({ brief: 'morning', date: '2026-11-20' }));
    expect(await digest.json()).toEqual({ slack: 'morning 2026-11-20', discord: 'd' });
    const said = await post(`${at}/say`, JSON.stringify({ brief: 'morning', date: '2026-11-20', text: '/met' }));
    expect(await said.json()).toEqual({ slack: '/met', discord: '/met' });
  });

  it.each([
    ['{"brief":"none","date":"x"}', 400, 'there is no such brief'],
    ['{"brief":"morning"}', 400, '"date" is missing'],
    ['{', 400, 'the body is no JSON'],
    ['x'.repeat(30_000), 400, 'that is too long'],
  ])('says what is wrong with %.40s', async (body, status, words) => {
    const response = await post(`${await open()}/digest`, body);
    expect([response.status, await response.text()]).toEqual([status, words]);
  });

  it('reports a fault and tells the page nothing of it', async () => {
    const response = await post(`${await open()}/digest`, '{"brief":"broken","date":"x"}');
    expect(response.status).toBe(500);
    expect(await response.text()).not.toContain('secret');
    expect(String(reported.at(-1))).toContain('secret');
  });

  it('turns away other sites, other paths and forms', async () => {
    const at = await open();
    const foreign = await new Promise<number | undefined>((resolve, reject) => {
      const asked = request(`${at}/`, { headers: { host: 'news.example' } }, (response) =>
        resolve(response.statusCode),
      );
      asked.on('error', reject).end();
    });
    expect(foreign).toBe(403);
    expect((await fetch(`${at}/other`)).status).toBe(404);
    expect((await post(`${at}/digest`, 'brief=morning', 'application/x-www-form-urlencoded')).status).toBe(415);
  });

  it('says which port it cannot have', async () => {
    await open();
    await expect(servePreview(ports, server.port)).rejects.toThrow(/cannot be listened on .*: choose another/);
  });
});
