import { describe, expect, it } from 'vitest';
import type { Run } from '../../../src/core/chat/view.ts';
import { type Line, lay, layExcerpt, spokenLine, spokenSentence } from '../../../src/platforms/common/lines.ts';
import { saying } from '../../support/views.ts';

const cost = (line: Line) => spokenLine(line).length;
const said = (text: string, cuts = {}): Run => ({ kind: 'excerpt', excerpt: saying(text, cuts) });

describe('lay', () => {
  it('lays runs out in one line where they fit', () => {
    expect(
      lay([{ kind: 'strong', text: 'Ada Holm' }, { kind: 'text', text: ' said ' }, said('no')], 80, cost).map(
        spokenLine,
      ),
    ).toEqual(['Ada Holm said “no”']);
  });

  it('begins a new line rather than cut a quote that fits one', () => {
    const line = [{ kind: 'text' as const, text: 'Ada Holm said: ' }, said('the harbour stays shut')];
    expect(lay(line, 30, cost).map(spokenLine)).toEqual(['Ada Holm said: ', '“the harbour stays shut”']);
  });

  it('says where a quote that no line can hold goes on, and loses no character', () => {
    const text = 'One sentence. Another sentence. A third one.';
    const lines = layExcerpt(saying(text, { cutAfter: true }), true, 44, cost);
    expect(lines.map(spokenLine)).toEqual([
      '“One sentence.  [continues]',
      '[continued] Another sentence.  [continues]',
      '[continued] A third one. […]”',
    ]);
    const words = lines.flat().filter((atom) => atom.style === 'verbatim');
    expect(words.map((atom) => atom.text).join('')).toBe(text);
  });

  it('marks a cut outside the words', () => {
    expect(layExcerpt(saying('shut', { cutBefore: true, cutAfter: true }), true, 80, cost)[0]).toEqual([
      { style: 'plain', text: '“[…] ' },
      { style: 'verbatim', text: 'shut' },
      { style: 'plain', text: ' […]”' },
    ]);
  });

  it('isolates words that run from right to left, so that what follows stays in place', () => {
    expect(
      lay([said('\u05e9\u05dc\u05d5\u05dd'), { kind: 'text', text: ' (2 sources)' }], 80, cost).map(spokenLine),
    ).toEqual(['“\u2068\u05e9\u05dc\u05d5\u05dd\u2069” (2 sources)']);
  });

  it('gives no line where there are no words', () => {
    expect(lay([{ kind: 'text', text: '' }], 80, cost)).toEqual([]);
  });
});

describe('spokenSentence', () => {
  it('ends in one stop', () => {
    const ended = (text: string) => spokenSentence([{ style: 'plain', text }]);
    expect(['It rained', 'It rained.', 'Did it?', '“It did.”', ''].map(ended)).toEqual([
      'It rained.',
      'It rained.',
      'Did it?',
      '“It did.”',
      '',
    ]);
  });
});
