import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test } from 'vitest';
import { type Gathered, type GatherOptions, gather } from '../../../src/services/ingest/gather.ts';

const PARAGRAPH =
  'The two ministers met in Velden on Tuesday and agreed that inspections of grain ships would begin before the end of the month.';
const PAGE = `<html><head><meta property="og:site_name" content="Harbour Times"></head><body><article><h1>Inspections agreed</h1>${`<p>${PARAGRAPH}</p>`.repeat(3)}</article></body></html>`;

let server: Server | undefined;
afterEach(async () => {
  await new Promise((done) => (server === undefined ? done(null) : server.close(done)));
  server?.closeAllConnections();
  server = undefined;
});

async function serve(listener: RequestListener): Promise<string> {
  server = createServer(listener);
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function all(input: string, options: GatherOptions = { allowLoopback: true }): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const one of gather([input], options)) found.push(one);
  return found;
}

async function reasonOf(input: string, options?: GatherOptions): Promise<string> {
  const [first, ...more] = await all(input, options);
  expect(more).toEqual([]);
  return first?.kind === 'rejected' ? first.reason : `taken: ${first?.where}`;
}

const html =
  (body: string): RequestListener =>
  (_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(body);
  };

describe('an address', () => {
  test('of a page gives its article, with its address', async () => {
    const base = await serve(html(PAGE));
    const [found] = await all(`${base}/a`);
    expect(found).toMatchObject({
      kind: 'article',
      where: `${base}/a`,
      raw: { url: `${base}/a`, text: expect.stringContaining(PARAGRAPH), metadata: { outlet: 'Harbour Times' } },
    });
  });

  test('is followed through redirects', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/a') response.writeHead(302, { location: '/b' }).end();
      else html(PAGE)(request, response);
    });
    expect(await all(`${base}/a`)).toMatchObject([{ kind: 'article', raw: { url: `${base}/b` } }]);
  });

  test('that redirects to a private address is refused', async () => {
    const base = await serve((_request, response) =>
      response.writeHead(302, { location: 'http://169.254.169.254/latest' }).end(),
    );
    expect(await reasonOf(base)).toContain('169.254.169.254, which is not on the public Internet');
  });

  test('that redirects to another scheme or for ever is refused', async () => {
    const base = await serve((request, response) =>
      response.writeHead(302, { location: request.url === '/file' ? 'file:///etc/hosts' : '/again' }).end(),
    );
    expect(await reasonOf(`${base}/file`)).toContain('file://');
    expect(await reasonOf(`${base}/loop`)).toContain('redirects more than');
  });

  test.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://0177.0.0.1/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::a00:1]/',
    'http://localhost/',
    'http://10.0.0.1/',
    'http://１２７.0.0.1/',
    'http://192.168.0.1./',
    'http://user:secret@93.184.215.14/',
    'http://93.184.215.14:22/',
    'ftp://harbour.example/',
    'file:///etc/hosts',
    'http://',
  ])('%s is refused before anything is sent', async (address) => {
    expect(await reasonOf(address, {})).toMatch(/public Internet|user name|port|scheme|web address/);
  });

  test('that a name resolves to privately is refused', async () => {
    expect(await reasonOf('http://localhost.localdomain:80/', { timeoutMs: 3000 })).toMatch(
      /public Internet|not known|reached/,
    );
  });

  test.each([
    ['an error', 404, 'text/html', 'x', 'answered 404'],
    ['a picture', 200, 'image/png', 'x', 'is image/png'],
    ['nothing', 200, 'text/html', '', 'is empty'],
  ])('that answers with %s is refused', async (_name, status, type, body, reason) => {
    const base = await serve((_request, response) => response.writeHead(status, { 'content-type': type }).end(body));
    expect(await reasonOf(base)).toContain(reason);
  });

  test('that answers with far too much is refused, packed or not', async () => {
    const much = Buffer.alloc(8 * 1024 * 1024, 'a');
    const base = await serve((request, response) => {
      response.setHeader('content-type', 'text/plain');
      if (request.url === '/plain') response.end(much);
      else response.setHeader('content-encoding', 'gzip').end(gzipSync(much));
    });
    expect(await reasonOf(`${base}/plain`)).toContain('larger than the 5 MB');
    expect(await reasonOf(`${base}/packed`)).toContain('larger than the 5 MB');
  });

  test('that does not answer is given up', async () => {
    const base = await serve(() => {});
    expect(await reasonOf(base, { allowLoopback: true, timeoutMs: 200 })).toContain('no answer in time');
  });

  test('of a page in another encoding is read by what the answer says', async () => {
    const base = await serve((_request, response) => {
      response.setHeader('content-type', 'text/html; charset=ISO-8859-1');
      response.end(Buffer.from(PAGE.replace('Velden', 'Véldén'), 'latin1'));
    });
    expect(await all(base)).toMatchObject([{ raw: { text: expect.stringContaining('Véldén') } }]);
  });
});

describe('a feed', () => {
  const item = (inner: string): string => `<item>${inner}</item>`;
  const rss = (items: string): string =>
    `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Harbour Wire</title>${items}</channel></rss>`;
  const feed =
    (items: (base: string) => string): RequestListener =>
    (request, response) => {
      if (request.url !== '/feed') return html(PAGE)(request, response);
      response.setHeader('content-type', 'application/rss+xml');
      return response.end(rss(items(`http://${request.headers.host}`)));
    };

  test('gives its full texts without asking for the pages', async () => {
    const base = await serve(
      feed((at) =>
        item(
          `<title>A &amp;amp; B</title><link>${at}/no-such</link><pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate><content:encoded><![CDATA[<p>${PARAGRAPH.repeat(6)}</p>]]></content:encoded>`,
        ),
      ),
    );
    expect(await all(`${base}/feed`)).toMatchObject([
      {
        kind: 'article',
        raw: {
          url: `${base}/no-such`,
          metadata: { title: 'A & B', outlet: 'Harbour Wire', published: 'Wed, 18 Nov 2026 08:00:00 GMT' },
        },
      },
    ]);
  });

  test('with teasers leads to the pages; the page knows its outlet better', async () => {
    const base = await serve(
      feed((at) =>
        item(
          `<title>T</title><link>${at}/a</link><description>Short.</description><pubDate>Wed, 18 Nov 2026 08:00:00 GMT</pubDate>`,
        ),
      ),
    );
    expect(await all(`${base}/feed`)).toMatchObject([
      {
        raw: {
          url: `${base}/a`,
          text: expect.stringContaining(PARAGRAPH),
          metadata: { outlet: 'Harbour Times', published: 'Wed, 18 Nov 2026 08:00:00 GMT' },
        },
      },
    ]);
  });

  test('that leads to private addresses has these entries refused, and the others read', async () => {
    const base = await serve(feed((at) => item('<link>http://10.0.0.1/secret</link>') + item(`<link>${at}/a</link>`)));
    expect(await all(`${base}/feed`)).toMatchObject([
      { kind: 'rejected', where: 'http://10.0.0.1/secret' },
      { kind: 'article' },
    ]);
  });

  test('of Atom and of JSON Feed is read too', async () => {
    const base = await serve((request, response) => {
      if (request.url === '/atom') {
        response.setHeader('content-type', 'application/atom+xml');
        response.end(
          `<feed xmlns="http://www.w3.org/2005/Atom"><title>W</title><entry><title>T</title><link href="/a"/><updated>2026-11-18T08:00:00Z</updated></entry></feed>`,
        );
      } else if (request.url === '/json') {
        response.setHeader('content-type', 'application/feed+json');
        response.end(
          JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'W', items: [{ id: '1', url: '/a' }] }),
        );
      } else html(PAGE)(request, response);
    });
    expect(await all(`${base}/atom`)).toMatchObject([
      { raw: { url: `${base}/a`, metadata: { published: '2026-11-18T08:00:00Z' } } },
    ]);
    expect(await all(`${base}/json`)).toMatchObject([{ raw: { url: `${base}/a` } }]);
  });

  test.each([
    ['broken', '<rss><channel><title>x', 'feed'],
    ['without entries', rss(''), 'without entries'],
    ['a bomb of references', rss(item(`<title>${'&#65;'.repeat(150_000)}</title>`)), 'too many character references'],
  ])('that is %s is refused in one line', async (_name, body, reason) => {
    const base = await serve((_request, response) => {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(body);
    });
    const found = await all(base);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ kind: 'rejected', reason: expect.stringContaining(reason) });
  });

  test('that is a bomb of entities stays as small as it is', async () => {
    const entities = Array.from({ length: 20 }, (_, i) => `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`).join('');
    const base = await serve((_request, response) => {
      response.setHeader('content-type', 'application/rss+xml');
      response.end(
        `<!DOCTYPE rss [<!ENTITY e0 "aaaaaaaaaa">${entities}]><rss version="2.0"><channel><title>W</title><item><title>&e20;</title></item></channel></rss>`,
      );
    });
    const found = await all(base);
    expect(found).toHaveLength(1);
    expect(JSON.stringify(found).length).toBeLessThan(500);
  });
});
