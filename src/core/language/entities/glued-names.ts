import { LISTED } from '../gazetteer/features.ts';
import { isAllCapitals } from '../gazetteer/fold.ts';
import { PhraseTable } from '../gazetteer/phrases.ts';
import { OFFICES } from '../gazetteer/titles.ts';
import type { NameSpan } from '../names/labels.ts';
import { type Document, hasCode, spanText } from './document.ts';
import type { Evidence } from './evidence.ts';

/** Full names that the running text gives by themselves, how often, and which of them end in each family name, folded. */
type Confirmed = {
  readonly full: PhraseTable<{ times: number }>;
  readonly families: ReadonlyMap<string, readonly string[]>;
};

/** As many people of one family name as any text tells apart. */
const MOST_HOLDERS = 8;

const wordsOf = (span: NameSpan): number => span.last - span.first;

/** Whether capitals say little where a span stands: a headline, or a caption that begins where another text ended. */
function isHeadline(document: Document, evidence: Evidence, span: NameSpan): boolean {
  const sentence = document.sentenceOf[span.first] ?? -1;
  return evidence.allCapitals(sentence) || document.sentences[sentence]?.zone === 'title';
}

function confirmedNames(document: Document, evidence: Evidence, spans: readonly NameSpan[]): Confirmed {
  const full = new PhraseTable<{ times: number }>();
  const families = new Map<string, string[]>();
  for (const span of spans) {
    const length = wordsOf(span);
    if (span.type !== 'person' || length < 2 || length > 4 || isHeadline(document, evidence, span)) continue;
    if ((document.folded[span.last - 1] ?? '').length < 2) continue;
    const name = spanText(document, span.first, span.last);
    const known = full.get(name);
    if (known !== undefined) {
      known.times += 1;
      continue;
    }
    full.add(name, { times: 1 });
    const family = document.folded[span.last - 1] ?? '';
    const form = document.folded.slice(span.first, span.last).join(' ');
    const holders = families.get(family);
    if (holders === undefined) families.set(family, [form]);
    else if (holders.length < MOST_HOLDERS) holders.push(form);
  }
  return { full, families };
}

/** Whether a word beside a confirmed name is no part of it: an office, a word that is small elsewhere, another's family name, a shout. */
function isForeign(
  document: Document,
  evidence: Evidence,
  confirmed: Confirmed,
  at: number,
  forms: readonly string[],
): boolean {
  const word = document.words[at] ?? '';
  const folded = document.folded[at] ?? '';
  // "Ana Keller Jr." is not "Ana Keller" and a word.
  if (/^jr\.?$/.test(folded) || forms.some((form) => form.endsWith(` ${folded}`))) return false;
  // A name that goes on from the one found ("Ana Keller Berg" from "Ana Keller") is no other's.
  const others = (confirmed.families.get(folded) ?? []).filter((name) => !forms.some((form) => name.includes(form)));
  return (
    OFFICES.has(folded) ||
    evidence.small(folded) > 0 ||
    others.length > 0 ||
    isAllCapitals(word) ||
    /^(?:ADP|AUX|VERB|ADV|SCONJ|DET)$/.test(document.tokens[at]?.upos ?? '') ||
    hasCode(document, at, LISTED.organisation | LISTED.calendar | LISTED.country)
  );
}

/** The confirmed names inside a longer run, with the family names of others that stand alone beside them; null where the run is whole. */
function unglued(document: Document, evidence: Evidence, confirmed: Confirmed, span: NameSpan): NameSpan[] | null {
  const found: NameSpan[] = [];
  const rest: number[] = [];
  let least = Number.MAX_SAFE_INTEGER;
  for (let at = span.first; at < span.last; at += 1) {
    // A run that is glued in one caption may be so in the next: it does not confirm itself.
    const match = confirmed.full.match(document.words, at, at === span.first ? span.last - 1 : span.last);
    if (match === null) {
      rest.push(at);
      continue;
    }
    found.push({ first: at, last: at + match.length, type: 'person' });
    least = Math.min(least, match.value.times);
    at += match.length - 1;
  }
  if (found.length === 0) return null;
  // Two whole names side by side are two people, or one twice; nobody is called so.
  if (found.length > 1) return found;
  const longest = confirmed.full.match(document.words, span.first, span.last);
  const times = longest?.length === wordsOf(span) ? longest.value.times : 0;
  // "Ana Keller Berg" twice beside "Ana Keller" once is her whole name, not two people's; but for a Berg named far more often.
  const known = (at: number): number =>
    Math.max(
      0,
      ...(confirmed.families.get(document.folded[at] ?? '') ?? [])
        .filter((form) => form !== document.folded.slice(span.first, span.last).join(' '))
        .map((form) => confirmed.full.getFolded(form)?.times ?? 0),
    );
  if (times >= least && !rest.every((at) => known(at) > 2 * times)) return null;
  const headline = isHeadline(document, evidence, span) && times === 0;
  const forms = found.map(({ first, last }) => document.folded.slice(first, last).join(' '));
  const foreign = rest.every((at) => headline || isForeign(document, evidence, confirmed, at, forms));
  if (!foreign) return null;
  for (const at of rest)
    if (confirmed.families.has(document.folded[at] ?? '')) found.push({ first: at, last: at + 1, type: 'person' });
  return found.sort((a, b) => a.first - b.first);
}

/** What of a headline's name is left where the text confirms no full name in it: a family name that it has, or a given name and one word. */
function ofHeadline(document: Document, evidence: Evidence, confirmed: Confirmed, span: NameSpan): NameSpan[] | null {
  for (let at = span.first; at < span.last; at += 1) {
    const folded = document.folded[at] ?? '';
    if (!confirmed.families.has(folded)) continue;
    // "Young Keller" in a headline may be a fuller name than any in the text; "Keller Joins" is not.
    if (at > span.first && hasCode(document, span.first, LISTED.given)) return [{ ...span, last: at + 1 }];
    return [{ first: at, last: at + 1, type: 'person' }];
  }
  for (let at = span.first; at < span.last; at += 1) {
    const small = evidence.small(document.folded[at] ?? '') > 0;
    if (small && at > span.first) return [{ ...span, last: at }];
  }
  return null;
}

/**
 * Cuts names that capitals have run together: a headline's "Ana Berg Joins", a caption's "Ana Berg Dieter Hagen". The running
 * text says which names there are; a headline never has a longer one than it.
 */
export function withoutGlue(document: Document, evidence: Evidence, spans: readonly NameSpan[]): NameSpan[] {
  const confirmed = confirmedNames(document, evidence, spans);
  const inText = new Set(
    spans
      .filter((span) => span.type === 'person' && !isHeadline(document, evidence, span))
      .flatMap((span) => document.folded.slice(span.first, span.last)),
  );
  const isKnown = (at: number): boolean =>
    inText.size === 0 || inText.has(document.folded[at] ?? '') || hasCode(document, at, LISTED.leader);
  return spans.flatMap((whole): NameSpan[] => {
    const told = confirmed.full.match(document.words, whole.first, whole.last)?.length === wordsOf(whole);
    const span = told && isHeadline(document, evidence, whole) ? { ...whole, type: 'person' as const } : whole;
    if (span.type !== 'person') return [span];
    if (wordsOf(span) < 2) {
      // A lone word of a headline that the text knows nobody by is a word.
      const saysNothing = evidence.allCapitals(document.sentenceOf[span.first] ?? -1);
      return saysNothing && !isKnown(span.first) ? [] : [span];
    }
    const parts = unglued(document, evidence, confirmed, span);
    if (parts !== null) return parts;
    if (told || !isHeadline(document, evidence, span)) return [span];
    return ofHeadline(document, evidence, confirmed, span) ?? [span];
  });
}
