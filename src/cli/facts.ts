import { passesFilters } from '../core/digest/filters.ts';
import { factLines } from '../core/digest/lines/fact-line.ts';
import type { FactType } from '../core/facts/fact.ts';
import type { MergedFact } from '../core/merge/merged.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { today } from '../services/today.ts';
import { factJson } from './fact-json.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, wantsColour } from './output.ts';

export type FactsOptions = StoreOptions & {
  readonly kind?: FactType;
  readonly asOf?: string;
  readonly person?: string;
  readonly since?: string;
  readonly json?: boolean;
};

/** `readout facts`: the merged facts of the whole store. */
export async function factsCommand(options: FactsOptions): Promise<number> {
  return withApp(options, async ({ library, settings: { workspace } }) => {
    const asOf = options.asOf ?? today();
    const corpus = await library.corpus(workspace, asOf);
    const filters = { people: options.person ? [options.person] : [], topics: [], outlets: [] };
    const wanted = (fact: MergedFact): boolean =>
      (options.kind === undefined || fact.type === options.kind) &&
      (options.since === undefined || (fact.newest !== null && fact.newest >= options.since)) &&
      passesFilters(fact, filters, corpus);
    const facts = corpus.facts.filter(wanted);
    if (options.json) {
      await printJson(facts.map((fact) => factJson(fact, corpus)));
      return 0;
    }
    const articles = await library.articles(workspace, [...corpus.articles.keys()]);
    const blocks = factLines(facts, { corpus, articles, today: asOf });
    await print(renderTerminal({ blocks, summary: '' }, { colour: wantsColour(), width: columns() }));
    return 0;
  });
}
