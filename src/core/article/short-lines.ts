import type { ZoneKind } from './article.ts';
import { readsAsCaption } from './captions.ts';
import { type Item, isFurniture, LIST_MARK } from './items.ts';
import type { Place } from './rest.ts';

/** A heading inside a text is shorter than this many words. */
const LONGEST_SUBHEAD = 16;
const BARE_TAGS = /^(?:tags|topics|keywords|filed under)\s*:?$/i;

/**
 * What a line too short to be running text is: heading, caption, headline of another story, list of tags; null where it is
 * body. `inTail`: no running text comes after it, and it is in no list of the article; `afterFurniture`: the page has shown that it holds more than its article.
 */
export function nameShort(
  items: readonly Item[],
  i: number,
  place: Place,
  inTail: boolean,
  afterFurniture: boolean,
): ZoneKind | null {
  const item = items[i]!;
  if (!item.closed && isCaption(items, i)) return 'caption';
  if (!item.closed && item.words <= 12 && BARE_TAGS.test(items[i - 1]?.text ?? '')) return 'tags';
  if (place === 'others' || (place === 'one-other' && !item.closed)) return 'related';
  if (LIST_MARK.test(item.text)) return null;
  if (inTail) return nameTail(items, i, afterFurniture);
  return isSubhead(items, i) ? 'subtitle' : null;
}

/** Over the credit of a picture, said twice (text for the blind and caption), or with the day of the picture at its end. */
function isCaption(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  const before = items[i - 1];
  const after = items[i + 1];
  if (after?.mark === 'credit' && after.run === item.run) return true;
  return (item.words >= 4 && (before?.text === item.text || after?.text === item.text)) || readsAsCaption(item.text);
}

/** A heading stands between running text: a few words that do not end as a sentence. */
export function isSubhead(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.closed && !/[?]["”]?$/.test(item.text)) return false;
  if (item.words > LONGEST_SUBHEAD || !/^["'“‘]?[\p{Lu}\p{N}]/u.test(item.text)) return false;
  const before = items[i - 1];
  return items[i + 1]?.prose === true && before !== undefined && (before.closed || before.mark !== null);
}

/** After the last running text: other stories' headlines, tags and scraps, where the page shows that it has such. */
function nameTail(items: readonly Item[], i: number, afterFurniture: boolean): ZoneKind | null {
  const item = items[i]!;
  if (isTagList(item.text) && (afterFurniture || i === items.length - 1)) return 'tags';
  const after = items[i + 1];
  if (!afterFurniture && (after === undefined || !isFurniture(after))) return null;
  if (item.headline && item.words >= 4) return 'related';
  return !item.closed && item.words <= 3 ? 'boilerplate' : null;
}

function isTagList(text: string): boolean {
  const separator = /[,;|·•]/.exec(text)?.[0];
  if (separator === undefined || /[:—–"“”.!?]/.test(text)) return false;
  const parts = text.split(separator).map((part) => part.trim());
  return (
    parts.length >= 4 &&
    parts.every((part) => part !== '' && part.split(' ').length <= 4) &&
    !/\b(?:and|or)\b/.test(parts.at(-1)!)
  );
}
