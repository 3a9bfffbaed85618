import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import type { IsoDate } from '../core/calendar.ts';
import { dayFromWords } from '../core/chat/day-words.ts';
import { OperatorError } from '../services/operator-error.ts';

const QUERY = z.object({ id: z.union([z.string(), z.number()]), query: z.string(), asOf: z.string().nullish() });

/** `asOf` is null where the line names no day. */
export type BatchQuery = { readonly id: string | number; readonly query: string; readonly asOf: IsoDate | null };

/** The queries of a JSON Lines file, one by one. Rejects with one line that names file, line and form. */
export async function* readBatch(file: string, today: IsoDate): AsyncGenerator<BatchQuery> {
  const input = createReadStream(file, 'utf8');
  const unreadable = new Promise<never>((_, reject) => {
    input.on('error', (error: NodeJS.ErrnoException) =>
      reject(new OperatorError(`${file} cannot be read (${error.code}): name a file of lines {"id", "query"}`)),
    );
  });
  unreadable.catch(() => {});
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })[Symbol.asyncIterator]();
  for (let number = 1; ; number += 1) {
    const next = await Promise.race([lines.next(), unreadable]);
    if (next.done) return;
    if (next.value.trim() === '') continue;
    yield parse(next.value, `${file}:${number}`, today);
  }
}

function parse(line: string, where: string, today: IsoDate): BatchQuery {
  const form = 'write {"id": "q1", "query": "…"} on each line';
  let read: z.infer<typeof QUERY>;
  try {
    read = QUERY.parse(JSON.parse(line.replace(/^\ufeff/u, '')));
  } catch (error) {
    throw new OperatorError(`${where} is no query: ${form}`, { cause: error });
  }
  const { id, query, asOf } = read;
  const day = asOf ? dayFromWords(asOf, today) : null;
  if (asOf && day === null)
    throw new OperatorError(`${where} has an "asOf" that is no day: write one such as 2026-11-20`);
  return { id, query, asOf: day };
}
