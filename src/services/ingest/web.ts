import type { RawArticle } from '../../core/article/article.ts';
import { decode } from './decode.ts';
import { type FeedEntry, isFeed, readFeed } from './feed.ts';
import { type Fetched, FetchRefused, fetchPublic } from './fetch.ts';
import type { Gathered, GatherOptions } from './gather.ts';
import { deriveId } from './identity.ts';
import { readPage } from './page.ts';

/** More entries of a feed than this are left for another day, and told. */
const MOST_ENTRIES = 100;

/** The article at an address, or all that a feed there leads to. */
export async function* gatherAddress(address: string, options: GatherOptions): AsyncGenerator<Gathered> {
  const fetched = await tryFetch(address, options);
  if ('reason' in fetched) {
    yield { kind: 'rejected', where: address, reason: fetched.reason };
    return;
  }
  const decoded = decode(fetched.bytes, fetched.charset ?? charsetOfPage(fetched.bytes));
  if ('reason' in decoded) yield { kind: 'rejected', where: address, reason: decoded.reason };
  else if (isFeed(decoded.text)) yield* gatherFeed(decoded.text, fetched.url, address, options);
  else yield fromPage(decoded.text, fetched, address);
}

/** The articles of a feed: its own full texts where it has them, else the pages that it links to, else its teasers. */
export async function* gatherFeed(
  words: string,
  from: string | null,
  where: string,
  options: GatherOptions,
): AsyncGenerator<Gathered> {
  const feed = readFeed(words, from);
  if ('reason' in feed) {
    yield { kind: 'rejected', where, reason: feed.reason };
    return;
  }
  if (feed.entries.length === 0)
    yield { kind: 'rejected', where, reason: 'is a feed without entries: there is nothing to read' };
  for (const [index, entry] of feed.entries.slice(0, MOST_ENTRIES).entries()) {
    yield await fromEntry(entry, feed.title, entry.url ?? `${where}#${index + 1}`, options);
  }
  const left = feed.entries.length - MOST_ENTRIES;
  if (left > 0)
    yield {
      kind: 'rejected',
      where,
      reason: `is a feed with ${left} more entries than the ${MOST_ENTRIES} that are read at once`,
    };
}

async function fromEntry(
  entry: FeedEntry,
  site: string | null,
  where: string,
  options: GatherOptions,
): Promise<Gathered> {
  const own = (text: string, url: string | undefined = entry.url): RawArticle => ({
    id: deriveId({ ...(url === undefined ? {} : { url }), words: text }),
    text,
    ...(url === undefined ? {} : { url }),
    metadata: {
      ...(entry.title === undefined ? {} : { title: plain(entry.title) }),
      ...(site === null ? {} : { outlet: plain(site) }),
      ...(entry.published === undefined ? {} : { published: entry.published }),
    },
  });
  if (entry.html !== undefined) {
    const page = readPage(entry.html, null);
    if (!('reason' in page)) return { kind: 'article', raw: own(page.text ?? ''), where };
  }
  if (entry.url === undefined) {
    if (entry.teaser !== undefined) return { kind: 'article', raw: own(plain(entry.teaser)), where };
    return { kind: 'rejected', where, reason: 'is an entry with neither text nor address: there is nothing to read' };
  }
  const fetched = await tryFetch(entry.url, options);
  if ('reason' in fetched) return { kind: 'rejected', where, reason: fetched.reason };
  const decoded = decode(fetched.bytes, fetched.charset ?? charsetOfPage(fetched.bytes));
  if ('reason' in decoded) return { kind: 'rejected', where, reason: decoded.reason };
  const page = fromPage(decoded.text, fetched, where);
  if (page.kind === 'rejected') return page;
  return { ...page, raw: { ...page.raw, metadata: { ...own('').metadata, ...page.raw.metadata } } };
}

function fromPage(words: string, fetched: Fetched, where: string): Gathered {
  if (fetched.type === 'text/plain') {
    return {
      kind: 'article',
      raw: { id: deriveId({ url: fetched.url, words }), text: words, url: fetched.url },
      where,
    };
  }
  const page = readPage(words, fetched.url);
  if ('reason' in page) return { kind: 'rejected', where, reason: page.reason };
  return { kind: 'article', raw: { ...page, id: deriveId({ url: page.url ?? fetched.url, words }) }, where };
}

async function tryFetch(address: string, options: GatherOptions): Promise<Fetched | { readonly reason: string }> {
  try {
    return await fetchPublic(address, options);
  } catch (error) {
    if (error instanceof FetchRefused) return { reason: error.message };
    throw error;
  }
}

/** The encoding that a page names in its own head (only ASCII comes before it). */
export function charsetOfPage(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 2048));
  return (
    /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w-]{2,20})/i.exec(head)?.[1] ??
    /<\?xml[^>]{0,100}encoding\s*=\s*["']([\w-]{2,20})/i.exec(head)?.[1] ??
    null
  );
}

/** A title or teaser of a feed is HTML or plain text, and does not say which. */
function plain(words: string): string {
  if (!/[<&]/.test(words)) return words.trim();
  const page = readPage(`<body><div>${words}</div></body>`, null);
  return 'reason' in page ? words.trim() : (page.text ?? words).trim();
}
