import { sentencesOf } from '../app.ts';
import type { Passage } from '../core/answer/passage.ts';
import { evidenceBlocks } from '../core/chat/replies/ask.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { readBatch } from './batch.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, printLine, wantsColour } from './output.ts';

export type SearchOptions = StoreOptions & {
  readonly limit: number;
  readonly batch?: string;
  readonly asOf?: string;
  readonly json?: boolean;
};

const passageJson = ({ article, start, end, score }: Passage): object => ({ article, start, end, score });

/** `readout search`: ranked passages of one query, or of each line of a batch. */
export async function searchCommand(query: string | undefined, options: SearchOptions): Promise<number> {
  return withApp(options, async ({ library, settings: { workspace } }) => {
    const { limit } = options;
    if (options.batch !== undefined) {
      for await (const { id, query: words, asOf } of readBatch(options.batch, today())) {
        const found = await library.search(workspace, words, { limit, asOf: asOf ?? options.asOf ?? null });
        await printLine({ id, results: found.map(passageJson) });
      }
      return 0;
    }
    if (query === undefined || query.trim() === '')
      throw new OperatorError('search needs words: readout search "border talks"');
    const found = await library.search(workspace, query, { limit, asOf: options.asOf ?? null });
    if (options.json) {
      await printJson(found.map(passageJson));
      return 0;
    }
    const day = options.asOf ?? today();
    const corpus = await library.corpus(workspace, day);
    const blocks = await evidenceBlocks(found, {
      library,
      workspace,
      today: day,
      corpus,
      memory: EMPTY_MEMORY,
      sentencesOf,
    });
    await print(renderTerminal({ blocks, summary: query }, { colour: wantsColour(), width: columns() }));
    return 0;
  });
}
