import { parseFeed } from 'feedsmith';

/** One entry of a feed. `html` is its full text where the feed carries it, `teaser` what it says instead. */
export type FeedEntry = {
  readonly title?: string;
  readonly url?: string;
  readonly published?: string;
  readonly html?: string;
  readonly teaser?: string;
};

export type Feed = { readonly title: string | null; readonly entries: readonly FeedEntry[] };

/** No feed of news needs so many character references; they are what makes a parser slow. */
const MOST_REFERENCES = 100_000;
/** A full text is longer than this; shorter content is a teaser. */
const SHORTEST_FULL_TEXT = 600;

/** Whether words are a feed and not a page, by their first element. */
export function isFeed(words: string): boolean {
  const head = words
    .slice(0, 2000)
    .replace(/^\uFEFF|<\?[^>]*\?>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*(?:\[[^\]]*\]\s*)?>/gi, '')
    .trimStart();
  return (
    /^<(?:rss|feed|rdf:RDF)\b/i.test(head) || /^\{[\s\S]{0,400}"version"\s*:\s*"https:\/\/jsonfeed\.org\//.test(head)
  );
}

/**
 * Reads RSS, Atom, RDF or JSON Feed. Gives a reason where the feed is broken.
 *
 * @param from the address of the feed, to complete the addresses in it; or null
 */
export function readFeed(words: string, from: string | null): Feed | { readonly reason: string } {
  if (words.split('&#', MOST_REFERENCES + 1).length > MOST_REFERENCES) {
    return { reason: 'is a feed with too many character references: it is not read' };
  }
  let parsed: ReturnType<typeof parseFeed>;
  try {
    parsed = parseFeed(words);
  } catch (error) {
    return {
      reason: `is not a feed that can be read (${error instanceof Error ? error.message : 'unknown error'}): check the address`,
    };
  }
  switch (parsed.format) {
    case 'rss':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) =>
          entry(
            from,
            item.title,
            item.link ?? linkFromGuid(item.guid?.value),
            item.pubDate ?? item.dc?.dates?.[0],
            item.content?.encoded,
            item.description,
          ),
        ),
      };
    case 'rdf':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) =>
          entry(from, item.title, item.link, item.dc?.dates?.[0], item.content?.encoded, item.description),
        ),
      };
    case 'atom':
      return {
        title: parsed.feed.title?.value ?? null,
        entries: (parsed.feed.entries ?? []).map((item) => {
          const links = item.links ?? [];
          const link = links.find(({ rel }) => rel === undefined || rel === 'alternate');
          return entry(
            from,
            item.title?.value,
            link?.href,
            item.published ?? item.updated,
            item.content?.value,
            item.summary?.value,
          );
        }),
      };
    case 'json':
      return {
        title: parsed.feed.title ?? null,
        entries: (parsed.feed.items ?? []).map((item) =>
          entry(from, item.title, item.url, item.date_published, item.content_html ?? item.content_text, item.summary),
        ),
      };
  }
}

function entry(
  from: string | null,
  title: string | undefined,
  link: string | undefined,
  published: unknown,
  content: string | undefined,
  teaser: string | undefined,
): FeedEntry {
  const url =
    link !== undefined && URL.canParse(link, from ?? undefined) ? new URL(link, from ?? undefined).href : undefined;
  const texts = [content, teaser].filter((words) => words !== undefined && words.trim() !== '');
  const full = texts.find((words) => words!.replace(/<[^>]{0,2000}>/g, '').length >= SHORTEST_FULL_TEXT);
  return {
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    ...(typeof published === 'string' ? { published } : {}),
    ...(full === undefined ? {} : { html: full }),
    ...(texts[0] === undefined ? {} : { teaser: texts[0] }),
  };
}

const linkFromGuid = (guid: string | undefined): string | undefined =>
  guid !== undefined && /^https?:\/\//i.test(guid) ? guid : undefined;
