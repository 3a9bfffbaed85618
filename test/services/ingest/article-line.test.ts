import { describe, expect, test } from 'vitest';
import { parseArticleLine } from '../../../src/services/ingest/article-line.ts';

describe('a line of JSON Lines', () => {
  test('keeps its id and leaves out what is empty or null', () => {
    const line = JSON.stringify({
      id: 'a1',
      text: 'They met.',
      title: null,
      outlet: '',
      published: '2026-11-18',
      more: 1,
    });
    expect(parseArticleLine(line, 1)).toEqual({
      kind: 'article',
      raw: { id: 'a1', text: 'They met.', published: '2026-11-18' },
    });
  });

  test('gets the same id from the same words, and another from others', () => {
    const idOf = (text: string): string => {
      const line = parseArticleLine(JSON.stringify({ text }), 1);
      return line.kind === 'article' ? line.raw.id : '';
    };
    expect(idOf('They met.')).toBe(idOf('They met.'));
    expect(idOf('They met.')).not.toBe(idOf('They parted.'));
  });

  test('is the same article again where the address is the same', () => {
    const [one, two] = ['First version.', 'Second version.'].map((text) =>
      parseArticleLine(JSON.stringify({ text, url: 'https://harbourwire.example/a' }), 1),
    );
    expect(one?.kind === 'article' && one.raw.id).toBe(two?.kind === 'article' && two.raw.id);
  });

  test('keeps html for a page that has no text', () => {
    expect(parseArticleLine('{"id":7,"html":"<p>They met.</p>"}', 1)).toEqual({
      kind: 'article',
      raw: { id: '7', html: '<p>They met.</p>' },
    });
  });

  test.each([
    ['not json', null, 'line 3 is not JSON'],
    ['["a"]', null, 'line 3 is not an object'],
    ['{"id":"b"}', 'b', 'neither "text" nor "html"'],
    ['{"id":"b","text":"  "}', 'b', 'neither "text" nor "html"'],
    ['{"id":"c","text":5}', 'c', '"text" that is not of the right kind'],
  ])('says what is wrong with %s', (line, id, reason) => {
    expect(parseArticleLine(line, 3)).toEqual({ kind: 'problem', id, reason: expect.stringContaining(reason) });
  });
});
