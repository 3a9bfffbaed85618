import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import * as z from 'zod';
import { OperatorError } from '../services/operator-error.ts';

const QUERY = z.object({ id: z.union([z.string(), z.number()]), query: z.string(), asOf: z.string().optional() });
export type BatchQuery = z.infer<typeof QUERY>;

/** The queries of a JSON Lines file, one by one. Rejects with one line that names file, line and form. */
export async function* readBatch(file: string): AsyncGenerator<BatchQuery> {
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
    yield parse(next.value, `${file}:${number}`);
  }
}

function parse(line: string, where: string): BatchQuery {
  try {
    return QUERY.parse(JSON.parse(line));
  } catch (error) {
    throw new OperatorError(`${where} is no query: write {"id": "q1", "query": "…"} on each line`, { cause: error });
  }
}
