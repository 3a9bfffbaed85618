/** A half-open range of UTF-16 code units (JavaScript string indices) in one article's raw text. */
export type Span = { readonly start: number; readonly end: number };

/** The words at a span, verbatim. Throws a RangeError where the span does not lie inside the text: never a silent cut. */
export function slice(text: string, span: Span): string {
  if (!(span.start >= 0 && span.start <= span.end && span.end <= text.length)) {
    throw new RangeError(`span ${span.start}–${span.end} lies outside a text of ${text.length} code units`);
  }
  return text.slice(span.start, span.end);
}

export const contains = (outer: Span, inner: Span): boolean => outer.start <= inner.start && inner.end <= outer.end;

export const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** The smallest span that covers all of the given ones (at least one). */
export function cover(first: Span, ...rest: readonly Span[]): Span {
  let { start, end } = first;
  for (const span of rest) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return { start, end };
}
