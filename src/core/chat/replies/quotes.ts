import { contentTerms } from '../../answer/terms.ts';
import { corpusSize } from '../../digest/lines/corpus-size.ts';
import type { MergedQuote } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import type { Block } from '../view.ts';
import { about, lineBlocks, notice, type ReplyContext } from './context.ts';
import { boundsPhrase } from './met.ts';
import { within } from './met-sections.ts';
import { ambiguity, concerns, findSubjects, isKnown, type Subject } from './subjects.ts';

/** "quotes from Holm" and "quotes by Holm" are the person; "on tariffs" and "about tariffs" are the topic. */
const LEADING = /^(?:from|by|of|on|about|regarding)\s+/i;

/** Every content word of the topic stands in the quoted words, in some source. */
function isOn(fact: MergedQuote, topic: readonly string[]): boolean {
  const words = new Set(fact.sources.flatMap((source) => contentTerms(source.words)));
  return topic.length > 0 && topic.every((term) => words.has(term));
}

/** "Holm on tariffs": a person's words about a topic. */
function split(words: string, context: ReplyContext): { subjects: readonly Subject[]; topic: string | null } {
  const clean = words.replace(LEADING, '');
  const both = /^(.+?)\s+(?:on|about|regarding)\s+(.+)$/i.exec(clean);
  const known = (name: string): readonly Subject[] => findSubjects([name], context.corpus).filter(isKnown);
  if (both) {
    const subjects = known(both[1] ?? '');
    if (subjects.length === 1) return { subjects, topic: both[2] ?? null };
  }
  const subjects = known(clean);
  return subjects.length === 1 ? { subjects, topic: null } : { subjects: [], topic: clean };
}

/** `/quotes`: word-for-word quotes, newest first and the weightier first within a day, by person, by topic, or all. */
export async function quotesReply(
  command: Extract<Command, { name: 'quotes' }>,
  context: ReplyContext,
): Promise<Reply> {
  const { corpus, today } = context;
  const { subjects, topic } = command.about === null ? { subjects: [], topic: null } : split(command.about, context);
  const terms = topic === null ? null : contentTerms(topic);
  const all = corpus.facts
    .filter((fact): fact is MergedQuote => fact.type === 'quote' && (fact.kind === 'direct' || fact.kind === 'partial'))
    .filter((fact) => within(fact.newest, command))
    .sort((a, b) => (b.newest ?? '').localeCompare(a.newest ?? '') || b.weight - a.weight || (a.id < b.id ? -1 : 1));
  const speakerIsSure = (fact: MergedQuote): boolean => fact.speaker !== null;
  const quotes = all.filter((fact) =>
    terms !== null
      ? isOn(fact, terms) && (subjects.length === 0 || concerns(fact, subjects))
      : subjects.length > 0
        ? concerns(fact, subjects)
        : speakerIsSure(fact),
  );
  const of =
    subjects.length > 0 ? ` of ${subjects[0]?.names.length === 1 ? subjects[0].names[0] : subjects[0]?.typed}` : '';
  const on = topic === null ? '' : ` on “${topic}”`;
  if (quotes.length === 0) {
    return notice(`No quote${of}${on}${boundsPhrase(command, today)} ${corpusSize(corpus)}.`, context);
  }
  const heading: Block = { kind: 'heading', level: 2, text: `Quotes${of}${on}${boundsPhrase(command, today)}` };
  const note = ambiguity(subjects);
  const notes: Block[] = note === '' ? [] : [{ kind: 'notice', tone: 'info', text: note }];
  const lines = await lineBlocks(quotes, { one: 'quote', many: 'quotes' }, context);
  const names = subjects.flatMap((subject) => (subject.names.length === 1 ? subject.names : []));
  return {
    view: { blocks: [heading, ...notes, ...lines], summary: heading.text },
    memory: about(quotes, context, names),
  };
}
