import type { RawArticle } from '../../core/article/article.ts';
import type { FetchOptions } from './fetch.ts';
import { gatherPath } from './files.ts';
import { gatherAddress } from './web.ts';

/** One article, ready for `readArticle` (it has text), or one thing that was not taken. `where` is a path, `path:line` or address. */
export type Gathered =
  | { readonly kind: 'article'; readonly raw: RawArticle; readonly where: string }
  | { readonly kind: 'rejected'; readonly where: string; readonly reason: string };

export type GatherOptions = FetchOptions;

const ADDRESS = /^[a-z][a-z0-9+.-]*:\/\//i;

/**
 * Gathers articles from files (.txt, .md, .html, .jsonl, feeds), folders and web addresses, one after the other and in
 * order. Whatever cannot be read is told in one line and the run goes on; it throws for nothing that is in the input.
 */
export async function* gather(inputs: readonly string[], options: GatherOptions = {}): AsyncGenerator<Gathered> {
  for (const input of inputs) {
    if (ADDRESS.test(input)) yield* gatherAddress(input, options);
    else yield* gatherPath(input, options);
  }
}
