import { Readability } from '@mozilla/readability';
import { type DOMParser, type Document, type Element, Window } from 'happy-dom';
import type { RawArticle } from '../../core/article/article.ts';
import { readMetadata } from './page-metadata.ts';
import { depthOf, textUnder } from './page-text.ts';

/** A page of news has a few thousand; far more make parsers slow (the time grows faster than their number). */
const MOST_TAGS = 30_000;
/** Readability's time grows with the square of the depth of a page. Deeper ones are read whole, and without metadata. */
const DEEPEST = 200;
const EMPTY = { reason: 'is a page without any text: give the address of the article itself' };
/** Less text than this is no article: the whole page is read instead. */
const SHORTEST_ARTICLE = 250;

/** What a page gives: its text as paragraphs and what its head says; or why nothing can be made of it. */
export type Page = Pick<RawArticle, 'text' | 'metadata' | 'url'> | { readonly reason: string };

/**
 * Takes article and metadata out of a page. Scripts are not run and nothing is loaded. The headline, where the page has one
 * apart from the article, becomes the first paragraph, so that the title can be shown with its place.
 *
 * @param from the address that the page was fetched from, or null
 */
export function readPage(html: string, from: string | null): Page {
  const tags = countTags(html);
  if (tags > MOST_TAGS)
    return { reason: `is a page of ${tags} tags, more than the ${MOST_TAGS} that are read: give its text` };
  const document = parser().parseFromString(html, 'text/html');
  // What looks through such a document recurses, in Readability and in the DOM alike.
  if (depthOf(document) > DEEPEST) return plainPage(document, from);
  const { url, ...metadata } = readMetadata(document, from);
  const headline = headlineOf(document, metadata.title ?? null);
  const text = withHeadline(headline, articleText(document));
  if (text === '') return EMPTY;
  return { text, metadata, ...(url === undefined ? {} : { url }) };
}

let shared: DOMParser | null = null;

/** One window serves all pages: a window of its own for each would keep its memory until the event loop comes round. */
function parser(): DOMParser {
  shared ??= new new Window({
    settings: {
      enableJavaScriptEvaluation: false,
      disableCSSFileLoading: true,
      disableJavaScriptFileLoading: true,
      disableIframePageLoading: true,
    },
  }).DOMParser();
  return shared;
}

function plainPage(document: Document, from: string | null): Page {
  const text = textUnder(document.body);
  return text === '' ? EMPTY : { text, ...(from === null ? {} : { url: from }) };
}

/**
 * Makes text of a raw article that came as HTML; one with text is given back as it is. Give the result to `readArticle`.
 */
export function withText(raw: RawArticle): RawArticle | { readonly reason: string } {
  if (raw.text !== undefined || raw.html === undefined) return raw;
  const page = readPage(raw.html, raw.url ?? null);
  if ('reason' in page) return page;
  const { html: _html, ...rest } = raw;
  return { ...page, ...rest };
}

function countTags(html: string): number {
  let tags = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) tags += 1;
  return tags;
}

/** The page's main heading: the one that agrees with the title in its head, else the only one. */
function headlineOf(document: Document, title: string | null): string | null {
  const headings = [...document.querySelectorAll('h1')]
    .map((heading) => textUnder(heading).replace(/\s+/g, ' '))
    .filter((words) => words !== '');
  const agreeing = title === null ? undefined : headings.find((words) => agree(words, title));
  return agreeing ?? (headings.length === 1 ? headings[0]! : null);
}

function agree(one: string, other: string): boolean {
  const plain = (words: string): string =>
    words
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  const [a, b] = [plain(one), plain(other)];
  return a !== '' && b !== '' && (a.startsWith(b) || b.startsWith(a));
}

function articleText(document: Document): string {
  // Readability rewrites the document that it is given.
  const copy = document.cloneNode(true);
  const article = new Readability<Element>(copy as never, { serializer: (node) => node as unknown as Element }).parse();
  const text = article?.content === null || article?.content === undefined ? '' : textUnder(article.content);
  return text.length >= SHORTEST_ARTICLE ? text : textUnder(document.body);
}

function withHeadline(headline: string | null, text: string): string {
  if (headline === null || text.split('\n\n', 8).some((paragraph) => paragraph.replace(/\s+/g, ' ') === headline))
    return text;
  return text === '' ? headline : `${headline}\n\n${text}`;
}
