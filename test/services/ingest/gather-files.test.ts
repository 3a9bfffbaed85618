import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Gathered, gather } from '../../../src/services/ingest/gather.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gather-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function put(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function all(...inputs: string[]): Promise<Gathered[]> {
  const found: Gathered[] = [];
  for await (const one of gather(inputs)) found.push(one);
  return found;
}

const TEXT = 'The two ministers met in Velden on Tuesday.\n';

describe('a text file', () => {
  test('is one article, its text as it is', async () => {
    const path = await put('a.txt', TEXT);
    expect(await all(path)).toEqual([
      { kind: 'article', where: path, raw: { id: expect.stringMatching(/^a[0-9a-f]{20}$/), text: TEXT } },
    ]);
  });

  test('may have a header, which is no part of the text', async () => {
    const path = await put(
      'a.txt',
      `Outlet: Harbour Wire\r\nPublished: 2026-11-18\r\nURL: https://harbourwire.example/a\r\n\r\n${TEXT}`,
    );
    expect(await all(path)).toMatchObject([
      { raw: { outlet: 'Harbour Wire', published: '2026-11-18', url: 'https://harbourwire.example/a', text: TEXT } },
    ]);
  });

  test('has no header where the first lines are anything else', async () => {
    const text = `Outlet: closed for good\nThe mill outlet shut.\n\n${TEXT}`;
    expect(await all(await put('a.txt', text))).toMatchObject([{ raw: { text } }]);
  });

  test.each([
    ['a date that is none', `Published: 2026-13-40\n\n${TEXT}`, 'which is no date'],
    ['nothing under its header', 'Outlet: Harbour Wire\n\n \n', 'no text under it'],
  ])('with %s is refused', async (_name, content, reason) => {
    expect(await all(await put('a.txt', content))).toMatchObject([
      { kind: 'rejected', reason: expect.stringContaining(reason) },
    ]);
  });
});

test('Markdown loses its marks and keeps its front matter apart', async () => {
  const path = await put(
    'a.md',
    `---\ntitle: "Ministers meet"\ndate: 2026-11-18\noutlet: Harbour Wire\n---\n# Ministers meet\n\nThe **two** [ministers](https://x.example/y) met in *Velden*.\n`,
  );
  expect(await all(path)).toMatchObject([
    {
      raw: {
        title: '"Ministers meet"'.slice(1, -1),
        published: '2026-11-18',
        outlet: 'Harbour Wire',
        text: 'Ministers meet\n\nThe two ministers met in Velden.\n',
      },
    },
  ]);
});

test('a page is read with the encoding that it names', async () => {
  const html = `<html><head><meta charset="windows-1252"></head><body><p>The caf\u00e9 talks went on.</p></body></html>`;
  expect(await all(await put('a.html', Buffer.from(html, 'latin1')))).toMatchObject([
    { raw: { text: 'The café talks went on.' } },
  ]);
});

test('JSON Lines keep their ids; a bad line is told with its number and the rest is read', async () => {
  const path = await put(
    'a.jsonl',
    Buffer.concat([
      Buffer.from('{"id":"a","text":"One."}\n\nnonsense\n'),
      Buffer.from([0x22, 0xe9, 0x22, 0x0a]),
      Buffer.from('{"id":"b","html":"<p>Two words.</p>"}'),
    ]),
  );
  expect(await all(path)).toMatchObject([
    { kind: 'article', where: `${path}:1`, raw: { id: 'a', text: 'One.' } },
    { kind: 'rejected', where: `${path}:3`, reason: expect.stringContaining('is not JSON') },
    { kind: 'rejected', where: `${path}:4`, reason: expect.stringContaining('is not UTF-8') },
    { kind: 'article', where: `${path}:5`, raw: { id: 'b', text: 'Two words.' } },
  ]);
});

test('a folder is read with what is in it, in order; what cannot be read is told once each and the run goes on', async () => {
  await put('b.txt', TEXT);
  await put('README.md', 'About this folder.');
  await put('.hidden.txt', TEXT);
  await put('sub/c.txt', TEXT);
  await put('a-empty.txt', '');
  await put('a-picture.txt', Uint8Array.of(0x89, 0x50, 0, 0, 1));
  await put('a-large.txt', Buffer.alloc(10 * 1024 * 1024, 'a'));
  await put('a-latin.txt', Buffer.from('caf\u00e9 talks', 'latin1'));
  await put('z.pdf', 'x');
  const told = (await all(folder, join(folder, 'missing'))).map((one) =>
    one.kind === 'article' ? one.where.slice(folder.length + 1) : `${one.where.slice(folder.length + 1)} ${one.reason}`,
  );
  expect(told).toEqual([
    expect.stringMatching(/^a-empty\.txt is empty/),
    expect.stringMatching(/^a-large\.txt has 10\.0 MB/),
    expect.stringMatching(/^a-latin\.txt is not UTF-8/),
    expect.stringMatching(/^a-picture\.txt holds binary data/),
    'b.txt',
    'sub/c.txt',
    expect.stringMatching(/^z\.pdf is not of a kind/),
    expect.stringMatching(/^missing is not there/),
  ]);
  for (const line of told) expect(line).not.toContain('\n');
});

test('an empty folder is told', async () => {
  expect(await all(folder)).toMatchObject([{ kind: 'rejected', reason: expect.stringContaining('without articles') }]);
});

test.skipIf(process.getuid?.() === 0)('a file that may not be read is told', async () => {
  const path = await put('a.txt', TEXT);
  await chmod(path, 0);
  expect(await all(path)).toMatchObject([{ kind: 'rejected', reason: expect.stringContaining('may not be read') }]);
});
