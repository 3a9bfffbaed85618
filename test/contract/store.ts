import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { StoredFact } from '../../src/core/merge/merged.ts';
import type { Claim, DueSlot } from '../../src/services/delivery/outbox.ts';
import type { Store } from '../../src/services/store/store.ts';
import { entryOf, storyOf } from '../support/store-entries.ts';

/** What every store must do, whatever it is made of. `open` gives an empty one each time. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`store: ${name}`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('articles', () => {
      test('gives an article back as it was put in, whatever its text holds', async () => {
        const text = 'Line one\r\n\tSecond “line” — naïve, \u{1F5DE}\u0000 and e\u0301.\n\n  trailing  ';
        const entry = entryOf('a/1?x=ü', text, { title: 'Señor', published: '2031-02', url: 'https://example.org/1' });
        expect(await store.addArticle(entry)).toBe('added');
        const found = await store.articles('w', ['a/1?x=ü', 'unknown']);
        expect([...found]).toEqual([['a/1?x=ü', entry.article]]);
      });

      test('knows the same words again, replaces others, and says which', async () => {
        const first = entryOf('a', storyOf(1), { published: '2031-02-01' });
        expect(await store.addArticle(first)).toBe('added');
        expect(await store.addArticle(first)).toBe('unchanged');
        expect(await store.revision('w')).toBe(1);

        const second = entryOf('a', storyOf(2), { published: '2031-02-01' });
        expect(await store.addArticle(second)).toBe('updated');
        expect(await store.revision('w')).toBe(2);
        expect((await store.articles('w', ['a'])).get('a')?.text).toBe(storyOf(2));
        expect((await store.counts('w')).articles).toBe(1);
        const oldWord = storyOf(1).split(' ')[3]!;
        expect(await store.search('w', oldWord, { limit: 5, asOf: null })).toEqual([]);
      });

      test('a changed date, outlet, title or address is an update too', async () => {
        const text = storyOf(3);
        await store.addArticle(entryOf('a', text, { published: '2031-02-01', title: 'One' }));
        expect(await store.addArticle(entryOf('a', text, { published: '2031-02-02', title: 'One' }))).toBe('updated');
        expect(await store.addArticle(entryOf('a', text, { published: '2031-02-02', title: 'Two' }))).toBe('updated');
        const [facts] = await store.articleFacts('w', { until: null });
        expect(facts?.card).toMatchObject({ published: '2031-02-02', title: 'Two' });
      });

      test('a new reader replaces the facts of an article whose words are unchanged', async () => {
        const old = entryOf('a', storyOf(4), { readerVersion: 'reader-1', facts: { facts: [DEADLINE], people: [] } });
        await store.addArticles([old, entryOf('b', storyOf(5), { readerVersion: 'reader-2' })]);
        expect(await store.outdated('w', 'reader-2')).toEqual(['a']);
        expect(await store.unread('w', 'reader-1', [old.article])).toEqual([]);
        expect(await store.unread('w', 'reader-2', [old.article])).toEqual([old.article]);

        expect(await store.addArticle(entryOf('a', storyOf(4), { readerVersion: 'reader-2' }))).toBe('unchanged');
        expect(await store.outdated('w', 'reader-2')).toEqual([]);
        expect((await store.articleFacts('w', { until: null })).map(({ facts }) => facts)).toEqual([[], []]);
      });

      test('unread gives the unknown and the changed ones, in order', async () => {
        const known = entryOf('known', storyOf(6));
        await store.addArticle(known);
        const changed = entryOf('known', storyOf(7)).article;
        const unknown = entryOf('unknown', storyOf(8)).article;
        const unread = await store.unread('w', 'reader-1', [unknown, known.article, changed]);
        expect(unread).toEqual([unknown, changed]);
      });

      test('gives facts as they were put in, by date, up to a day, the undated ones always', async () => {
        const people = [{ entity: 'e1', name: 'Ada Quill', aliases: [], role: null, country: null, gender: null }];
        const terms = { words: ['quay', 'ferri'], counts: [3, 1], inTitle: 1 };
        await store.addArticles([
          entryOf('late', storyOf(9), { published: '2031-03-02' }),
          entryOf('undated', storyOf(10)),
          entryOf('early', storyOf(11), { published: '2031-03-01', facts: { facts: [DEADLINE], people, terms } }),
          entryOf('week', storyOf(12), { published: '2031-W08' }),
        ]);
        const ids = async (until: string | null) =>
          (await store.articleFacts('w', { until })).map(({ card }) => card.id);
        expect(await ids(null)).toEqual(['week', 'early', 'late', 'undated']);
        expect(await ids('2031-03-01')).toEqual(['week', 'early', 'undated']);
        expect(await ids('2031-02-16')).toEqual(['undated']);
        const [, early] = await store.articleFacts('w', { until: null });
        expect(early).toEqual({
          card: {
            id: 'early',
            outlet: 'Harbour Post',
            title: null,
            url: null,
            published: '2031-03-01',
            origin: 'early',
          },
          facts: [DEADLINE],
          people,
          terms,
        });
      });

      test('gives the facts of some articles alone, however many are asked for', async () => {
        await store.addArticles([entryOf('a', storyOf(16)), entryOf('b', storyOf(17)), entryOf('c', storyOf(18))]);
        const ids = ['c', 'unknown', 'a', ...Array.from({ length: 1_200 }, (_, i) => `no-${i}`)];
        const some = await store.articleFacts('w', { until: null, ids });
        expect(some.map(({ card }) => card.id).sort()).toEqual(['a', 'c']);
        expect(await store.articleFacts('w', { until: null, ids: [] })).toEqual([]);
      });

      test('finds and ranks the same whether articles were read once or over and over', async () => {
        const entries = [26, 27, 28].map((seed) => entryOf(`s${seed}`, storyOf(seed)));
        await store.addArticles(entries);
        const found = () => store.search('w', storyOf(27).slice(0, 60), { limit: 5, asOf: null });
        const once = await found();
        for (const readerVersion of ['reader-2', 'reader-3', 'reader-4'])
          await store.addArticles(entries.map((entry) => ({ ...entry, readerVersion })));
        expect(await found()).toEqual(once);
        expect(once[0]).toMatchObject({ article: 's27' });
      });

      test('an article that is withdrawn leaves nothing behind, as if it had never been there', async () => {
        const kept = [entryOf('a', storyOf(21), { published: '2031-03-02' }), entryOf('b', storyOf(22))];
        await store.addArticles(kept);
        const frequency = async (seed: number) => [
          ...(await store.frequencies('w', storyOf(seed).split(' ')[3]!)).of.values(),
        ];
        const state = async () => ({
          marks: await store.articleMarks('w', { until: null }),
          counts: await store.counts('w'),
          found: await store.search('w', storyOf(21).slice(0, 40), { limit: 5, asOf: null }),
        });
        const before = await state();
        const twin = entryOf('twin', storyOf(21), { published: '2031-03-01', outlet: 'Tide', title: 'A title' });
        expect(await store.addArticle(twin)).toBe('near-duplicate');
        expect(await state()).not.toEqual(before);
        const revision = await store.revision('w');
        const gone = { id: 'twin', title: 'A title', outlet: 'Tide', url: null, keys: ['k1', 'k2'] };
        const asked = [
          { id: 'twin', keys: ['k1', 'k2'] },
          { id: 'unknown', keys: [] },
        ];
        expect(await store.withdraw('w', asked)).toEqual([gone]);
        expect(await state()).toEqual(before);
        expect(await store.revision('w')).toBe(revision + 1);
        expect((await store.articles('w', ['twin'])).size).toBe(0);
        expect(await store.withdraw('w', asked)).toEqual([]);
        expect(await store.revision('w')).toBe(revision + 1);
        await store.withdraw('w', [{ id: 'a', keys: [] }]);
        expect(await frequency(21)).toEqual([0]);
        expect(await store.withdrawn('w')).toEqual([
          { id: 'a', title: null, outlet: 'Harbour Post', url: null, keys: [] },
          gone,
        ]);
        expect(await store.withdrawn('other')).toEqual([]);
      });

      test('knows what was withdrawn by its very words, until it is let in or added again', async () => {
        const entry = entryOf('a', storyOf(23));
        const other = entryOf('b', storyOf(24));
        await store.addArticles([entry, other]);
        await store.withdraw(
          'w',
          ['a', 'b'].map((id) => ({ id, keys: [] })),
        );
        const corrected = entryOf('a', storyOf(25)).article;
        expect(await store.withdrawnAmong('w', [corrected, entry.article, other.article])).toEqual([
          entry.article,
          other.article,
        ]);
        expect(await store.withdrawnAmong('other', [entry.article])).toEqual([]);
        expect(await store.readmit('w', ['b', 'unknown'])).toEqual(['b']);
        expect((await store.withdrawn('w')).map(({ id }) => id)).toEqual(['a']);
        expect(await store.addArticle(entry)).toBe('added');
        expect(await store.withdrawn('w')).toEqual([]);
        expect([...(await store.articles('w', ['a', 'b'])).keys()]).toEqual(['a']);
      });

      test('marks an article anew when its words, its reader or its origin change, and only then', async () => {
        const marks = async () => Object.fromEntries(await store.articleMarks('w', { until: null }));
        await store.addArticles([
          entryOf('a', storyOf(19), { published: '2031-03-02' }),
          entryOf('b', storyOf(20), { published: '2031-03-01' }),
        ]);
        const first = await marks();
        expect(Object.keys(first).sort()).toEqual(['a', 'b']);
        expect([...(await store.articleMarks('w', { until: '2031-03-01' })).keys()]).toEqual(['b']);
        await store.addArticle(entryOf('a', storyOf(19), { published: '2031-03-02' }));
        expect(await marks()).toEqual(first);
        await store.addArticle(entryOf('a', storyOf(19), { published: '2031-03-02', readerVersion: 'reader-2' }));
        const second = await marks();
        expect(second.a).not.toBe(first.a);
        expect(second.b).toBe(first.b);
        // The same words earlier elsewhere: the first article is a reprint now.
        await store.addArticle(entryOf('c', storyOf(19), { published: '2031-02-01' }));
        expect((await marks()).a).not.toBe(second.a);
      });

      test('keeps what was made of the articles, the newest few of it', async () => {
        const bytes = (...values: number[]) => new Uint8Array(values);
        expect(await store.kept('w', 'k')).toBeNull();
        await store.keep('w', 'k', bytes(1, 0, 255));
        await store.keep('w', 'k', bytes(2));
        await store.keep('other', 'k', bytes(3));
        expect([...(await store.kept('w', 'k'))!]).toEqual([2]);
        for (let i = 0; i < 12; i += 1) await store.keep('w', `k${i}`, bytes(i));
        expect(await store.kept('w', 'k')).toBeNull();
        expect([...(await store.kept('w', 'k11'))!]).toEqual([11]);
        expect([...(await store.kept('other', 'k'))!]).toEqual([3]);
      });

      test('counts articles, outlets and dates', async () => {
        expect(await store.counts('w')).toEqual({ articles: 0, outlets: [], oldest: null, newest: null });
        await store.addArticles([
          entryOf('a', storyOf(13), { published: '2031-03-02', outlet: 'Meridian' }),
          entryOf('b', storyOf(14), { published: '2031-03-01', outlet: 'Harbour Post' }),
          entryOf('c', storyOf(15), { outlet: null }),
        ]);
        expect(await store.counts('w')).toEqual({
          articles: 3,
          outlets: ['Harbour Post', 'Meridian'],
          oldest: '2031-03-01',
          newest: '2031-03-02',
        });
      });

      test('adds all or nothing', async () => {
        const broken = entryOf('broken', storyOf(17));
        const bad = { ...broken, article: { ...broken.article, text: null as unknown as string } };
        await expect(store.addArticles([entryOf('good', storyOf(16)), bad])).rejects.toThrow();
        expect((await store.counts('w')).articles).toBe(0);
        expect(await store.revision('w')).toBe(0);
      });

      test('takes writes that come at once', async () => {
        const entries = Array.from({ length: 20 }, (_, i) => entryOf(`a${i}`, storyOf(100 + i)));
        await Promise.all(entries.map((entry) => store.addArticle(entry)));
        expect((await store.counts('w')).articles).toBe(20);
        expect(await store.revision('w')).toBe(20);
      });
    });

    describe('origins', () => {
      const original = storyOf(20, 14);
      const sentences = original.split('\n');
      const reprints = {
        wire: { text: original, published: '2031-04-01' },
        copy: { text: original, published: '2031-04-02' },
        shouted: { text: original.toUpperCase().replaceAll('\n', '\n\n'), published: '2031-04-03' },
        shortened: { text: sentences.slice(0, 9).join('\n'), published: '2031-04-02' },
        lengthened: { text: `${original}\n${storyOf(21, 3)}`, published: '2031-04-03' },
        edited: { text: original.replace(sentences[4]!, 'An editor wrote this one anew.'), published: '2031-04-04' },
      };
      const other = { text: `${sentences[0]}\n${storyOf(22, 12)}`, published: '2031-03-30' };

      const originsAfter = async (order: readonly string[]): Promise<Record<string, string>> => {
        const own = await open();
        for (const id of order) {
          const { text, published } = { ...reprints, other }[id as keyof typeof reprints];
          await own.addArticle(entryOf(id, text, { published }));
        }
        const cards = (await own.articleFacts('w', { until: null })).map(({ card }) => card);
        await own.close();
        return Object.fromEntries(cards.map(({ id, origin }) => [id, origin]));
      };

      test('reprints share the earliest one as origin, in whatever order they come', async () => {
        const ids = [...Object.keys(reprints), 'other'];
        const expected = Object.fromEntries(ids.map((id) => [id, id === 'other' ? 'other' : 'wire']));
        const orders = [
          ids,
          ids.toReversed(),
          ['edited', 'other', 'shortened', 'wire', 'lengthened', 'copy', 'shouted'],
        ];
        for (const order of orders) expect(await originsAfter(order)).toEqual(expected);
      });

      test('says of a reprint that it is one, and keeps it as a source', async () => {
        expect(await store.addArticle(entryOf('wire', original))).toBe('added');
        expect(await store.addArticle(entryOf('copy', original))).toBe('near-duplicate');
        expect(await store.addArticle(entryOf('copy', original))).toBe('unchanged');
        expect(await store.addArticle(entryOf('other', other.text))).toBe('added');
        expect((await store.counts('w')).articles).toBe(3);
      });

      test('short texts are one only where their words are the same', async () => {
        await store.addArticle(entryOf('a', 'The bank of Norvia left its rate at 4 per cent on Monday.'));
        expect(await store.addArticle(entryOf('b', 'The bank of Norvia left its rate at 5 per cent on Monday.'))).toBe(
          'added',
        );
        expect(await store.addArticle(entryOf('c', 'The bank of Norvia left its rate at 5 per cent, on Monday'))).toBe(
          'near-duplicate',
        );
      });

      test('an article that is rewritten leaves its origin, and those that it held together part', async () => {
        const half = storyOf(23, 10);
        const rest = storyOf(24, 10);
        await store.addArticles([
          entryOf('both', `${half}\n${rest}`, { published: '2031-04-01' }),
          entryOf('half', half, { published: '2031-04-02' }),
          entryOf('rest', rest, { published: '2031-04-03' }),
        ]);
        const origins = async () =>
          Object.fromEntries(
            (await store.articleFacts('w', { until: null })).map(({ card }) => [card.id, card.origin]),
          );
        expect(await origins()).toEqual({ both: 'both', half: 'both', rest: 'both' });
        await store.addArticle(entryOf('both', storyOf(25), { published: '2031-04-01' }));
        expect(await origins()).toEqual({ both: 'both', half: 'half', rest: 'rest' });
      });
    });

    describe('search', () => {
      const ferry = 'The ferry to Skarholm sank in the night.\nDivers found the hull at dawn.';
      const budget = 'The council of Skarholm passed a budget.\nIt spends more on schools than on roads.';

      test('gives passages of whole sentences that hold the words, best first', async () => {
        await store.addArticles([entryOf('ferry', ferry), entryOf('budget', budget), entryOf('x', storyOf(30))]);
        const found = await store.search('w', 'When did the ferry of Skarholm sink?', { limit: 10, asOf: null });
        expect(found.map(({ article }) => article)).toEqual(['ferry', 'budget']);
        expect(ferry.slice(found[0]?.start, found[0]?.end)).toBe(ferry);
        expect(found[0]!.score).toBeGreaterThan(found[1]!.score);
        expect(await store.search('w', 'ferry Skarholm', { limit: 1, asOf: null })).toHaveLength(1);
      });

      test('finds a word in the title, in another form, and without its accents', async () => {
        await store.addArticle(entryOf('a', 'Nobody was hurt.', { title: 'Explosions shake Zürau' }));
        for (const query of ['explosion', 'ZURAU', 'zürau’s']) {
          expect(await store.search('w', query, { limit: 5, asOf: null })).toHaveLength(1);
        }
      });

      test('cuts long articles into overlapping passages', async () => {
        const text = `${storyOf(31, 60)}\nThe last word was zyxwv.`;
        await store.addArticle(entryOf('a', text));
        const [found, ...others] = await store.search('w', 'zyxwv', { limit: 5, asOf: null });
        expect(others).toEqual([]);
        const words = text.slice(found!.start, found!.end);
        expect(words.endsWith('zyxwv.')).toBe(true);
        expect(words.split(' ').length).toBeLessThan(260);
      });

      test('puts the recent before the old, and leaves out what was not yet published', async () => {
        const text = (n: number) => `${storyOf(40 + n, 3)}\nThe Aldermoor dam is full.`;
        await store.addArticles([
          entryOf('old', text(1), { published: '2030-01-01' }),
          entryOf('undated', text(2)),
          entryOf('recent', text(3), { published: '2031-04-30' }),
          entryOf('later', text(4), { published: '2031-05-02' }),
        ]);
        const ids = async (asOf: string | null) =>
          (await store.search('w', 'Aldermoor dam', { limit: 9, asOf })).map(({ article }) => article);
        expect((await ids('2031-05-01'))[0]).toBe('recent');
        expect(new Set(await ids('2031-05-01'))).toEqual(new Set(['old', 'undated', 'recent']));
        expect(new Set(await ids(null))).toEqual(new Set(['old', 'undated', 'recent', 'later']));
      });

      test('finds what is its own among many better matches of another workspace, or of later days', async () => {
        const many = Array.from({ length: 500 }, (_, n) =>
          n % 2 === 0
            ? entryOf(`other-${n}`, `Ferry ${n}.`, { workspace: 'other' })
            : entryOf(`later-${n}`, `Ferry ${n}.`, { published: '2031-06-01' }),
        );
        await store.addArticles([...many, entryOf('own', `${storyOf(50)}\n${ferry}`, { published: '2031-05-01' })]);
        const found = await store.search('w', 'ferry', { limit: 5, asOf: '2031-05-02' });
        expect(found.map(({ article }) => article)).toEqual(['own']);
      });

      test('takes any text as a query', async () => {
        await store.addArticle(entryOf('a', ferry));
        const queries = [
          '',
          '   ',
          '"',
          '\'"*(',
          'ferry AND',
          'NEAR(',
          'title:ferry',
          '-ferry',
          '\u0000',
          '\ud800',
          '🚢',
          '%_',
        ];
        for (const query of [...queries, 'who was it?', 'ferry '.repeat(2_000), 'ö'.repeat(5_000)]) {
          const found = await store.search('w', query, { limit: 5, asOf: '2031-05-01' });
          expect(found.map(({ article }) => article)).toEqual(query.includes('ferry') ? ['a'] : []);
        }
      });

      test('counts the articles that hold a word, also after more have come', async () => {
        const counted = async (workspace = 'w') => {
          const { articles, of } = await store.frequencies(workspace, 'Did the ferries of Skarholm sail for the U.N.?');
          return [articles, of.get('ferries'), of.get('Skarholm'), of.get('U.N.')];
        };
        expect(await counted()).toEqual([0, 0, 0, 0]);
        await store.addArticle(entryOf('ferry', ferry));
        expect(await counted()).toEqual([1, 1, 1, 0]);
        await store.addArticles([entryOf('budget', budget), entryOf('un', 'The U.N. took the ferry.')]);
        expect(await counted()).toEqual([3, 2, 2, 1]);
        await store.addArticle(entryOf('ferry', budget));
        expect(await counted()).toEqual([3, 1, 2, 1]);
        expect((await counted('other'))[0]).toBe(0);
      });

      test('an article without sentences cannot be found and does no harm', async () => {
        await store.addArticle({ ...entryOf('a', ferry), sentences: [] });
        expect(await store.search('w', 'ferry', { limit: 5, asOf: null })).toEqual([]);
      });
    });

    describe('talk', () => {
      const key = { platform: 'slack', workspace: 'w', thread: '17.3' };
      const memory = { facts: ['f1'], people: ['Ada Quill'], meeting: null, turns: [], asOf: '2031-02-01' };

      test('keeps threads, digests, posts and states', async () => {
        expect(await store.thread(key)).toBeNull();
        await store.putThread(key, { ...memory, facts: [] });
        await store.putThread(key, memory);
        expect(await store.thread(key)).toEqual(memory);

        const digest = { workspace: 'w', brief: 'morning', date: '2031-02-02', facts: ['f2', 'f1'] };
        await store.putDigest({ ...digest, date: '2031-01-31', facts: [] });
        await store.putDigest({ ...digest, facts: [] });
        await store.putDigest(digest);
        expect(await store.digest('w', 'morning', '2031-02-02')).toEqual(digest);
        expect(await store.digest('w', 'morning', '2031-02-01')).toBeNull();
        expect(await store.digestBefore('w', 'morning', '2031-02-02')).toMatchObject({ date: '2031-01-31' });
        expect(await store.digestBefore('w', 'morning', '2031-01-31')).toBeNull();

        const post = {
          platform: 'slack',
          workspace: 'w',
          channel: 'C1',
          ref: '17.3',
          thread: '17.3',
          brief: null,
          date: null,
        };
        await store.putPost(post);
        await store.putPost(post);
        expect(await store.post('slack', 'w', '17.3')).toEqual(post);
        expect(await store.post('slack', 'w', '17.4')).toBeNull();

        expect(await store.platformState('discord', 'commands')).toBeNull();
        await store.setPlatformState('discord', 'commands', 'one');
        await store.setPlatformState('discord', 'commands', 'two');
        expect(await store.platformState('discord', 'commands')).toBe('two');
        expect(await store.platformState('slack', 'commands')).toBeNull();

        const feedback = {
          platform: 'slack',
          workspace: 'w',
          user: 'U1',
          day: '2031-02-02',
          subject: 'f1',
          note: 'why?',
        };
        await store.addFeedback(feedback);
        await store.addFeedback({ ...feedback, subject: 'f2' });
        await store.addFeedback({ ...feedback, workspace: 'other' });
        expect(await store.feedback('w')).toEqual([{ ...feedback, subject: 'f2' }, feedback]);
      });
    });

    test('nothing of one workspace is visible to another', async () => {
      const text = storyOf(50);
      await store.addArticle(entryOf('mine', text, { workspace: 'mine', published: '2031-01-01' }));
      const memory = { facts: [], people: ['Ada Quill'], meeting: null, turns: [], asOf: null };
      await store.putThread({ platform: 'slack', workspace: 'mine', thread: 't' }, memory);
      await store.putDigest({ workspace: 'mine', brief: 'morning', date: '2031-01-01', facts: ['f'] });
      await store.putPost({
        platform: 'slack',
        workspace: 'mine',
        channel: 'C',
        ref: 'r',
        thread: null,
        brief: null,
        date: null,
      });

      const word = text.split(' ')[2]!;
      expect(await store.search('mine', word, { limit: 5, asOf: null })).toHaveLength(1);
      expect(await store.search('other', word, { limit: 5, asOf: null })).toEqual([]);
      expect((await store.articles('other', ['mine'])).size).toBe(0);
      expect(await store.articleFacts('other', { until: null })).toEqual([]);
      expect(await store.counts('other')).toMatchObject({ articles: 0, outlets: [] });
      expect(await store.revision('other')).toBe(0);
      expect(await store.outdated('other', 'reader-2')).toEqual([]);
      expect(await store.unread('other', 'reader-1', [entryOf('mine', text).article])).toHaveLength(1);
      expect(await store.thread({ platform: 'slack', workspace: 'other', thread: 't' })).toBeNull();
      expect(await store.digest('other', 'morning', '2031-01-01')).toBeNull();
      expect(await store.digestBefore('other', 'morning', '2032-01-01')).toBeNull();
      expect(await store.post('slack', 'other', 'r')).toBeNull();

      // The same id and the same words elsewhere: an article of its own, no reprint.
      expect(await store.addArticle(entryOf('mine', text, { workspace: 'other' }))).toBe('added');
      expect(await store.addArticle(entryOf('copy', text, { workspace: 'third' }))).toBe('added');
      await store.addArticle(entryOf('mine', storyOf(51), { workspace: 'other' }));
      expect((await store.articles('mine', ['mine'])).get('mine')?.text).toBe(text);
    });

    describe('outbox', () => {
      const slot: DueSlot = {
        brief: 'morning',
        destination: { platform: 'slack', workspace: 'w', channel: 'C1' },
        date: '2031-02-01',
        dueAt: 1_000,
      };
      const memory = { facts: ['f1'], people: [], meeting: null, turns: [], asOf: '2031-02-01' };
      const composed = { posts: [{ text: 'first' }, { text: 'second' }], memory, facts: ['f1'] };
      const leaseMs = 100;
      const claimAt = (now: number): Promise<Claim | null> => store.outbox.claim({ now, owner: 'one', leaseMs });
      const stateOf = async () => (await store.outbox.slots('morning')).map(({ state }) => state);

      test('plans a slot once, in whatever state it is by then', async () => {
        expect(
          await store.outbox.plan([slot, { ...slot, date: '2031-02-02' }], { now: 1, missedBefore: 0 }),
        ).toHaveLength(2);
        expect(await store.outbox.plan([slot], { now: 2, missedBefore: 0 })).toEqual([]);
        expect(await store.outbox.plan([], { now: 2, missedBefore: 0 })).toEqual([]);
        const elsewhere = { ...slot, destination: { ...slot.destination, channel: 'C2' } };
        expect(await store.outbox.plan([elsewhere], { now: 2, missedBefore: 5_000 })).toMatchObject([
          { state: 'missed' },
        ]);
      });

      test('a claim is one holder’s until its lease ends, and the next one turns it away', async () => {
        await store.outbox.plan([slot], { now: 1, missedBefore: 0 });
        expect(await claimAt(999)).toBeNull();
        const first = (await claimAt(1_000))!;
        expect(await claimAt(1_050)).toBeNull();
        const second = (await claimAt(1_100))!;
        expect(second.fence).toBeGreaterThan(first.fence);

        expect(await store.outbox.freeze(first, composed, { ids: ['x', 'y'], now: 1_101 })).toBe(false);
        expect(await store.outbox.freeze(second, composed, { ids: ['a', 'b'], now: 1_102 })).toBe(true);
        expect(await store.outbox.markSending(first, 'a', { now: 1_103, leaseMs })).toBe(false);
        await store.outbox.release(first, { reason: 'late', retryAt: 9_999, now: 1_104 });
        expect(await store.outbox.markSending(second, 'a', { now: 1_105, leaseMs })).toBe(true);
        expect(await store.outbox.markSending(second, 'a', { now: 1_106, leaseMs })).toBe(false);
      });

      test('what is frozen first stands', async () => {
        await store.outbox.plan([slot], { now: 1, missedBefore: 0 });
        const claim = (await claimAt(1_000))!;
        await store.outbox.freeze(claim, composed, { ids: ['a', 'b'], now: 1_001 });
        expect(await store.outbox.freeze(claim, { ...composed, posts: ['other'] }, { ids: ['c'], now: 1_002 })).toBe(
          true,
        );
        expect(await store.outbox.deliveries(claim)).toEqual([
          { id: 'a', position: 0, payload: { text: 'first' }, state: 'frozen', ref: null },
          { id: 'b', position: 1, payload: { text: 'second' }, state: 'frozen', ref: null },
        ]);
      });

      test('"sent" ties the thread, the digest and the posts together and ends the slot after the last post', async () => {
        await store.outbox.plan([slot], { now: 1, missedBefore: 0 });
        const claim = (await claimAt(1_000))!;
        await store.outbox.freeze(claim, composed, { ids: ['a', 'b'], now: 1_001 });
        await store.outbox.markSending(claim, 'a', { now: 1_002, leaseMs });
        await store.outbox.markSent(claim, 'a', { ref: 'ts1', now: 1_003 });
        expect(await stateOf()).toEqual(['planned']);
        expect(await store.thread({ platform: 'slack', workspace: 'w', thread: 'ts1' })).toEqual(memory);
        expect(await store.digest('w', 'morning', '2031-02-01')).toMatchObject({ facts: ['f1'] });
        await store.outbox.markSending(claim, 'b', { now: 1_004, leaseMs });
        await store.outbox.markSent(claim, 'b', { ref: 'ts2', now: 1_005 });
        expect(await stateOf()).toEqual(['sent']);
        expect(await store.post('slack', 'w', 'ts2')).toMatchObject({ thread: 'ts1', channel: 'C1', brief: 'morning' });
        expect(await claimAt(99_999)).toBeNull();
      });

      test('after a refusal the slot waits; after no answer it is never claimed again', async () => {
        await store.outbox.plan([slot], { now: 1, missedBefore: 0 });
        const claim = (await claimAt(1_000))!;
        await store.outbox.freeze(claim, composed, { ids: ['a', 'b'], now: 1_001 });
        await store.outbox.markSending(claim, 'a', { now: 1_002, leaseMs });
        await store.outbox.markRefused(claim, 'a', { reason: 'busy', retryAt: 5_000, now: 1_003 });
        expect(await claimAt(4_999)).toBeNull();
        const again = (await claimAt(5_000))!;
        expect(again.slot).toMatchObject({ attempts: 1, reason: 'busy' });
        await store.outbox.markSending(again, 'a', { now: 5_001, leaseMs });
        await store.outbox.markAmbiguous(again, 'a', { reason: 'no answer', now: 5_002 });
        expect(await stateOf()).toEqual(['ambiguous']);
        expect(await claimAt(99_999)).toBeNull();
      });

      test('ends what the catch-up window left behind, but nothing that is being posted', async () => {
        const dates = ['2031-02-01', '2031-02-02', '2031-02-03'];
        await store.outbox.plan(
          dates.map((date, i) => ({ ...slot, date, dueAt: 1_000 + i })),
          { now: 1, missedBefore: 0 },
        );
        const tried = (await claimAt(1_000))!;
        await store.outbox.release(tried, { reason: 'no', retryAt: 1_200, now: 1_001 });
        const posting = (await claimAt(1_001))!;
        await store.outbox.freeze(posting, composed, { ids: ['a', 'b'], now: 1_002 });
        await store.outbox.markSending(posting, 'a', { now: 1_003, leaseMs });

        const ended = await store.outbox.expire({ now: 50_000, before: 40_000 });
        expect(ended.map(({ date, state }) => `${date} ${state}`).sort()).toEqual([
          '2031-02-01 refused',
          '2031-02-03 missed',
        ]);
        expect(await store.outbox.expire({ now: 50_001, before: 40_000 })).toEqual([]);
        expect((await claimAt(50_002))?.slot.date).toBe('2031-02-02');
      });

      test('remembers when it last planned', async () => {
        expect(await store.outbox.lastTick()).toBeNull();
        await store.outbox.setLastTick(5);
        await store.outbox.setLastTick(7);
        expect(await store.outbox.lastTick()).toBe(7);
      });
    });
  });
}

const DEADLINE: StoredFact = {
  fact: {
    type: 'deadline',
    kind: 'deadline',
    rule: 'by-date',
    confidence: 0.9,
    what: { start: 0, end: 5 },
    who: { entity: 'e1', name: 'Ada Quill', mention: null },
    toWhom: null,
    due: { earliest: null, latest: '2031-03-31' },
    dueText: null,
    evidence: { start: 0, end: 20 },
  },
  words: 'bible',
  context: { start: 0, end: 20 },
  weight: 0.5,
  yearless: null,
};
