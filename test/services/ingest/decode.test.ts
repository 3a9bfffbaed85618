import { describe, expect, test } from 'vitest';
import { decode, MOST_BYTES } from '../../../src/services/ingest/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const ascii = (words: string): number[] => [...words].map((letter) => letter.charCodeAt(0));

describe('decoding', () => {
  test('reads UTF-8, with and without a byte order mark', () => {
    expect(decode(new TextEncoder().encode('Zlatá Lhota – “ano”'))).toEqual({ text: 'Zlatá Lhota – “ano”' });
    expect(decode(bytes(0xef, 0xbb, 0xbf, ...ascii('Ministers met')))).toEqual({ text: 'Ministers met' });
  });

  test('reads UTF-16 by its byte order mark', () => {
    expect(decode(bytes(0xff, 0xfe, 0x48, 0, 0xed, 0))).toEqual({ text: 'Hí' });
    expect(decode(bytes(0xfe, 0xff, 0, 0x48, 0, 0xed))).toEqual({ text: 'Hí' });
  });

  test('believes an encoding that is declared', () => {
    expect(decode(bytes(...ascii('caf'), 0xe9), 'iso-8859-1')).toEqual({ text: 'café' });
  });

  test('reads single bytes without a declaration only where all Windows code pages agree', () => {
    expect(decode(bytes(0x93, ...ascii('We met'), 0x94))).toEqual({ text: '“We met”' });
    expect(decode(bytes(...ascii('caf'), 0xe9, ...ascii(' talks')))).toEqual({
      reason: expect.stringContaining('byte 0xE9 at 3'),
    });
  });

  test.each([
    ['nothing', bytes(), 'is empty'],
    ['blanks', bytes(0x20, 0x0a), 'is empty'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0x0d), 'binary'],
    ['an unknown declared encoding', bytes(0xe9, 0x41), 'is not UTF-8'],
  ])('refuses %s', (_name, data, reason) => {
    expect(decode(data, 'no-such-encoding')).toEqual({ reason: expect.stringContaining(reason) });
  });

  test('refuses more than 5 MB and says how much it is', () => {
    expect(decode(new Uint8Array(MOST_BYTES * 2).fill(0x41))).toEqual({ reason: expect.stringContaining('10.0 MB') });
  });
});
