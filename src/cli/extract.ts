import { createInterface } from 'node:readline';
import { loadReader } from '../app.ts';
import type { RawArticle } from '../core/article/article.ts';
import { readArticle } from '../core/article/read-article.ts';
import { findFacts } from '../core/facts/article-facts.ts';
import type { Reader } from '../core/language/reading.ts';
import { parseArticleLine } from '../services/ingest/article-line.ts';
import { gather } from '../services/ingest/gather.ts';
import { withText } from '../services/ingest/page.ts';
import { extractionLine } from './extraction.ts';
import { printLine, warn } from './output.ts';

function extraction(raw: RawArticle, reader: Reader, withText: boolean): object {
  const reading = reader(readArticle(raw));
  return extractionLine(reading, findFacts(reading), { withText });
}

/** One line in, one line out, in order; what can't be read gives a line with its error. */
async function extractLines(reader: Reader): Promise<number> {
  let failed = 0;
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    const parsed = parseArticleLine(line, number);
    if (parsed.kind === 'problem') {
      failed += 1;
      warn(parsed.reason);
      await printLine({ id: parsed.id, error: parsed.reason });
      continue;
    }
    const raw = withText(parsed.raw);
    if ('reason' in raw) {
      failed += 1;
      warn(`line ${number}: ${raw.reason}`);
      await printLine({ id: parsed.raw.id, error: raw.reason });
      continue;
    }
    await printLine(extraction(raw, reader, parsed.raw.text === undefined));
  }
  return failed;
}

async function extractFiles(files: readonly string[], reader: Reader): Promise<number> {
  let failed = 0;
  for await (const gathered of gather(files)) {
    if (gathered.kind === 'article') {
      await printLine(extraction(gathered.raw, reader, /\.html?$|^https?:/i.test(gathered.where)));
      continue;
    }
    failed += 1;
    warn(`${gathered.where}: ${gathered.reason}`);
    await printLine({ id: gathered.where, error: gathered.reason });
  }
  return failed;
}

/** `readout extract`: stateless; exit code 2 at the end where a line or file could not be read. */
export async function extractCommand(files: readonly string[]): Promise<number> {
  const reader = loadReader();
  const failed = files.length === 0 ? await extractLines(reader) : await extractFiles(files, reader);
  return failed > 0 ? 2 : 0;
}
