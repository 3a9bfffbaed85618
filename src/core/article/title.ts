import { isByline, mayBeName } from './byline.ts';
import { readsAsCaption } from './captions.ts';
import { datelineLength, isDatelineAlone } from './dateline.ts';
import type { Item } from './items.ts';
import { capitalShare, shareIn, vocabularyOf } from './words.ts';

/** A title's line is looked for among at most so many lines before the text begins. */
const HEAD_LIMIT = 400;
/** So many paragraphs of running text tell what the article is about. */
const BODY_SAMPLE = 8;

/**
 * The item that is the article's title, or null. `begin` is the first item of running text. A title that was given from
 * outside is looked for word for word; else it is the line of a headline's shape before the text that shares most words with it.
 */
export function findTitle(items: readonly Item[], begin: number, given: string | null): number | null {
  if (given !== null) {
    const found = findGiven(items, given);
    if (found !== null || begin === items.length) return found;
  }
  if (begin === items.length) return null;
  const body = vocabularyOf(sampleBody(items, begin));
  const candidates: { index: number; share: number }[] = [];
  for (let i = Math.max(0, begin - HEAD_LIMIT); i < begin; i++) {
    const item = items[i]!;
    if (!hasTitleShape(items, i) || isDatelineAlone(item.text) || isByline(item.text)) continue;
    const { stems } = vocabularyOf(item.text);
    const share = stems.size === 0 ? 0 : shareIn(stems, body.stems) * Math.min(1, stems.size / 4);
    if (mayBeName(item.text) && item.words <= 3) continue;
    candidates.push({ index: i, share });
  }
  if (given !== null) {
    const words = vocabularyOf(given).stems;
    const alike = candidates.find(({ index }) => {
      const own = vocabularyOf(items[index]!.text).stems;
      return own.size > 1 && shareIn(own, words) >= 0.7 && shareIn(words, own) >= 0.5;
    });
    return alike?.index ?? null;
  }
  let best: { index: number; share: number } | null = null;
  for (const candidate of candidates) {
    if (best === null || score(candidate, begin) > score(best, begin)) best = candidate;
  }
  if (best === null) return null;
  const alone = candidates.length === 1 && best.index <= 2;
  if (best.share < 0.15 && !alone) return null;
  // A headline and its subtitle have the same shape: the one that comes first is the headline.
  let title = best;
  for (const earlier of candidates) {
    if (
      earlier.index < best.index &&
      best.index - earlier.index <= 2 &&
      earlier.share >= best.share * 0.5 &&
      earlier.share >= 0.2
    ) {
      if (!gapHoldsLabel(items, earlier.index, best.index)) title = earlier;
      break;
    }
  }
  return title.index;
}

function score(candidate: { index: number; share: number }, begin: number): number {
  return candidate.share * 3 - (begin - candidate.index) * 0.05;
}

/** A section's name between two headlines: the upper one belongs to something else, or is the trail of crumbs. */
function gapHoldsLabel(items: readonly Item[], from: number, to: number): boolean {
  return items.slice(from + 1, to).some((item) => item.mark === 'label' || item.mark === 'related-heading');
}

function hasTitleShape(items: readonly Item[], i: number): boolean {
  const item = items[i]!;
  if (item.mark !== null || readsAsCaption(item.text)) return false;
  if (item.headline) return true;
  if (i > 0 || !/[^.]\.["'”’]?$/.test(item.text) || item.words > 20 || item.words < 3) return false;
  if (/[.!?]["”]?\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(item.text)) return false;
  const next = items[1];
  return next !== undefined && (capitalShare(item.text) >= 0.6 || datelineLength(next.text) > 0);
}

function sampleBody(items: readonly Item[], begin: number): string {
  const parts: string[] = [];
  for (let i = begin; i < items.length && parts.length < BODY_SAMPLE; i++) {
    if (items[i]!.prose) parts.push(items[i]!.text);
  }
  return parts.join('\n');
}

function findGiven(items: readonly Item[], given: string): number | null {
  const wanted = plain(given);
  if (wanted === '') return null;
  const cut = /(?:\.\.\.|…)\s*$/.test(given);
  let found: number | null = null;
  for (let i = 0; i < Math.min(items.length, HEAD_LIMIT); i++) {
    const item = items[i]!;
    if (item.prose && found !== null) break;
    if (item.text.length > given.length * 2 + 40) continue;
    const words = plain(item.text);
    if (words === wanted || (cut && wanted.length > 20 && words.startsWith(wanted))) found = i;
  }
  return found;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
