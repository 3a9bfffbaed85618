import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type ClusteredWord,
  MOST_BROAD,
  MOST_FINE,
  MOST_SYNTAX,
  NO_CLUSTERS,
  packClusters,
  readClusters,
} from '../../../../src/core/language/model/clusters.ts';

const FINES = MOST_FINE;
const id = (most: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: most });

const broadTable = fc.array(id(MOST_BROAD), { minLength: FINES, maxLength: FINES });
const hash = fc.oneof(
  fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }),
  fc.constantFrom(0, -1, 1, -(2 ** 31), 2 ** 31 - 1),
);
const wordList: fc.Arbitrary<ClusteredWord[]> = fc.uniqueArray(
  fc.record({ hash, fine: id(FINES), syntax: id(MOST_SYNTAX) }),
  { selector: (word) => word.hash, maxLength: 40 },
);

const some: ClusteredWord[] = [
  { hash: 9, fine: 1, syntax: 4 },
  { hash: -5, fine: 2, syntax: 3 },
  { hash: 700, fine: 2, syntax: 512 },
];

describe('word clusters', () => {
  it('are read as they were packed, and unknown words have none', () => {
    fc.assert(
      fc.property(wordList, broadTable, fc.array(hash), (words, broadOf, others) => {
        const { size, find, fine, broad, syntax } = readClusters(packClusters(words, broadOf));
        expect(size).toBe(words.length);
        for (const word of words) {
          const place = find(word.hash);
          expect([fine(place), syntax(place)]).toEqual([word.fine, word.syntax]);
          expect(broad(place)).toBe(broadOf[word.fine - 1]);
        }
        const known = new Set(words.map((word) => word.hash));
        for (const other of others) if (!known.has(other)) expect(find(other)).toBe(-1);
        expect([fine(-1), broad(-1), syntax(-1)]).toEqual([0, 0, 0]);
      }),
    );
  });

  it('give the same bytes in whatever order the words come', () => {
    fc.assert(
      fc.property(wordList, broadTable, (words, broadOf) => {
        expect(packClusters([...words].reverse(), broadOf)).toEqual(packClusters(words, broadOf));
      }),
    );
  });

  it('can be read from the middle of a larger buffer', () => {
    const packed = packClusters(some, [7, 256]);
    const larger = new Uint8Array(packed.length + 8);
    larger.set(packed, 3);
    const { find, broad } = readClusters(larger.subarray(3, 3 + packed.length));
    expect(some.map((word) => broad(find(word.hash)))).toEqual([7, 256, 256]);
  });

  it('refuses words that cannot be told apart and ids that are none', () => {
    const pack = (word: Partial<ClusteredWord>, broadOf = [1, 2]) =>
      packClusters([...some, { hash: 1, fine: 1, syntax: 1, ...word }], broadOf);
    expect(() => pack({ hash: 9 })).toThrow(/hash 9/);
    expect(() => pack({ fine: 3 })).toThrow(RangeError);
    expect(() => pack({ fine: 0 })).toThrow(RangeError);
    expect(() => pack({ syntax: 513 })).toThrow(RangeError);
    expect(() => pack({}, [1, 257])).toThrow(RangeError);
  });

  it('refuses bytes that are no clusters, are cut short or damaged, and says how to mend it', () => {
    const packed = packClusters(some, [7, 256]);
    expect(() => readClusters(new Uint8Array(0))).toThrow(/no word clusters.*make\.ts/);
    expect(() => readClusters(new Uint8Array(40))).toThrow(RangeError);
    for (let n = 0; n < packed.length; n += 1) expect(() => readClusters(packed.subarray(0, n))).toThrow(RangeError);
    const longHash = packed.slice();
    longHash[18] = 255;
    expect(() => readClusters(longHash)).toThrow(/damaged/);
    const manyIds = packed.slice();
    manyIds.fill(255, packed.length - 10);
    expect(() => readClusters(manyIds)).toThrow(/cluster that is none/);
  });

  it('never throws anything but a RangeError, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(255), (at, value) => {
        const bytes = packClusters(some, [7, 256]);
        bytes[at % bytes.length] = value;
        try {
          const { size, fine, broad, syntax } = readClusters(bytes);
          for (let place = 0; place < size; place += 1) {
            for (const each of [fine, broad, syntax]) expect(each(place)).toBeGreaterThan(0);
          }
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError);
        }
      }),
    );
  });
});

describe('no clusters', () => {
  it('know no word', () => {
    const place = NO_CLUSTERS.find(9);
    expect([place, NO_CLUSTERS.fine(place), NO_CLUSTERS.broad(place), NO_CLUSTERS.syntax(place)]).toEqual([
      -1, 0, 0, 0,
    ]);
  });
});
