import type { IsoDate } from '../calendar.ts';
import { daysOf } from '../dates/when.ts';
import type { QuoteKind } from '../facts/fact.ts';
import { compare } from './items.ts';
import type { Wording } from './like-wordings.ts';
import { groupWordings, type Run } from './quote-groups.ts';
import type { Said } from './quote-speakers.ts';
import { createWordings, type Wordings } from './quote-wordings.ts';

/** What tells one article's wording of a quote from another's; `speaker` null where unknown. */
export type QuoteItem = {
  readonly article: string;
  readonly text: string;
  readonly speaker: Said | null;
  readonly published: IsoDate | null;
  readonly kind: QuoteKind;
};

type Told = Wording & { readonly item: QuoteItem };

/** What is remembered of quotes from one call to the next: it saves time and changes nothing. The same object is the same quote. */
export type QuoteMemory = {
  readonly wordings: Wordings;
  readonly runs: WeakMap<QuoteItem, Run<Told>>;
};

/** A memory of nothing yet. */
export const createQuoteMemory = (): QuoteMemory => ({
  wordings: createWordings(),
  runs: new WeakMap(),
});

/** Fewer are as soon grouped anew. */
const MANY = 100;

const keyOf = (said: Said | null): string => (said === null ? '' : `${said.person} ${said.sure}`);

/** The longest first: a part finds the whole. */
const inOrder = (a: Told, b: Told): number =>
  b.told.words.length - a.told.words.length ||
  compare(a.item.text, b.item.text) ||
  compare(a.item.published ?? '', b.item.published ?? '') ||
  compare(a.item.article, b.item.article) ||
  compare(keyOf(a.speaker), keyOf(b.speaker));

/** The run in which most of the items were. */
function runBefore(items: readonly QuoteItem[], runs: QuoteMemory['runs']): Run<Told> | undefined {
  const counts = new Map<Run<Told>, number>();
  for (const item of items) {
    const run = runs.get(item);
    if (run !== undefined) counts.set(run, (counts.get(run) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
}

/**
 * Groups quotes that are wordings of one utterance: `items` in any order, the result lists their indices, every index once,
 * and does not depend on the order. Small differences, cuts and a part inside the whole are tolerated; two known speakers
 * never share a group (but for long quotes that are word for word the same on the same days), nor do quotes weeks apart
 * unless they are nearly word for word. With a `memory` of nearly the same items, only what changed is compared.
 */
export function mergeQuotes(items: readonly QuoteItem[], memory = createQuoteMemory()): number[][] {
  if (items.length === 1) return [[0]];
  const before = items.length < MANY ? undefined : runBefore(items, memory.runs);
  const known = new Map(before?.places.map(({ wording }) => [wording.item, wording]));
  const told = items.map((item): Told => {
    const days = item.published === null ? null : daysOf(item.published);
    return (
      known.get(item) ?? {
        told: memory.wordings.of(item.text),
        speaker: item.speaker,
        days,
        item,
      }
    );
  });
  const places = new Map(told.map((wording, place) => [wording, place]));
  const order = (a: Told, b: Told): number => inOrder(a, b) || (places.get(a) ?? 0) - (places.get(b) ?? 0);
  const run = groupWordings(told.toSorted(order), order, memory.wordings, before);
  if (items.length >= MANY) for (const item of items) memory.runs.set(item, run);
  else for (const item of items) memory.runs.delete(item);
  return [...run.groups.values()]
    .map((group) => group.map((wording) => places.get(wording)!).sort((a, b) => a - b))
    .sort((a, b) => a[0]! - b[0]!);
}
