import { describe, expect, it } from 'vitest';
import { type Piece, pack } from '../../../src/platforms/common/pack.ts';

const body = (content: string): Piece<string> => ({ kind: 'body', content });
const heading = (text: string): Piece<string> => ({ kind: 'heading', content: `# ${text}`, text });
const upTo = (most: number) => (contents: readonly string[]) => contents.length <= most;
const packed = (pieces: readonly Piece<string>[], most: number) =>
  pack(pieces, upTo(most), (text) => `# ${text} goes on`);

describe('pack', () => {
  it('puts what fits into one post', () => {
    expect(packed([heading('A'), body('1'), body('2')], 5)).toEqual([['# A', '1', '2']]);
  });

  it('says in the next post which section goes on', () => {
    expect(packed([heading('A'), body('1'), body('2'), body('3')], 3)).toEqual([
      ['# A', '1', '2'],
      ['# A goes on', '3'],
    ]);
  });

  it('keeps a heading with what it heads', () => {
    expect(packed([body('0'), body('1'), heading('A'), body('2')], 3)).toEqual([
      ['0', '1'],
      ['# A', '2'],
    ]);
  });

  it('begins a new post, and no section, at a break', () => {
    expect(packed([heading('A'), body('1'), { kind: 'break' }, body('2'), { kind: 'break' }], 9)).toEqual([
      ['# A', '1'],
      ['2'],
    ]);
  });

  it('leaves out the heading that goes on where it leaves no room', () => {
    expect(packed([heading('A'), body('1'), body('2')], 1)).toEqual([['# A'], ['1'], ['2']]);
  });

  it('keeps a heading at the very end', () => {
    expect(packed([body('1'), heading('A')], 9)).toEqual([['1', '# A']]);
  });
});
