import type { Article } from '../../article/article.ts';
import { excerpt } from '../../chat/excerpt.ts';
import type { Block, Run } from '../../chat/view.ts';
import { lettersOf } from '../../merge/letters.ts';
import type { MergedQuote, Source } from '../../merge/merged.ts';
import { disagreementNotes } from './disagreements.ts';
import { faint, strong, text } from './runs.ts';
import { type Setting, sourceName, sourceRefs } from './setting.ts';

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
  const seen = new Set([lettersOf(lead.words)]);
  const variants = fact.sources.filter((source) => {
    const letters = lettersOf(source.words);
    // The very same words in part are no other wording.
    if (seen.has(letters) || lettersOf(lead.words).includes(letters)) return false;
    seen.add(letters);
    return true;
  });
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

/** "Word for word in 2 of 4 articles, in part in 1": how far the articles bear the lead's wording out. */
function agreementNotes(fact: MergedQuote, lead: Source): readonly (readonly Run[])[] {
  const whole = lettersOf(lead.words);
  const articles = new Set(fact.sources.map((source) => source.article));
  const same = new Set(fact.sources.filter((s) => lettersOf(s.words) === whole).map((s) => s.article));
  const part = new Set(
    fact.sources.filter((s) => !same.has(s.article) && whole.includes(lettersOf(s.words))).map((s) => s.article),
  );
  if (articles.size < 2) return [];
  const inPart = part.size > 0 ? `, in part in ${part.size}` : '';
  return [[faint(`Word for word in ${same.size} of ${articles.size} articles${inPart}`)]];
}

function viaNotes(lead: Source): readonly (readonly Run[])[] {
  return lead.fact.type === 'quote' && lead.fact.via !== null ? [[faint(`Reported by ${lead.fact.via}`)]] : [];
}

/** A lead-in of fewer words says nothing ("said that"), one of more is no longer one. */
const [LEAST_LEAD_IN, MOST_LEAD_IN] = [3, 12];
const QUOTATION_MARK = /["“”„«»]/u;
const OPENING_MARK = /[\s"“„«‘']+$/u;

/** What the sentence says before a part of it is quoted: "called the quarrel", "said its leader would go". */
function leadInNotes(lead: Source, article: Article): readonly (readonly Run[])[] {
  const { fact, context } = lead;
  if (fact.type !== 'quote' || fact.kind !== 'partial') return [];
  const cueIsBefore = fact.cue !== null && fact.cue.start >= context.start && fact.cue.end <= lead.start;
  const start = cueIsBefore ? fact.cue.start : context.start;
  const words = article.text.slice(start, lead.start).replace(OPENING_MARK, '');
  const count = words.split(/\s+/u).length;
  if (count < LEAST_LEAD_IN || count > MOST_LEAD_IN || QUOTATION_MARK.test(words)) return [];
  const span = { start, end: start + words.length };
  return [[faint('In its sentence: '), { kind: 'excerpt', excerpt: excerpt(article, span, { after: true }) }]];
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
      ...leadInNotes(lead, article),
      ...agreementNotes(fact, lead),
      ...variantNotes(fact, lead, setting),
      ...viaNotes(lead),
      ...disagreementNotes(fact, setting.corpus, setting.today),
    ],
    sources: sourceRefs(fact, setting.corpus, lead),
  };
}
