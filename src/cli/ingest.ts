import { count } from '../core/digest/lines/runs.ts';
import { type IngestReport, ingest } from '../services/corpus/ingest.ts';
import { gather } from '../services/ingest/gather.ts';
import { today } from '../services/today.ts';
import { type StoreOptions, withApp } from './options.ts';
import { print, printJson, warn } from './output.ts';

const said = (report: IngestReport): string =>
  [
    `${report.added} added`,
    `${report.unchanged} unchanged`,
    `${report.updated} updated`,
    `${report.nearDuplicates} near-duplicates`,
    ...(report.withdrawn > 0 ? [`${report.withdrawn} left out as withdrawn`] : []),
    `${report.rejected.length} rejected`,
  ].join(', ');

/** Shows how far it is, in place of what was shown before. */
function onTerminal(words: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${words}`);
}

/** `readout ingest`: adds articles, merges what is stored for today, prints counts. Exit code 2 where something was rejected. */
export async function ingestCommand(
  inputs: readonly string[],
  options: StoreOptions & { readonly json?: boolean },
): Promise<number> {
  const report = await withApp(options, async (app) => {
    const { workspace } = app.settings;
    const report = await ingest(gather(inputs), {
      store: app.store,
      workspace,
      reader: await app.reader(),
      onProgress: (handled) => onTerminal(`${count(handled, 'article')} handled`),
    });
    onTerminal('merging what they tell');
    // Whoever asks next finds it merged, and kept in the store.
    await app.library.corpus(workspace, today());
    return report;
  });
  onTerminal('');
  if (options.json) await printJson(report);
  else await print(`${said(report)}\n`);
  for (const { where, reason } of report.rejected) warn(`${where}: ${reason}`);
  return report.rejected.length > 0 ? 2 : 0;
}
