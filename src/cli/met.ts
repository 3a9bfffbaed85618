import { extname } from 'node:path';
import { takePeriod } from '../core/chat/period-words.ts';
import { emptyReply, metTitle } from '../core/chat/replies/met.ts';
import { sectionsFor } from '../core/chat/replies/met-sections.ts';
import { findSubjects, isKnown, isUnknown, unknownText } from '../core/chat/replies/subjects.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import type { Block } from '../core/chat/view.ts';
import { corpusSize } from '../core/digest/lines/corpus-size.ts';
import { factLines } from '../core/digest/lines/fact-line.ts';
import { meetingsGraph } from '../core/digest/meetings/graph.ts';
import { graphAlt } from '../core/digest/meetings/graph-words.ts';
import { graphPng, graphSvg } from '../platforms/common/graph/draw.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { factJson } from './fact-json.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, wantsColour } from './output.ts';
import { writeOut } from './write-out.ts';

export type MetOptions = StoreOptions & {
  readonly since?: string;
  readonly until?: string;
  readonly asOf?: string;
  readonly graph?: string;
  readonly dark?: boolean;
  readonly json?: boolean;
};

/** The days of `--since` and `--until`, in any words that the chat command takes. Throws an OperatorError for others. */
function periodOf({ since, until }: MetOptions, asOf: string): { since: string | null; until: string | null } {
  const words = `${since === undefined ? '' : `since ${since}`} ${until === undefined ? '' : `until ${until}`}`.trim();
  const found = takePeriod(words, asOf);
  if ('unread' in found || found.rest !== '')
    throw new OperatorError(
      `--since, --until: “${words}” names no days: write 2026-11-20, "20 nov", monday or "last week"`,
    );
  if (found.since !== null && found.until !== null && found.since > found.until)
    throw new OperatorError(`--since ${found.since} is after --until ${found.until}: swap them`);
  return found;
}

/**
 * `readout met`: who met whom, of everybody or between those named, for people or programs, or as a picture. People who share a
 * name are listed apart.
 */
export async function metCommand(names: readonly string[], options: MetOptions): Promise<number> {
  const asOf = options.asOf ?? today();
  const period = periodOf(options, asOf);
  return withApp(options, async ({ library, settings: { workspace } }) => {
    const corpus = await library.corpus(workspace, asOf);
    const found = findSubjects(names, corpus);
    const unknown = found.find(isUnknown);
    if (unknown) throw new OperatorError(unknownText(unknown, corpusSize(corpus)));
    const subjects = found.filter(isKnown);
    const sections = sectionsFor(subjects, period, corpus);
    const meetings = [...new Set(sections.flatMap((section) => section.meetings))];
    if (options.graph !== undefined) {
      const graph = meetingsGraph(meetings, corpus, metTitle(subjects));
      const [theme, isSvg] = [
        options.dark ? 'dark' : 'light',
        extname(options.graph).toLowerCase() === '.svg',
      ] as const;
      await writeOut(options.graph, isSvg ? await graphSvg(graph, theme) : await graphPng(graph, theme));
      if (!options.json) await print(`${options.graph}: ${graphAlt(graph)}\n`);
    }
    if (options.json) {
      await printJson(meetings.map((fact) => factJson(fact, corpus)));
    } else if (options.graph === undefined && meetings.length === 0) {
      const [section = { subjects, meetings, ever: [] }] = sections;
      const context = { library, workspace, today: asOf, corpus, memory: EMPTY_MEMORY, sentencesOf: () => [] };
      const { view } = await emptyReply(section, period, context);
      await print(renderTerminal(view, { colour: wantsColour(), width: columns() }));
    } else if (options.graph === undefined) {
      const articles = await library.articles(workspace, [...corpus.articles.keys()]);
      const setting = { corpus, articles, today: asOf };
      const blocks = sections.flatMap((section): readonly Block[] => {
        const lines = factLines(section.meetings, setting);
        if (sections.length === 1) return lines;
        return [{ kind: 'heading', level: 2, text: metTitle(section.subjects) }, ...lines];
      });
      await print(renderTerminal({ blocks, summary: '' }, { colour: wantsColour(), width: columns() }));
    }
    return 0;
  });
}
