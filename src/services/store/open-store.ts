import { fileURLToPath } from 'node:url';
import { OperatorError } from '../operator-error.ts';
import { articlesOf } from './articles.ts';
import { keptOf } from './kept.ts';
import { outboxOf } from './outbox.ts';
import { openSqlite } from './sqlite/open.ts';
import { fullTextSearch } from './sqlite/search.ts';
import type { Store } from './store.ts';
import { talkOf } from './talk.ts';
import { withdrawnOf } from './withdrawn.ts';

/**
 * Opens the store at a file path or a file: URL, creating file, folder and tables where they are missing, or one in
 * memory (`:memory:`). Several processes may open one file. Throws an OperatorError with one line where it cannot.
 */
export async function openStore(url: string): Promise<Store> {
  const db = await openSqlite(pathOf(url));
  return {
    ...articlesOf(db, fullTextSearch),
    search: (workspace, query, options) => fullTextSearch.search(db, workspace, query, options),
    frequencies: (workspace, query) => fullTextSearch.frequencies(db, workspace, query),
    ...withdrawnOf(db, fullTextSearch),
    ...keptOf(db),
    ...talkOf(db),
    outbox: outboxOf(db),
    close: () => db.destroy(),
  };
}

function pathOf(url: string): string {
  if (/^postgres(ql)?:/iu.test(url)) {
    throw new OperatorError(
      'store: PostgreSQL is not supported in this version yet: give a file path such as data/readout.db',
    );
  }
  if (url.trim() === '') throw new OperatorError('store is empty: give a file path such as data/readout.db');
  if (/^file:\/\//iu.test(url)) return fileURLToPath(url);
  const scheme = /^([a-z][a-z0-9+.-]+):\/\//iu.exec(url)?.[1];
  if (scheme !== undefined) {
    throw new OperatorError(`store: ${scheme} is no kind of store: give a file path such as data/readout.db`);
  }
  return url;
}
