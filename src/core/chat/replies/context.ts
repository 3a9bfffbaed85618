import type { Chooser } from '../../answer/model/choice.ts';
import type { Article } from '../../article/article.ts';
import type { IsoDate } from '../../calendar.ts';
import { outcomeArticles } from '../../digest/deadlines/outcome-notes.ts';
import { participantsOf } from '../../digest/filters.ts';
import { factLine } from '../../digest/lines/fact-line.ts';
import type { Setting } from '../../digest/lines/setting.ts';
import type { Corpus, MergedFact } from '../../merge/merged.ts';
import type { Span } from '../../span.ts';
import type { Library } from '../library.ts';
import type { Reply } from '../platform.ts';
import type { ThreadMemory } from '../request.ts';
import type { Block } from '../view.ts';

/** What every reply is made from. `corpus` is as known on `today`. */
export type ReplyContext = {
  readonly library: Library;
  readonly workspace: string;
  readonly today: IsoDate;
  readonly corpus: Corpus;
  readonly memory: ThreadMemory;
  readonly sentencesOf: (article: Article) => readonly Span[];
  /** A language model that may choose among sentences; absent by default. */
  readonly choose?: Chooser;
};

/** The setting for lines about these facts: their articles, loaded at once. */
export async function settingFor(facts: readonly MergedFact[], context: ReplyContext): Promise<Setting> {
  const ids = new Set(
    facts.flatMap((fact) => [
      ...fact.sources.map((source) => source.article),
      ...(fact.type === 'deadline' ? outcomeArticles(fact) : []),
    ]),
  );
  const articles = await context.library.articles(context.workspace, [...ids]);
  return { corpus: context.corpus, articles, today: context.today };
}

/** How many lines an answer shows before the rest is counted. */
const SHOWN = 8;

/** Lines for the facts, the first ones shown and the rest kept back, counted. */
export async function lineBlocks(
  facts: readonly MergedFact[],
  words: { readonly one: string; readonly many: string },
  context: ReplyContext,
): Promise<readonly Block[]> {
  const setting = await settingFor(facts, context);
  // Numbered as the thread remembers them, so that a reader can ask why.
  const lines = facts.flatMap((fact, index): readonly Block[] => {
    const line = factLine(fact, setting);
    if (line === null) return [];
    return line.kind === 'fact' || line.kind === 'quote' ? [{ ...line, number: index + 1 }] : [line];
  });
  const rest = lines.slice(SHOWN);
  const more: Block[] =
    rest.length > 0
      ? [{ kind: 'more', count: rest.length, what: rest.length === 1 ? words.one : words.many, blocks: rest }]
      : [];
  return [...lines.slice(0, SHOWN), ...more];
}

/** The thread is from now on about these facts and the people that they name. */
export function about(
  facts: readonly MergedFact[],
  context: ReplyContext,
  named: readonly string[] = [],
): ThreadMemory {
  const people = facts.flatMap((fact) => participantsOf(fact).map((participant) => participant.name));
  return {
    ...context.memory,
    facts: facts.slice(0, 50).map((fact) => fact.id),
    people: [...new Set([...named, ...people, ...context.memory.people])].slice(0, 10),
    meeting: facts.find((fact) => fact.type === 'meeting')?.id ?? context.memory.meeting,
    asOf: context.today,
  };
}

export function notice(text: string, context: ReplyContext, tone: 'info' | 'warning' | 'error' = 'info'): Reply {
  return { view: { blocks: [{ kind: 'notice', tone, text }], summary: text }, memory: context.memory };
}
