import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { createMergedCorpora } from '../../../src/services/corpus/merged-corpora.ts';
import { openStore } from '../../../src/services/store/open-store.ts';
import { today } from '../../../src/services/today.ts';
import { generateArticles } from '../../bench/generate.ts';
import { PRESS, writePress } from '../../support/press.ts';
import { ended, linesOf, readout, scratch, spawnReadout } from '../../support/run-readout.ts';

const { folder, remove } = scratch('ingest');
const press = join(folder, 'press');
beforeAll(() => void writePress(press));
afterAll(remove);

const ingest = async (store: string, ...inputs: readonly string[]) => {
  const { code, stdout, stderr } = await readout(['ingest', '--json', '--store', join(folder, store), ...inputs]);
  return { code, counts: JSON.parse(stdout), complaints: linesOf(stderr) };
};
const counts = (given: object) => ({
  ...{ added: 0, unchanged: 0, updated: 0, nearDuplicates: 0, withdrawn: 0, rejected: [] },
  ...given,
});

describe('readout ingest', () => {
  test('counts what it adds; a second run changes nothing', async () => {
    expect(await ingest('twice.db', press)).toEqual({
      code: 0,
      counts: counts({ added: 3, nearDuplicates: 1 }),
      complaints: [],
    });
    expect((await ingest('twice.db', press)).counts).toEqual(counts({ unchanged: 4 }));
  });

  test('leaves what is stored merged: whoever asks next has nothing to read again', async () => {
    await ingest('merged.db', press);
    const store = await openStore(join(folder, 'merged.db'));
    const reading = vi.spyOn(store, 'articleFacts');
    const corpus = await createMergedCorpora(store)('default', today());
    expect(corpus.facts.length).toBeGreaterThan(0);
    expect(reading).not.toHaveBeenCalled();
    await store.close();
  });

  test('takes a file that is named twice once', async () => {
    const file = join(press, 'harbour.txt');
    expect((await ingest('once.db', file, file)).counts).toEqual(counts({ added: 1, unchanged: 1 }));
  });

  test('replaces an article whose words have changed', async () => {
    const file = join(folder, 'changing.jsonl');
    writeFileSync(file, JSON.stringify(PRESS.quay));
    await ingest('changed.db', file);
    writeFileSync(file, JSON.stringify({ ...PRESS.quay, text: `${PRESS.quay.text} The strike was called off.` }));
    expect((await ingest('changed.db', file)).counts).toEqual(counts({ updated: 1 }));
  });

  test('keeps the ids of JSON Lines for every source', async () => {
    const store = join(folder, 'ids.db');
    await ingest('ids.db', join(press, 'quay.jsonl'));
    const { stdout } = await readout(['facts', '--json', '--store', store, '--as-of', '2026-11-20']);
    const facts = JSON.parse(stdout) as { sources: { article: string }[] }[];
    expect(facts.length).toBeGreaterThan(0);
    expect(new Set(facts.flatMap(({ sources }) => sources.map(({ article }) => article)))).toEqual(new Set(['quay-1']));
  });

  test('can be killed at any moment: the next run takes what is left, and nothing twice', async () => {
    const store = join(folder, 'killed.db');
    const file = join(folder, 'many.jsonl');
    const articles = generateArticles(180);
    writeFileSync(file, articles.map((article) => JSON.stringify(article)).join('\n'));
    const stored = async (): Promise<number> => {
      const opened = await openStore(store);
      const { articles: count } = await opened.counts('default');
      await opened.close();
      return count;
    };
    const child = spawnReadout(['ingest', file, '--store', store]);
    const done = ended(child);
    const batches = setInterval(() => void stored().then((count) => count > 0 && child.kill('SIGKILL')), 50);
    await done;
    clearInterval(batches);
    const before = await stored();
    // On a machine that was busy elsewhere it may have ended before it was killed: what must hold then holds too.
    expect(before).toBeGreaterThan(0);
    const { counts: after } = await ingest('killed.db', file);
    expect(after.unchanged).toBe(before);
    expect(await stored()).toBe(articles.length);
  });

  test('says in words what it did', async () => {
    const { stdout } = await readout(['ingest', '--store', join(folder, 'words.db'), press]);
    expect(stdout).toBe('3 added, 0 unchanged, 0 updated, 1 near-duplicates, 0 rejected\n');
  });

  test('tells of each input that it cannot take in one line that says how to mend it, and takes the rest', async () => {
    const bad = join(folder, 'bad');
    mkdirSync(join(bad, 'nothing-in-it'), { recursive: true });
    const put = (name: string, content: string | Buffer) => writeFileSync(join(bad, name), content);
    put('01-empty.txt', '');
    put('02-binary.txt', Buffer.from([...Array(600).keys()].map((i) => (i * 37) % 251)));
    put('03-latin.txt', Buffer.from('Ren\xe9 met nobody.', 'latin1'));
    put('04-huge.txt', 'A very long story. '.repeat(560_000));
    put('05-sheet.xlsx', 'x');
    put('06-lines.jsonl', ['{"id":"a"}', '{broken', '[1,2]', JSON.stringify(PRESS.harbour)].join('\n'));
    put('07-page.html', '<html><body><script>1</script></body></html>');
    put('08-feed.xml', '<rss version="2.0"><channel><title>T</title></channel></rss>');
    put('09-good.txt', PRESS.ledger.text);
    symlinkSync('10-loop.txt', join(bad, '10-loop.txt'));

    const { code, counts: found, complaints } = await ingest('bad.db', bad, join(folder, 'no-such-folder'));
    expect(code).toBe(2);
    expect(found.added).toBe(2);
    expect(found.rejected).toHaveLength(complaints.length);
    expect(complaints.map((line) => line.replaceAll(`${folder}/`, ''))).toEqual([
      'bad/01-empty.txt: is empty: there is nothing to read',
      'bad/02-binary.txt: holds binary data, not text: give the article as text, HTML or JSON Lines',
      'bad/03-latin.txt: is not UTF-8 (byte 0xE9 at 3) and names no other encoding: save it as UTF-8',
      'bad/04-huge.txt: has 10.1 MB, more than the 5 MB that an article may have: split it',
      expect.stringMatching(/^bad\/05-sheet\.xlsx: is not of a kind that is read: give \.txt, /),
      'bad/06-lines.jsonl:1: has neither "text" nor "html" with anything in it: add one',
      expect.stringMatching(/^bad\/06-lines\.jsonl:2: is not JSON /),
      expect.stringMatching(/^bad\/06-lines\.jsonl:3: is not an object: /),
      expect.stringMatching(/^bad\/07-page\.html: is a page without any text: /),
      'bad/08-feed.xml: is a feed without entries: there is nothing to read',
      'bad/10-loop.txt: is a link that leads to itself: give the file',
      expect.stringMatching(/^bad\/nothing-in-it: is a folder without articles: /),
      'no-such-folder: is not there: check the path',
    ]);
  });
});
