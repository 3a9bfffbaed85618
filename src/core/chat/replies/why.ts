import type { Article } from '../../article/article.ts';
import { readParagraphs } from '../../article/paragraphs.ts';
import { formatDay } from '../../dates/format.ts';
import { participantsOf } from '../../digest/filters.ts';
import { factLine } from '../../digest/lines/fact-line.ts';
import { likelyWithin, likelyWords } from '../../digest/lines/likely-day.ts';
import { faint } from '../../digest/lines/runs.ts';
import { type Setting, sourceName } from '../../digest/lines/setting.ts';
import type { MergedFact, Source } from '../../merge/merged.ts';
import { cover, overlaps, type Span } from '../../span.ts';
import { excerpt } from '../excerpt.ts';
import type { Reply } from '../platform.ts';
import type { Action, Block, Excerpt } from '../view.ts';
import { about, notice, type ReplyContext, settingFor } from './context.ts';
import { undatedNote } from './undated-note.ts';
import { wrongLineAction } from './wrong.ts';

/** Articles whose words are shown at once; the rest is counted and stands in the thread. */
const SHOWN = 4;

type Evidence = Extract<Block, { kind: 'evidence' }>;

const isBlank = (text: string, span: Span): boolean => text.slice(span.start, span.end).trim() === '';

/** More of a paragraph than this on either side says no more of the line. */
const LONGEST_AROUND = 600;

/** What stands before or after the evidence in its paragraph, in whole sentences; null where nothing does. */
function around(article: Article, span: Span, sentences: readonly Span[], side: 'before' | 'after'): Excerpt | null {
  if (isBlank(article.text, span)) return null;
  if (span.end - span.start <= LONGEST_AROUND) return excerpt(article, span);
  const within = sentences.filter(({ start, end }) => start >= span.start && end <= span.end);
  const near = within.filter(({ start, end }) =>
    side === 'before' ? start >= span.end - LONGEST_AROUND : end <= span.start + LONGEST_AROUND,
  );
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined) return null;
  const cuts = side === 'before' ? { before: true } : { after: true };
  return excerpt(article, { start: first.start, end: last.end }, cuts);
}

/** The paragraph, or the paragraphs, that hold a span. */
function paragraphsAround(article: Article, span: Span): Span {
  const own = readParagraphs(article.text).filter((paragraph) => overlaps(paragraph, span));
  const [first, ...rest] = own;
  return first === undefined ? span : cover(first, ...rest, span);
}

/**
 * The sentences behind a source in their paragraph, with outlet and date, and what is known of the date of an article that prints
 * none; nothing where the article is not at hand.
 */
function inParagraph(
  source: Source,
  { articles, corpus }: Setting,
  sentencesOf: (article: Article) => readonly Span[],
): readonly Block[] {
  const article = articles.get(source.article);
  if (article === undefined) return [];
  const { start, end } = source.context;
  const paragraph = paragraphsAround(article, source.context);
  const sentences = sentencesOf(article);
  const before = around(article, { start: paragraph.start, end: start }, sentences, 'before');
  const after = around(article, { start: end, end: paragraph.end }, sentences, 'after');
  const likely = likelyWithin(article, corpus);
  const evidence: Evidence = {
    kind: 'evidence',
    ...(before === null ? {} : { before }),
    excerpt: excerpt(article, source.context),
    ...(after === null ? {} : { after }),
    source: {
      article: article.id,
      outlet: sourceName(source, corpus),
      url: article.url,
      date: source.published === null ? likely && likelyWords(likely) : formatDay(source.published),
    },
  };
  return likely === null ? [evidence] : [evidence, undatedNote(article, likely, corpus)];
}

/** One source of each article, in order. */
function oneAnArticle(fact: MergedFact): readonly Source[] {
  const first = new Map<string, Source>();
  for (const source of fact.sources) if (!first.has(source.article)) first.set(source.article, source);
  const lead = fact.type === 'meeting' ? undefined : fact.sources[fact.lead];
  if (lead !== undefined) first.set(lead.article, lead);
  return [...first.values()];
}

/** A fact by its id, or by its number among the lines that the thread showed last. */
function asked(which: string, { corpus, memory }: ReplyContext): MergedFact | null {
  const number = /^(?:line )?#?(\d{1,3})$/i.exec(which.trim())?.[1];
  const id = number === undefined ? which.trim() : memory.facts[Number(number) - 1];
  return corpus.facts.find((fact) => fact.id === id) ?? null;
}

function notFound(which: string, context: ReplyContext): Reply {
  const lines = context.memory.facts.length;
  if (!/^(?:line )?#?\d{1,3}$/i.test(which.trim()))
    return notice('That line is no longer in the corpus: an article behind it was changed or removed.', context);
  if (lines === 0) return notice('No lines were shown here yet: /brief or /met show some, with numbers.', context);
  return notice(`There is no line ${which.trim()}: the last lines here have the numbers 1 to ${lines}.`, context);
}

function moreActions(fact: MergedFact): readonly Action[] {
  const names = [...new Set(participantsOf(fact).flatMap(({ person, name }) => (person === null ? [] : [name])))];
  const [first, second] = names;
  const actions: Action[] = [];
  if (fact.type === 'meeting' && first !== undefined && second !== undefined)
    actions.push({ id: 'both', label: `Meetings of ${first} and ${second}`, command: `/met ${first} and ${second}` });
  if (first !== undefined) actions.push({ id: 'quotes', label: `Quotes of ${first}`, command: `/quotes ${first}` });
  if (first !== undefined && fact.type !== 'meeting')
    actions.push({ id: 'met', label: `Whom ${first} met`, command: `/met ${first}` });
  return [...actions, { id: 'sources', label: 'All sources', command: '/sources' }, wrongLineAction(fact.id)];
}

/** How the line was read, for those who doubt it. */
function readBy(fact: MergedFact): string {
  const surest = fact.sources.reduce((a, b) => (b.fact.confidence > a.fact.confidence ? b : a));
  const articles = new Set(fact.sources.map((source) => source.article)).size;
  const origins = `${articles === 1 ? '1 article' : `${articles} articles`}, ${fact.independentSources} independent`;
  return `${origins}. Found by the rule “${surest.fact.rule}”, confidence ${surest.fact.confidence.toFixed(2)}.`;
}

/** The blocks of "why this line": the verbatim evidence in its paragraphs, one of each article, with outlet and date. */
function evidenceFor(fact: MergedFact, setting: Setting, sentencesOf: ReplyContext['sentencesOf']): readonly Block[] {
  const evidence = oneAnArticle(fact).flatMap((source) => {
    const blocks = inParagraph(source, setting, sentencesOf);
    return blocks.length === 0 ? [] : [blocks];
  });
  const rest = evidence.slice(SHOWN);
  const more: Block[] =
    rest.length === 0
      ? []
      : [{ kind: 'more', count: rest.length, what: rest.length === 1 ? 'article' : 'articles', blocks: rest.flat() }];
  return [...evidence.slice(0, SHOWN).flat(), ...more, { kind: 'text', runs: [faint(readBy(fact))] }];
}

/** The evidence of many lines at once, by the id of the fact: for a page that unfolds it without asking again. */
export async function evidenceOfLines(
  facts: readonly MergedFact[],
  context: ReplyContext,
): Promise<ReadonlyMap<string, readonly Block[]>> {
  const setting = await settingFor(facts, context);
  return new Map(facts.map((fact) => [fact.id, evidenceFor(fact, setting, context.sentencesOf)]));
}

/**
 * "Why this line": the line again, the verbatim evidence in its paragraphs with outlet and date, and what to ask next. `which`
 * is a fact's id, or the number of a line that the thread showed.
 */
export async function whyReply(which: string, context: ReplyContext): Promise<Reply> {
  const fact = asked(which, context);
  if (fact === null) return notFound(which, context);
  const setting = await settingFor([fact], context);
  const line = factLine(fact, setting);
  const heading: Block = { kind: 'heading', level: 2, text: 'Why this line' };
  const blocks: Block[] = [
    heading,
    ...(line === null ? [] : [line]),
    { kind: 'heading', level: 2, text: 'What the articles say' },
    ...evidenceFor(fact, setting, context.sentencesOf),
    { kind: 'actions', actions: moreActions(fact) },
  ];
  const { facts } = context.memory;
  const memory = about([fact], context);
  // The numbers of the lines go on meaning what they meant.
  return {
    view: { blocks, summary: heading.text },
    memory: { ...memory, facts: facts.length > 0 ? facts : memory.facts },
  };
}
