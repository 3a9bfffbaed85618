import type { Document } from '../entities/document.ts';
import type { EntityDraft } from '../entities/gather.ts';
import type { Mention } from '../reading.ts';

/** Mentions by pronoun and by role, for each entity in the order given. A link that is not sure is not made. */
export function resolveReferences(_document: Document, drafts: readonly EntityDraft[]): (readonly Mention[])[] {
  return drafts.map(() => []);
}
