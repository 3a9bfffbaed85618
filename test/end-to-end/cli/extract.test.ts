import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESS, writePress } from '../../support/press.ts';
import { ended, linesOf, readout, scratch, spawnReadout } from '../../support/run-readout.ts';
import { until } from '../../support/until.ts';

type Span = { readonly start: number; readonly end: number };
type Quote = {
  readonly start: number;
  readonly end: number;
  readonly speaker: { readonly name: string | null } | null;
};
type Line = {
  readonly id: string | null;
  readonly error?: string;
  readonly article: {
    readonly text?: string;
    readonly outlet: string | null;
    readonly published: { readonly value: string } | null;
  };
  readonly quotes: readonly Quote[];
  readonly meetings: readonly unknown[];
  readonly deadlines: readonly { readonly evidence: Span }[];
  readonly entities: readonly unknown[];
  readonly times: readonly unknown[];
};

const parse = (stdout: string): readonly Line[] => linesOf(stdout).map((line) => JSON.parse(line) as Line);
const PAGE = `<html><head><title>Holm speaks</title></head><body><nav>Home News Sport</nav><article><h1>Holm speaks</h1>
<p>“We will come back in the spring,” Norwegian Foreign Minister Marta Holm told reporters in Oslo on Thursday.</p>
<p>She had spoken to farmers in the north of the country for most of the day, and said that she would return.</p>
<p>The farmers showed her stores that have stood half empty since the summer, and asked for a longer season.</p>
<p>Her party has promised to put the matter before parliament, where a vote is thought to be some weeks away.</p></article></body></html>`;

const press = scratch('extract');
beforeAll(() => void writePress(press.folder));
afterAll(press.remove);
const inPress = (file: string): string => join(press.folder, file);

describe('readout extract on standard input', () => {
  test('gives one line for each line, in order, with what cannot be read in its place', async () => {
    const { harbour, quay } = PRESS;
    const input = [
      JSON.stringify(harbour),
      'not json',
      '',
      JSON.stringify({ id: 'empty', text: '  ' }),
      JSON.stringify({ id: 'page', html: PAGE, published: '2026-11-19' }),
      JSON.stringify(quay),
    ].join('\n');
    const { code, stdout, stderr } = await readout(['extract'], { input });
    const lines = parse(stdout);
    expect(lines.map(({ id }) => id)).toEqual(['harbour-1', null, 'empty', 'page', 'quay-1']);
    expect(lines.map(({ error }) => error !== undefined)).toEqual([false, true, true, false, false]);
    expect(code).toBe(2);
    expect(linesOf(stderr)).toEqual([
      expect.stringMatching(/^line 2 is not JSON .*: write one object with "id" and "text" on each line$/),
      'line 4 has neither "text" nor "html" with anything in it: add one',
    ]);

    const [first, , , page, last] = lines;
    expect(first?.article).toMatchObject({ outlet: 'Harbour Post', published: { value: '2026-11-19' } });
    expect(first?.article.text).toBeUndefined();
    const said = first?.quotes.find(({ start }) => harbour.text.startsWith('We will publish', start));
    expect(harbour.text.slice(said?.start, said?.end)).toBe(
      'We will publish the whole text before the winter session opens',
    );
    expect(said?.speaker?.name).toBe('Marta Holm');
    expect(first?.meetings).toMatchObject([{ kind: 'met', status: 'held', date: { value: '2026-11-19' } }]);
    expect(last?.deadlines.map(({ evidence }) => quay.text.slice(evidence.start, evidence.end))).toEqual([
      expect.stringContaining('until 20 November'),
    ]);
    expect([first?.entities.length, first?.times.length]).not.toContain(0);

    // The words come from the page, and so do the offsets.
    const quote = page?.quotes[0];
    expect(page?.article.text?.slice(quote?.start, quote?.end)).toContain('We will come back in the spring');
    expect(page?.article.text).not.toContain('Sport');
  });

  test('answers each line before the next one comes', async () => {
    const child = spawnReadout(['extract']);
    const done = ended(child);
    let out = '';
    child.stdout?.on('data', (chunk: string) => {
      out += chunk;
    });
    for (const id of ['one', 'two', 'three']) {
      child.stdin?.write(`${JSON.stringify({ id, text: PRESS.quay.text })}\n`);
      await until(`the answer to ${id}`, () => out.endsWith('\n') && out.includes(`{"id":"${id}"`), 15_000);
    }
    child.stdin?.end();
    expect((await done).code).toBe(0);
  });

  test('refuses lines that are too long or not UTF-8, and goes on', async () => {
    const line = (id: string, text: string) => Buffer.from(`${JSON.stringify({ id, text })}\n`, 'latin1');
    const input = Buffer.concat([line('latin', 'Ren\xe9'), line('huge', 'x'.repeat(6_000_000)), line('fine', 'Calm.')]);
    const { code, stdout } = await readout(['extract'], { input });
    expect(parse(stdout).map(({ id, error }) => [id, error])).toEqual([
      [null, 'line 1 is not UTF-8: save the file as UTF-8'],
      [null, 'line 2 is longer than the 5 MB that an article may have: split it'],
      ['fine', undefined],
    ]);
    expect(code).toBe(2);
  });

  test('says nothing to no lines', async () => {
    expect(await readout(['extract'])).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('readout extract on files', () => {
  test('returns each file’s own text, without its header, so that offsets can be used', async () => {
    const files = [inPress('harbour.txt'), inPress('missing.txt'), inPress('quay.jsonl')];
    const { code, stdout, stderr } = await readout(['extract', ...files]);
    const lines = parse(stdout);
    expect(lines[0]?.article).toMatchObject({ text: PRESS.harbour.text, outlet: 'Harbour Post' });
    expect(lines[1]).toEqual({ id: files[1], error: 'is not there: check the path' });
    expect(lines[2]).toMatchObject({ id: 'quay-1', article: { text: PRESS.quay.text } });
    expect([code, stderr]).toEqual([2, `${files[1]}: is not there: check the path\n`]);
  });

  test('returns the text of pages, also of those in JSON Lines', async () => {
    writeFileSync(inPress('page.html'), PAGE);
    writeFileSync(inPress('pages.jsonl'), `${JSON.stringify({ id: 'p', html: PAGE })}\n`);
    const { stdout } = await readout(['extract', inPress('page.html'), inPress('pages.jsonl')]);
    const [file, line] = parse(stdout);
    expect(file?.article.text).toContain('We will come back in the spring');
    expect(line?.article.text).toBe(file?.article.text);
  });
});
