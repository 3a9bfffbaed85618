import { readArticle } from '../core/article/read-article.ts';
import type { QuoteKind } from '../core/facts/fact.ts';
import { type ListedQuote, listQuotes } from '../core/facts/quotes/list-quotes.ts';
import type { Reading } from '../core/language/reading.ts';
import { renderQuotes } from '../platforms/terminal/quotes-view.ts';
import { gather } from '../services/ingest/gather.ts';
import { loadReader } from '../services/language/reader.ts';
import { print, printJson, wantsColour, warn } from './output.ts';

export type QuotesOptions = { readonly kind?: QuoteKind; readonly json?: boolean };

/** As `extract` has a quote, with what led to it. */
function listedJson({ quote: { type: _, ...quote }, ...listed }: ListedQuote): object {
  return { ...quote, ...listed };
}

function articleJson({ article }: Reading, quotes: readonly ListedQuote[]): object {
  const { id, title, outlet, published, text } = article;
  return { id, title, outlet, published, text, quotes: quotes.map(listedJson) };
}

/** `readout quotes`: what each article quotes, with the rule and the evidence; exit code 2 where a file could not be read. */
export async function quotesCommand(files: readonly string[], { kind, json }: QuotesOptions): Promise<number> {
  const reader = loadReader();
  const all: object[] = [];
  let failed = 0;
  for await (const gathered of gather(files)) {
    if (gathered.kind !== 'article') {
      failed += 1;
      warn(`${gathered.where}: ${gathered.reason}`);
      continue;
    }
    const reading = reader(readArticle(gathered.raw));
    const quotes = listQuotes(reading).filter(({ quote }) => kind === undefined || quote.kind === kind);
    if (json) all.push(articleJson(reading, quotes));
    else await print(`${renderQuotes(reading, quotes, { colour: wantsColour() })}\n`);
  }
  if (json) await printJson(all);
  return failed > 0 ? 2 : 0;
}
