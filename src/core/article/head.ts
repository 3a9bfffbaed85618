import type { ZoneKind } from './article.ts';
import { isByline, mayBeName } from './byline.ts';
import { readsAsCaption } from './captions.ts';
import { datelineLength, isDatelineAlone } from './dateline.ts';
import type { Item } from './items.ts';
import { tellsPublication } from './stamps.ts';
import { shareIn, vocabularyOf } from './words.ts';

/** A standfirst is one sentence, no longer than this many words. */
const LONGEST_STANDFIRST = 40;

/**
 * Names everything before the text of the article (into `kinds`). Gives back the first item that belongs to the text: later
 * than `begin` where what stood there was only a standfirst.
 */
export function nameHead(
  items: readonly Item[],
  kinds: (ZoneKind | null)[],
  title: number | null,
  begin: number,
): number {
  let rest = begin;
  if (title !== null && title < begin) rest = skipStandfirst(items, kinds, begin);
  else if (title !== null) rest = title + 1;
  if (begin === items.length) rest = title === null ? 0 : title + 1;
  for (let i = 0; i < rest; i++) {
    if (kinds[i] !== null) continue;
    kinds[i] =
      title === null
        ? beforeUntitled(items, i)
        : i < title
          ? beforeTitle(items, i, title)
          : afterTitle(items, i, title, rest);
  }
  return rest;
}

/** The sentence between title and byline, or one that the text says again, is no part of the text. */
function skipStandfirst(items: readonly Item[], kinds: (ZoneKind | null)[], begin: number): number {
  const item = items[begin]!;
  if (item.words > LONGEST_STANDFIRST || /["“”]/.test(item.text) || datelineLength(item.text) > 0) return begin;
  let next = begin + 1;
  while (next < items.length && !items[next]!.prose) next += 1;
  while (next < items.length && readsAsCaption(items[next]!.text) && !items[next]!.closed) next += 1;
  if (next >= items.length || next === begin + 1 || next - begin > 8) return begin;
  const between = items.slice(begin + 1, next);
  const signed = between.some((line) => isByline(line.text) || (line.mark === 'stamp' && /\d{4}/.test(line.text)));
  const start = item.text.replace(/[.…"”]+$/, '').slice(0, 80);
  const repeated = items.slice(begin + 1, begin + 40).some((line) => line.prose && line.text.startsWith(start));
  if (!signed && !repeated) return begin;
  kinds[begin] = 'subtitle';
  return next;
}

function beforeUntitled(items: readonly Item[], i: number): ZoneKind | null {
  const item = items[i]!;
  if (isByline(item.text) || item.mark === 'sign-off') return 'byline';
  if (isDatelineAlone(item.text) || item.mark === 'stamp') return 'dateline';
  if (item.mark === 'credit' || item.mark === 'caption') return 'caption';
  return plainMark(item);
}

function beforeTitle(items: readonly Item[], i: number, title: number): ZoneKind {
  const item = items[i]!;
  if (item.mark === 'credit' || item.mark === 'caption' || readsAsCaption(item.text)) return 'caption';
  if (isByline(item.text)) return 'byline';
  const marked = plainMark(item);
  if (marked !== null) return marked;
  if (item.prose || (item.closed && item.words > 3)) return 'body';
  if (item.mark === 'stamp' || item.words <= 3) return 'boilerplate';
  if (i === title - 1 && item.headline && sharesWith(items[title]!, item)) return 'subtitle';
  return item.headline ? 'related' : 'boilerplate';
}

function afterTitle(items: readonly Item[], i: number, title: number, rest: number): ZoneKind {
  const item = items[i]!;
  if (item.mark === 'stamp') return 'dateline';
  if (item.mark === 'credit' || item.mark === 'caption') return 'caption';
  if (isByline(item.text) || item.mark === 'sign-off') return 'byline';
  if (isDatelineAlone(item.text)) return 'dateline';
  if (readsAsCaption(item.text)) return 'caption';
  if (item.mark === null && tellsPublication(item.text)) return 'dateline';
  const marked = plainMark(item);
  if (marked !== null) return marked;
  if (mayBeName(item.text) && item.words <= 4 && isBesideSignature(items, i, title, rest)) return 'byline';
  const before = items[i - 1];
  const after = items[i + 1];
  if (item.words >= 4 && (before?.text === item.text || after?.text === item.text)) return 'caption';
  if (after?.mark === 'credit' && after.run === item.run) return 'caption';
  if (item.prose || item.closed) return 'body';
  if (item.words >= 4) return 'subtitle';
  return 'boilerplate';
}

/** A bare name signs the article when it stands right under the title, right above the text, or beside a date or desk. */
function isBesideSignature(items: readonly Item[], i: number, title: number, rest: number): boolean {
  if (i === title + 1 || i === rest - 1) return true;
  return [items[i - 1], items[i + 1]].some(
    (item) => item !== undefined && (item.mark === 'stamp' || isByline(item.text)),
  );
}

function plainMark(item: Item): ZoneKind | null {
  switch (item.mark) {
    case 'boilerplate':
    case 'comments-heading':
    case 'label':
    case 'rule':
      return 'boilerplate';
    case 'related-heading':
    case 'related-lead':
    case 'related':
      return 'related';
    case 'promo':
    case 'tags':
      return item.mark;
    default:
      return null;
  }
}

const sharesWith = (title: Item, item: Item): boolean =>
  shareIn(vocabularyOf(item.text).stems, vocabularyOf(title.text).stems) > 0;
