import { count } from '../core/digest/lines/runs.ts';
import { type IngestReport, ingest } from '../services/corpus/ingest.ts';
import { gather } from '../services/ingest/gather.ts';
import { type StoreOptions, withApp } from './options.ts';
import { print, printJson, warn } from './output.ts';

const said = (report: IngestReport): string =>
  [
    `${report.added} added`,
    `${report.unchanged} unchanged`,
    `${report.updated} updated`,
    `${report.nearDuplicates} near-duplicates`,
    `${report.rejected.length} rejected`,
  ].join(', ');

/** `readout ingest`: adds articles, prints counts. Exit code 2 where something was rejected. */
export async function ingestCommand(
  inputs: readonly string[],
  options: StoreOptions & { readonly json?: boolean },
): Promise<number> {
  const report = await withApp(options, async (app) =>
    ingest(gather(inputs), {
      store: app.store,
      workspace: app.settings.workspace,
      reader: await app.reader(),
      onProgress: (handled) => {
        if (process.stderr.isTTY) process.stderr.write(`\r${count(handled, 'article')} handled`);
      },
    }),
  );
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  if (options.json) await printJson(report);
  else await print(`${said(report)}\n`);
  for (const { where, reason } of report.rejected) warn(`${where}: ${reason}`);
  return report.rejected.length > 0 ? 2 : 0;
}
