import type { Run } from '../../chat/view.ts';

export const text = (words: string): Run => ({ kind: 'text', text: words });
export const strong = (words: string): Run => ({ kind: 'strong', text: words });
export const faint = (words: string): Run => ({ kind: 'faint', text: words });

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly (readonly Run[])[]): readonly Run[] {
  return items.flatMap((item, i) => {
    if (i === 0) return item;
    return [text(i === items.length - 1 ? ' and ' : ', '), ...item];
  });
}

/** The same of plain words. */
export const listNames = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;

export const count = (n: number, one: string, many = `${one}s`): string =>
  `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
