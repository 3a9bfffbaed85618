import type { ZoneKind } from './article.ts';
import { Subject } from './cohesion.ts';
import { type Item, isFurniture } from './items.ts';
import { isSubhead, nameShort } from './short-lines.ts';

/** Comments of readers are only believed to begin after so many paragraphs of running text. */
const LEAST_BEFORE_COMMENTS = 3;
/** How far ahead comments are looked for. */
const COMMENTS_AHEAD = 60;
/** Less than this share of known words makes a paragraph foreign under a heading for other stories, or after a mere seam. */
const UNDER_HEADING = 0.15;
const AFTER_SEAM = 0.1;
/** A teaser has one paragraph. The one after it is the article going on, unless it has nothing in common with it. */
const AFTER_TEASER = 0.05;
/** So many short lines in a row are a list that the article itself has: furniture inside it does not end the article. */
const LIST = 2;
/** A list of other stories in the middle of a text has no more lines than this without some furniture between. */
const LONGEST_LIST = 15;
/** More paragraphs in a row than this are no teaser: they are the article going on, or a second story of it. */
const LONGEST_TEASER = 4;

/** What the walk is in: the article, a block of other stories, one line of another story, or the comments of readers. */
export type Place = 'article' | 'others' | 'one-other' | 'comments';

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
  const walk = new Walk(items, kinds, title);
  for (let i = first; i < items.length; i++) {
    if (kinds[i] === null) walk.step(i);
  }
}

class Walk {
  readonly #items: readonly Item[];
  readonly #kinds: (ZoneKind | null)[];
  readonly #subject = new Subject();
  readonly #lastProse: number;
  #place: Place = 'article';
  #seam = new Seam();
  /** Paragraphs of the article so far. */
  #prose = 0;
  /** Paragraphs of another story in a row, and whether one was seen since furniture of the page. */
  #foreign: number[] = [];
  #teased = false;
  /** Short lines in a row that were left to the article, and that were given to other stories. */
  #listed = 0;
  #others = 0;

  constructor(items: readonly Item[], kinds: (ZoneKind | null)[], title: number | null) {
    this.#items = items;
    this.#kinds = kinds;
    this.#lastProse = items.findLastIndex((item) => item.prose);
    if (title !== null) this.#subject.add(items[title]!.text);
  }

  step(i: number): void {
    const item = this.#items[i]!;
    if (item.mark === 'label' && this.#place === 'article' && isSubhead(this.#items, i)) this.#kinds[i] = 'subtitle';
    else if (item.mark !== null) this.#stepFurniture(item, i);
    else if (this.#place === 'comments') this.#kinds[i] = 'boilerplate';
    else if (!item.prose) this.#stepShort(i);
    else if (this.#isOtherStory(i)) this.#stepOther(i);
    else this.#goOn(item);
  }

  #stepFurniture(item: Item, i: number): void {
    this.#place = placeAfter(this.#items, i, this.#place, this.#prose);
    this.#seam.add(item);
    this.#kinds[i] = kindOfMark(item);
    if (item.mark !== 'caption' && item.mark !== 'credit') this.#teased = false;
    this.#others = 0;
    this.#foreign = [];
  }

  #stepShort(i: number): void {
    // A short sentence of the article ends a list of other stories; so does a list longer than such lists are inside a text.
    const endless = this.#others >= LONGEST_LIST && i < this.#lastProse;
    if (this.#place === 'others' && (endless || isOwnSentence(this.#items, i, this.#subject))) this.#place = 'article';
    const inTail = i > this.#lastProse && this.#listed < LIST;
    const kind = nameShort(this.#items, i, this.#place, inTail, this.#seam.furniture > 0);
    this.#kinds[i] = kind;
    if (kind === null) this.#listed += 1;
    if (this.#place === 'others') this.#others += 1;
    if (this.#place === 'one-other' && kind === 'related') this.#place = 'article';
    this.#foreign = [];
  }

  #isOtherStory(i: number): boolean {
    const headed = this.#place !== 'article';
    if (this.#place === 'others' && isTeaser(this.#items, this.#kinds, i)) return true;
    const least = this.#teased ? AFTER_TEASER : headed ? UNDER_HEADING : AFTER_SEAM;
    return (headed || this.#seam.isSure()) && isForeign(this.#items, i, this.#subject, least);
  }

  #stepOther(i: number): void {
    this.#place = this.#place === 'one-other' ? 'article' : 'others';
    this.#kinds[i] = 'unrelated';
    this.#teased = true;
    this.#foreign.push(i);
    if (this.#foreign.length <= LONGEST_TEASER) return;
    for (const index of this.#foreign) {
      this.#kinds[index] = null;
      this.#subject.add(this.#items[index]!.text);
    }
    this.#goOn(this.#items[i]!);
  }

  /** Running text of the article: whatever stood open is over. */
  #goOn(item: Item): void {
    this.#place = 'article';
    this.#seam = new Seam();
    this.#prose += 1;
    this.#foreign = [];
    this.#teased = false;
    this.#listed = 0;
    this.#others = 0;
    this.#subject.add(item.text);
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
  for (let next = i + 1; next < Math.min(items.length, i + COMMENTS_AHEAD); next++) {
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

/** Running text in a list of other stories: it breaks off, or each of the paragraphs here stands under its own headline. */
function isTeaser(items: readonly Item[], kinds: readonly (ZoneKind | null)[], i: number): boolean {
  if (/(?:\.\.\.|…)$/.test(items[i]!.text)) return true;
  const headed = (at: number): boolean => items[at]?.prose === true && items[at - 1]?.headline === true;
  if (!headed(i) || /^["“]/.test(items[i]!.text)) return false;
  const first = headed(i + 2) && (items[i + 3] === undefined || items[i + 3]!.headline || isFurniture(items[i + 3]!));
  const later = headed(i - 2) && kinds[i - 2] === 'unrelated';
  return first || later;
}
