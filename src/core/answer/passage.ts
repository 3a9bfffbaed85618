import type { Span } from '../span.ts';

/** A run of whole sentences of one article, as search returns it. A higher score is better; scores compare in one list only. */
export type Passage = Span & { readonly article: string; readonly score: number };
