import type { Entity, Mention } from '../../language/reading.ts';
import { overlaps, type Span } from '../../span.ts';

/** An entity's mention with the entity; sorted by place. */
export type Named = Mention & { readonly entity: Entity };

export function mentionsOf(entities: readonly Entity[]): Named[] {
  return entities
    .flatMap((entity) => entity.mentions.map((mention) => ({ ...mention, entity })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The mentions that touch none of the spans; both in the order of the text. */
export function outside(all: readonly Named[], spans: readonly Span[]): Named[] {
  let at = 0;
  return all.filter((mention) => {
    while (at < spans.length && spans[at]!.end <= mention.start) at++;
    return at >= spans.length || !overlaps(spans[at]!, mention);
  });
}

/** The mentions that touch a span, by binary search. */
export function mentionsIn(all: readonly Named[], span: Span): Named[] {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (all[middle]!.start < span.start) low = middle + 1;
    else high = middle;
  }
  const out: Named[] = [];
  // A mention may begin before the span; they are short, so a few back are enough.
  for (let i = Math.max(0, low - 3); i < all.length && all[i]!.start < span.end; i++) {
    if (overlaps(all[i]!, span)) out.push(all[i]!);
  }
  return out;
}
