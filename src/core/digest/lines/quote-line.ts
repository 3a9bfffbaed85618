import { excerpt } from '../../chat/excerpt.ts';
import type { Block, Run } from '../../chat/view.ts';
import type { MergedQuote, Source } from '../../merge/merged.ts';
import { faint, strong, text } from './runs.ts';
import { disagreementNotes, type Setting, sourceName, sourceRefs } from './setting.ts';

type QuoteBlock = Extract<Block, { kind: 'quote' }>;

/** A cut quote ends at a sentence's end; one that has none before this many code units stays whole. */
const LONGEST_WORDS = 700;

function shownSpan(source: Source): { end: number; cut: boolean } {
  if (source.words.length <= LONGEST_WORDS) return { end: source.end, cut: false };
  const last = [...source.words.slice(0, LONGEST_WORDS).matchAll(/[.!?](?=\s+["“']?\p{Lu})/gu)].at(-1);
  return last === undefined ? { end: source.end, cut: false } : { end: source.start + last.index + 1, cut: true };
}

function speakerRuns(fact: MergedQuote, setting: Setting): readonly Run[] {
  if (fact.speaker === null) return [faint('speaker not certain')];
  const person = fact.speaker.person === null ? null : setting.corpus.people.get(fact.speaker.person);
  return person?.role ? [strong(fact.speaker.name), text(`, ${person.role}`)] : [strong(fact.speaker.name)];
}

/** Wordings that differ from the lead's, one note for each different one, at most two: the rest is counted. */
function variantNotes(fact: MergedQuote, lead: Source, setting: Setting): readonly (readonly Run[])[] {
  const seen = new Set([lead.words]);
  const variants = fact.sources.filter((source) => !seen.has(source.words) && seen.add(source.words));
  const notes: (readonly Run[])[] = [];
  for (const source of variants.slice(0, 2)) {
    const article = setting.articles.get(source.article);
    if (article === undefined) continue;
    notes.push([
      faint(`${sourceName(source, setting.corpus)} has: `),
      { kind: 'excerpt', excerpt: excerpt(article, source) },
    ]);
  }
  if (variants.length > 2) notes.push([faint(`and ${variants.length - 2} other wordings`)]);
  return notes;
}

function agreementNotes(fact: MergedQuote): readonly (readonly Run[])[] {
  const articles = new Set(fact.sources.map((source) => source.article)).size;
  return articles > 1 ? [[faint(`Word for word in ${fact.wordForWord} of ${articles} articles`)]] : [];
}

function viaNotes(lead: Source): readonly (readonly Run[])[] {
  return lead.fact.type === 'quote' && lead.fact.via !== null ? [[faint(`Reported by ${lead.fact.via}`)]] : [];
}

/** A quote with its speaker, variants and sources. Null where its article is not at hand: nothing is shown unsliced. */
export function quoteLine(fact: MergedQuote, setting: Setting): QuoteBlock | null {
  const lead = fact.sources[fact.lead];
  const article = lead && setting.articles.get(lead.article);
  if (!lead || !article) return null;
  const { end, cut } = shownSpan(lead);
  return {
    kind: 'quote',
    fact: fact.id,
    excerpt: excerpt(article, { start: lead.start, end }, { after: cut }),
    speaker: speakerRuns(fact, setting),
    notes: [
      ...agreementNotes(fact),
      ...variantNotes(fact, lead, setting),
      ...viaNotes(lead),
      ...disagreementNotes(fact, setting.corpus),
    ],
    sources: sourceRefs(fact, setting.corpus),
  };
}
