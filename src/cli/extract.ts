import type { RawArticle } from '../core/article/article.ts';
import { readArticle } from '../core/article/read-article.ts';
import { findFacts } from '../core/facts/article-facts.ts';
import type { Reader } from '../core/language/reading.ts';
import { faultOf } from '../services/corpus/ingest.ts';
import { parseArticleLine } from '../services/ingest/article-line.ts';
import { MOST_BYTES } from '../services/ingest/decode.ts';
import { gather } from '../services/ingest/gather.ts';
import { withText } from '../services/ingest/page.ts';
import { splitLines } from '../services/ingest/split-lines.ts';
import { loadReader } from '../services/language/reader.ts';
import { extractionLine } from './extraction.ts';
import { printLine, warn } from './output.ts';

type Outcome = { readonly line: object } | { readonly reason: string };

/** What an article says; or, where reading it fails, why: one article must not end a run over thousands. */
function extract(raw: RawArticle, reader: Reader, options: { readonly withText: boolean }): Outcome {
  try {
    const reading = reader(readArticle(raw));
    return { line: extractionLine(reading, findFacts(reading), options) };
  } catch (error) {
    return { reason: faultOf(error) };
  }
}

function fromLine(raw: RawArticle, reader: Reader): Outcome {
  const read = withText(raw);
  return 'reason' in read ? read : extract(read, reader, { withText: raw.text === undefined });
}

/** One line in, one line out, in order; what can't be read gives a line with its error. */
async function extractLines(reader: Reader): Promise<number> {
  let failed = 0;
  let number = 0;
  const fail = async (id: string | null, reason: string): Promise<void> => {
    failed += 1;
    warn(reason);
    await printLine({ id, error: reason });
  };
  if (process.stdin.isTTY) warn('reading JSON Lines, {"id", "text"} on each; Ctrl-D ends');
  for await (const line of splitLines(process.stdin, MOST_BYTES)) {
    number += 1;
    if ('reason' in line) {
      await fail(null, `line ${number} ${line.reason}`);
      continue;
    }
    if (line.text.trim() === '') continue;
    const parsed = parseArticleLine(line.text, number);
    if (parsed.kind === 'problem') {
      await fail(parsed.id, parsed.reason);
      continue;
    }
    const outcome = fromLine(parsed.raw, reader);
    if ('reason' in outcome) await fail(parsed.raw.id, `line ${number} ${outcome.reason}`);
    else await printLine(outcome.line);
  }
  return failed;
}

/** A file's own text is always returned: headers, markup and byte marks are no part of what offsets point into. */
async function extractFiles(files: readonly string[], reader: Reader): Promise<number> {
  let failed = 0;
  for await (const gathered of gather(files)) {
    const outcome = gathered.kind === 'article' ? extract(gathered.raw, reader, { withText: true }) : gathered;
    if ('line' in outcome) {
      await printLine(outcome.line);
      continue;
    }
    failed += 1;
    warn(`${gathered.where}: ${outcome.reason}`);
    await printLine({ id: gathered.kind === 'article' ? gathered.raw.id : gathered.where, error: outcome.reason });
  }
  return failed;
}

/** `readout extract`: stateless; exit code 2 at the end where a line or file could not be read. */
export async function extractCommand(files: readonly string[]): Promise<number> {
  const reader = loadReader();
  const failed = files.length === 0 ? await extractLines(reader) : await extractFiles(files, reader);
  return failed > 0 ? 2 : 0;
}
