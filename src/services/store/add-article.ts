import { createHash } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Article, titleText } from '../../core/article/article.ts';
import { firstDay } from './day.ts';
import { bodyWords, shinglesOf, signatureOf, wordsHash } from './near-duplicates.ts';
import { joinTwins, type KnownShingles, leaveTwins } from './origins.ts';
import { packPassages } from './passages.ts';
import type { SearchIndex } from './search-index.ts';
import type { Addition, ArticleEntry } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Puts one article into the store, in the place of what stood there under its id, with its reading, its words in the index and
 * its link to its twins. `wrote` is false where nothing had changed. `shingles` are kept from one call of a transaction to the next.
 */
export async function addArticle(
  trx: Transaction<Tables>,
  index: SearchIndex,
  { workspace, article, facts, sentences, readerVersion }: ArticleEntry,
  shingles: KnownShingles,
): Promise<{ addition: Addition; wrote: boolean }> {
  const known = await trx
    .selectFrom('articles')
    .innerJoin('readings', 'readings.article', 'articles.key')
    .select(['articles.key', 'articles.version', 'readings.reader_version'])
    .where('articles.workspace', '=', workspace)
    .where('articles.id', '=', article.id)
    .executeTakeFirst();
  const version = versionOf(article);
  if (known?.version === version && known.reader_version === readerVersion) {
    return { addition: 'unchanged', wrote: false };
  }

  if (known !== undefined) {
    await leaveTwins(trx, workspace, known.key, shingles);
    await index.remove(trx, known.key);
    await trx.deleteFrom('readings').where('article', '=', known.key).execute();
  }
  const key = await putRow(trx, known?.key ?? null, workspace, article, version);
  await trx.deleteFrom('withdrawn').where('workspace', '=', workspace).where('id', '=', article.id).execute();
  await trx
    .insertInto('readings')
    .values({
      article: key,
      workspace,
      reader_version: readerVersion,
      facts_json: JSON.stringify(facts.facts),
      people_json: JSON.stringify(facts.people),
      terms_json: facts.terms === undefined ? null : JSON.stringify(facts.terms),
    })
    .execute();
  await index.add(trx, {
    key,
    workspace,
    title: titleText(article) ?? '',
    text: article.text,
    passages: packPassages(article.text, sentences),
  });
  const hasTwins = await joinTwins(trx, workspace, key, shingles);
  if (known !== undefined) return { addition: known.version === version ? 'unchanged' : 'updated', wrote: true };
  return { addition: hasTwins ? 'near-duplicate' : 'added', wrote: true };
}

async function putRow(
  trx: Transaction<Tables>,
  key: number | null,
  workspace: string,
  article: Article,
  version: string,
): Promise<number> {
  const words = bodyWords(article);
  const shingles = shinglesOf(words);
  const row = {
    workspace,
    id: article.id,
    text: article.text,
    title_json: article.title === null ? null : JSON.stringify(article.title),
    title: titleText(article),
    url: article.url,
    outlet: article.outlet,
    published_json: article.published === null ? null : JSON.stringify(article.published),
    day: article.published === null ? null : firstDay(article.published.value),
    zones_json: JSON.stringify(article.zones),
    version,
    origin: article.id,
    signature: shingles === null ? null : new Uint8Array(signatureOf(shingles).buffer),
    words: wordsHash(words),
  };
  if (key !== null) {
    await trx.updateTable('articles').set(row).where('key', '=', key).execute();
    return key;
  }
  return (await trx.insertInto('articles').values(row).returning('key').executeTakeFirstOrThrow()).key;
}

/** A hash of what the outlet published. Zones and other things that we read in it are not part of it. */
export function versionOf(article: Article): string {
  const published = [article.text, titleText(article), article.url, article.outlet, article.published?.value ?? null];
  return createHash('sha256').update(JSON.stringify(published)).digest('base64url');
}
