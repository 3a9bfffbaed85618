import type { Kysely, Transaction } from 'kysely';
import type { Passage } from '../../core/answer/passage.ts';
import type { Frequencies } from '../../core/answer/query.ts';
import type { Span } from '../../core/span.ts';
import type { Tables } from './tables.ts';

/** What is found by words. The one part of the store, beside its migrations, that each database does in its own way. */
export type SearchIndex = {
  /** Indexes an article by its row's key; it must not be indexed yet. */
  add(
    trx: Transaction<Tables>,
    entry: {
      readonly key: number;
      readonly workspace: string;
      readonly title: string;
      readonly text: string;
      readonly passages: readonly Span[];
    },
  ): Promise<void>;
  /** Takes an article out of the index; its row must still stand as it was when it was added. */
  remove(trx: Transaction<Tables>, key: number): Promise<void>;
  /** How many articles hold each word of the query. */
  frequencies(db: Kysely<Tables>, workspace: string, query: string): Promise<Frequencies>;
  search(
    db: Kysely<Tables>,
    workspace: string,
    query: string,
    options: { readonly limit: number; readonly asOf: string | null },
  ): Promise<readonly Passage[]>;
};
