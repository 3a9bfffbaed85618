import type { ZoneKind } from './article.ts';
import { readsAsCaption } from './captions.ts';
import { Subject } from './cohesion.ts';
import { type Item, LIST_MARK } from './items.ts';

/** Comments of readers are only believed to begin after so many paragraphs of running text. */
const LEAST_BEFORE_COMMENTS = 3;
/** A heading inside a text is shorter than this many words. */
const LONGEST_SUBHEAD = 16;

/** What the walk is in: the article, a block of other stories, or the comments of readers. */
type Place = 'article' | 'others' | 'comments';

/**
 * Names the items from `first` on (into `kinds`); null is left where an item is body. A block of other stories begins at its
 * heading, or where furniture stands in a heap; it ends with the first running text that is about the article's own subject.
 */
export function nameRest(
  items: readonly Item[],
  kinds: (ZoneKind | null)[],
  first: number,
  title: number | null,
): void {
  const subject = new Subject();
  if (title !== null) subject.add(items[title]!.text);
  const last = lastProse(items);
  let place: Place = 'article';
  let heap = 0;
  let proseSeen = 0;
  for (let i = first; i < items.length; i++) {
    if (kinds[i] !== null) continue;
    const item = items[i]!;
    if (item.mark !== null) {
      if (item.mark === 'related-heading') place = 'others';
      if (item.mark === 'comments-heading' && proseSeen >= LEAST_BEFORE_COMMENTS && place !== 'others')
        place = 'comments';
      if (item.mark === 'label' && place === 'article' && isSubhead(items, i)) {
        kinds[i] = 'subtitle';
        continue;
      }
      kinds[i] = kindOfMark(item);
      if (kinds[i] !== 'caption') heap += 1;
      continue;
    }
    if (place === 'comments') {
      kinds[i] = 'boilerplate';
      continue;
    }
    if (item.prose) {
      if (place === 'others' && (isTeaser(items, i) || subject.isForeign(item.text))) {
        kinds[i] = 'unrelated';
        continue;
      }
      if (place === 'article' && heap >= 2 && subject.isForeign(item.text)) {
        place = 'others';
        kinds[i] = 'unrelated';
        continue;
      }
      place = 'article';
      heap = 0;
      proseSeen += 1;
      subject.add(item.text);
      continue;
    }
    kinds[i] = nameShort(items, i, place, i > last, heap);
  }
}

function lastProse(items: readonly Item[]): number {
  let last = items.length - 1;
  while (last >= 0 && !items[last]!.prose) last -= 1;
  return last;
}

function kindOfMark(item: Item): ZoneKind {
  switch (item.mark) {
    case 'related-heading':
    case 'related':
      return 'related';
    case 'caption':
    case 'credit':
      return 'caption';
    case 'sign-off':
      return 'byline';
    case 'promo':
    case 'tags':
      return item.mark;
    default:
      return 'boilerplate';
  }
}

/** A line too short to be running text: heading, caption, headline of another story, list of tags; null where it is body. */
function nameShort(items: readonly Item[], i: number, place: Place, inTail: boolean, heap: number): ZoneKind | null {
  const item = items[i]!;
  const before = items[i - 1];
  const after = items[i + 1];
  if (!item.closed && isCaptionBesideCredit(items, i)) return 'caption';
  if (!item.closed && item.words >= 4 && (before?.text === item.text || after?.text === item.text)) return 'caption';
  if (!item.closed && readsAsCaption(item.text)) return 'caption';
  if (place === 'others') return 'related';
  if (LIST_MARK.test(item.text)) return null;
  if (inTail) return nameTail(items, i, heap);
  return isSubhead(items, i) ? 'subtitle' : null;
}

function isCaptionBesideCredit(items: readonly Item[], i: number): boolean {
  const after = items[i + 1];
  return after?.mark === 'credit' && after.run === items[i]!.run;
}

/** A heading stands between running text: a few words that do not end as a sentence. */
function isSubhead(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.closed && !/[?]["”]?$/.test(item.text)) return false;
  if (item.words > LONGEST_SUBHEAD || !/^["'“‘]?[\p{Lu}\p{N}]/u.test(item.text)) return false;
  const before = items[i - 1];
  return items[i + 1]?.prose === true && before !== undefined && (before.closed || before.mark !== null);
}

/** After the last running text: other stories' headlines, tags and scraps, where the page shows that it has such. */
function nameTail(items: readonly Item[], i: number, heap: number): ZoneKind | null {
  const item = items[i]!;
  if (isTagList(item.text)) return 'tags';
  const neighbours = [items[i - 1], items[i + 1]].filter((other) => other !== undefined);
  const beside = neighbours.some((other) => other.mark !== null && other.mark !== 'caption' && other.mark !== 'credit');
  const listed = neighbours.some((other) => other.headline && !other.prose);
  if (neighbours.some((other) => other.prose && /:$/.test(other.text))) return null;
  if (item.headline && item.words >= 4 && (beside || heap > 0 || (listed && pageHasFurniture(items)))) return 'related';
  if (!item.closed && item.words <= 3 && (beside || heap > 0)) return 'boilerplate';
  return null;
}

function pageHasFurniture(items: readonly Item[]): boolean {
  return items.some((item) => item.mark === 'boilerplate' || item.mark === 'promo' || item.mark === 'related-heading');
}

function isTagList(text: string): boolean {
  const parts = text.split(/\s*[,;|·•]\s*/).filter((part) => part !== '');
  return (
    parts.length >= 4 &&
    parts.every((part) => part.split(' ').length <= 4 && !/[.!?"“”]/.test(part)) &&
    !/\b(?:and|or)\b/.test(parts.at(-1)!)
  );
}

/** Running text in a list of other stories: it breaks off, or stands under a headline and over another. */
function isTeaser(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (/(?:\.\.\.|…)$/.test(item.text)) return true;
  const before = items[i - 1];
  const after = items[i + 1];
  const under = before !== undefined && (before.headline || before.mark === 'stamp' || before.mark === 'label');
  const over =
    after === undefined ||
    after.headline ||
    (after.mark !== null && after.mark !== 'caption' && after.mark !== 'credit');
  return under && over;
}
