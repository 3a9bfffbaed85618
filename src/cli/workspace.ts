import type { App } from '../app.ts';
import { ingest } from '../services/corpus/ingest.ts';
import { gather } from '../services/ingest/gather.ts';
import { warn } from './output.ts';
import { shipped } from './shipped.ts';

/** The bundled articles live in a workspace of their own, so that they never mix with a reader's. */
export const SAMPLE = 'sample';

/** The reader's own articles where there are any; else the sample, read anew where the reader has changed. */
export async function chooseWorkspace(app: App): Promise<string> {
  const { store, settings } = app;
  if ((await store.counts(settings.workspace)).articles > 0) return settings.workspace;
  const report = await ingest(gather([shipped('corpus')]), { store, workspace: SAMPLE, reader: await app.reader() });
  for (const { where, reason } of report.rejected) warn(`${where}: ${reason}`);
  return SAMPLE;
}
