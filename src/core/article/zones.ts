import type { Span } from '../span.ts';
import type { Zone, ZoneKind } from './article.ts';
import { isByline } from './byline.ts';
import { readsAsCaption } from './captions.ts';
import { datelineLength } from './dateline.ts';
import { nameHead } from './head.ts';
import { type Item, readItems } from './items.ts';
import { readParagraphs } from './paragraphs.ts';
import { nameRest } from './rest.ts';
import { findTitle } from './title.ts';

/** The zones of a text, and the span of its title where the text has one. */
export type Layout = { readonly zones: readonly Zone[]; readonly title: Span | null };

/**
 * Says what each paragraph of a text is for. The zones are in order, do not overlap and hold every non-blank character; a
 * paragraph is one zone, but for a dateline that opens it. Whatever is not surely something else is body. Never throws; linear.
 *
 * @param given the title as known from outside, looked for in the text; or null
 */
export function readLayout(text: string, given: string | null): Layout {
  const items = readItems(readParagraphs(text));
  const begin = beginOfText(items);
  const title = items.length > 1 ? findTitle(items, begin, given) : null;
  const kinds: (ZoneKind | null)[] = new Array(items.length).fill(null);
  if (title !== null) kinds[title] = 'title';
  const rest = nameHead(items, kinds, title, begin);
  nameRest(items, kinds, rest, title);
  const zones: Zone[] = [];
  items.forEach((item, i) => {
    const kind = kinds[i] ?? 'body';
    const length =
      kind === 'body' && mayOpenWithDateline(kinds, i) ? datelineLength(text.slice(item.start, item.end)) : 0;
    if (length > 0) {
      zones.push({
        start: item.start,
        end: item.start + text.slice(item.start, item.start + length).trimEnd().length,
        kind: 'dateline',
      });
    }
    zones.push({ start: item.start + length, end: item.end, kind });
  });
  return { zones, title: title === null ? null : { start: items[title]!.start, end: items[title]!.end } };
}

/** The first item of running text that is not a caption standing before it; the number of items where there is none. */
function beginOfText(items: readonly Item[]): number {
  const first = items.findIndex(
    (item) =>
      (item.prose || (item.mark === null && item.words > 5 && datelineLength(item.text) > 0)) &&
      !readsAsCaption(item.text) &&
      !isByline(item.text),
  );
  return first === -1 ? items.length : first;
}

/** A dateline opens the text, or a second story under its own headline. */
function mayOpenWithDateline(kinds: readonly (ZoneKind | null)[], i: number): boolean {
  for (let before = i - 1; before >= 0; before--) {
    const kind = kinds[before] ?? 'body';
    if (kind === 'body') return false;
    if (kind === 'title' || kind === 'subtitle') return true;
  }
  return true;
}
