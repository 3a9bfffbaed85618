// A program that a test starts and kills: ingest-until-killed.ts FILE FIRST COUNT BATCH. Prints a dot for each batch that
// the store has taken.
import { writeSync } from 'node:fs';
import { openStore } from '../../src/services/store/open-store.ts';
import { entryOf, storyOf } from './store-entries.ts';

const [file, first, count, batch] = process.argv.slice(2);
const STANDARD_OUTPUT = 1;
const store = await openStore(file!);
const entries = Array.from({ length: Number(count) }, (_, i) => Number(first) + i).map((n) =>
  entryOf(`a${n}`, storyOf(n)),
);
for (let at = 0; at < entries.length; at += Number(batch)) {
  await store.addArticles(entries.slice(at, at + Number(batch)));
  writeSync(STANDARD_OUTPUT, '.');
}
await store.close();
