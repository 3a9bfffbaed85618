import type { ZoneKind } from './article.ts';
import { readsAsCaption } from './captions.ts';
import { Subject } from './cohesion.ts';
import { type Item, LIST_MARK } from './items.ts';

/** Comments of readers are only believed to begin after so many paragraphs of running text. */
const LEAST_BEFORE_COMMENTS = 3;
/** A heading inside a text is shorter than this many words. */
const LONGEST_SUBHEAD = 16;
/** Less than this share of known words makes a paragraph foreign under a heading for other stories, or after a mere seam. */
const UNDER_HEADING = 0.15;
const AFTER_SEAM = 0.1;
/** A teaser has one paragraph. The one after it is the article going on, unless it has nothing in common with it. */
const AFTER_TEASER = 0.05;
/** So many short lines in a row are a list that the article itself has: furniture inside it does not end the article. */
const LIST = 2;
/** A list of other stories in the middle of a text has no more lines than this. */
const LONGEST_LIST = 15;
/** More paragraphs in a row than this are no teaser: they are the article going on, or a second story of it. */
const LONGEST_TEASER = 4;

const BARE_TAGS = /^(?:tags|topics|keywords|filed under)\s*:?$/i;

/** What the walk is in: the article, a block of other stories, one line of another story, or the comments of readers. */
type Place = 'article' | 'others' | 'one-other' | 'comments';

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
  let seam = new Seam();
  let prose = 0;
  let foreign: number[] = [];
  let teased = false;
  let listed = 0;
  let others = 0;
  for (let i = first; i < items.length; i++) {
    if (kinds[i] !== null) continue;
    const item = items[i]!;
    if (item.mark === 'label' && place === 'article' && isSubhead(items, i)) {
      kinds[i] = 'subtitle';
    } else if (item.mark !== null) {
      place = placeAfter(items, i, place, prose);
      seam.add(item);
      if (item.mark !== 'caption' && item.mark !== 'credit') teased = false;
      kinds[i] = kindOfMark(item);
      foreign = [];
    } else if (place === 'comments') {
      kinds[i] = 'boilerplate';
    } else if (item.prose) {
      const headed = place !== 'article';
      const least = teased ? AFTER_TEASER : headed ? UNDER_HEADING : AFTER_SEAM;
      const teaser = place === 'others' && isTeaser(items, kinds, i);
      if (teaser || ((headed || seam.isSure()) && isForeign(items, i, subject, least))) {
        place = place === 'one-other' ? 'article' : 'others';
        kinds[i] = 'unrelated';
        teased = true;
        foreign.push(i);
        if (foreign.length <= LONGEST_TEASER) continue;
        for (const index of foreign) {
          kinds[index] = null;
          subject.add(items[index]!.text);
        }
      }
      place = 'article';
      teased = false;
      seam = new Seam();
      prose += 1;
      listed = 0;
      others = 0;
      foreign = [];
      subject.add(item.text);
    } else {
      // A short sentence that may be the article's ends the list of others; so does a list longer than such lists are inside a text.
      if (place === 'others' && (isOwnSentence(items, i, subject) || (others >= LONGEST_LIST && i < last)))
        place = 'article';
      kinds[i] = nameShort(items, i, place, i > last, seam.furniture > 0 && listed < LIST);
      if (kinds[i] === null) listed += 1;
      if (place === 'others') others += 1;
      if (place === 'one-other' && kinds[i] === 'related') place = 'article';
      foreign = [];
    }
  }
}

/** The furniture between two paragraphs of running text. */
class Seam {
  /** How much of it shows that the page holds more than its article. A link within one line is part of the article. */
  furniture = 0;
  #labels = 0;
  #stamps = 0;

  add(item: Item): void {
    if (item.mark === 'label') this.#labels += 1;
    else if (item.mark === 'stamp') this.#stamps += 1;
    else if (isFurniture(item)) this.furniture += 1;
  }

  /** Whether another story may begin here with no heading to say so: the section and time of it stand above it. */
  isSure(): boolean {
    return this.#labels > 0 && this.#labels + this.#stamps + this.furniture >= 2;
  }
}

function isForeign(items: readonly Item[], i: number, subject: Subject, least: number): boolean {
  let next = i + 1;
  while (next < items.length && !items[next]!.prose) next += 1;
  const directlyAfter = next < items.length && next <= i + 2 ? items[next]!.text : null;
  return subject.isForeign(items[i]!.text, directlyAfter, least);
}

/** "“Never,” said Orlan.": too short for running text, and yet no headline. */
function isOwnSentence(items: readonly Item[], i: number, subject: Subject): boolean {
  const { text, closed, words } = items[i]!;
  if (!closed || words < 3 || /(?:\.\.\.|…|\?)$/.test(text)) return false;
  return /["”“]/.test(text) || !subject.isForeign(text, null, UNDER_HEADING);
}

function placeAfter(items: readonly Item[], i: number, place: Place, prose: number): Place {
  switch (items[i]!.mark) {
    case 'related-heading':
      return 'others';
    case 'related-lead':
      return place === 'article' ? 'one-other' : place;
    case 'comments-heading':
      return prose >= LEAST_BEFORE_COMMENTS && place !== 'others' && areSignedNext(items, i, prose)
        ? 'comments'
        : place;
    default:
      return place;
  }
}

/** Each comment has a name or a time over it; a mere button is followed by the article going on. */
function areSignedNext(items: readonly Item[], i: number, prose: number): boolean {
  let seen = 0;
  for (let next = i + 1; next < items.length; next++) {
    if (!items[next]!.prose) continue;
    seen += 1;
    const { mark, words, closed } = items[next - 1]!;
    const signed = next - 1 > i && (mark === 'stamp' || (mark === null && words <= 5 && !closed));
    if (seen <= 2 && !signed) return false;
    // The comments that a page shows are no longer than what they comment on.
    if (seen > prose) return false;
  }
  return seen > 0;
}

/** Whether an item shows that a page was scraped with more than its article: not what stands between paragraphs anyway. */
function isFurniture(item: Item): boolean {
  switch (item.mark) {
    case 'boilerplate':
    case 'promo':
    case 'related-heading':
    case 'comments-heading':
    case 'tags':
      return true;
    default:
      return false;
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
    case 'related-lead':
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
function nameShort(
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
function isSubhead(items: readonly Item[], i: number): boolean {
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

/** Running text in a list of other stories: it breaks off, or each of the paragraphs here stands under its own headline. */
function isTeaser(items: readonly Item[], kinds: readonly (ZoneKind | null)[], i: number): boolean {
  if (/(?:\.\.\.|…)$/.test(items[i]!.text)) return true;
  const headed = (at: number): boolean => items[at]?.prose === true && items[at - 1]?.headline === true;
  if (!headed(i) || /^["“]/.test(items[i]!.text)) return false;
  const first = headed(i + 2) && (items[i + 3] === undefined || items[i + 3]!.headline || isFurniture(items[i + 3]!));
  const later = headed(i - 2) && kinds[i - 2] === 'unrelated';
  return first || later;
}
