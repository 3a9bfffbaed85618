import { readArticle } from '../core/article/read-article.ts';
import { renderReading } from '../platforms/terminal/reading-view.ts';
import { gather } from '../services/ingest/gather.ts';
import { loadReader } from '../services/language/reader.ts';
import { print, wantsColour, warn } from './output.ts';

/** `readout read`: shows what was understood of each article: names by entity, roles, zones. */
export async function readCommand(files: readonly string[]): Promise<number> {
  const reader = loadReader();
  let failed = 0;
  for await (const gathered of gather(files)) {
    if (gathered.kind === 'article') {
      await print(`${renderReading(reader(readArticle(gathered.raw)), { colour: wantsColour() })}\n`);
      continue;
    }
    failed += 1;
    warn(`${gathered.where}: ${gathered.reason}`);
  }
  return failed > 0 ? 2 : 0;
}
