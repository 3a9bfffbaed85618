import type { Reading, TimeExpression } from '../../language/reading.ts';
import { cover, overlaps, type Span } from '../../span.ts';
import { type Clause, sourceAdjunct } from './clause.ts';
import { isTime, nounPhrase, type Phrase, spanOf } from './phrase.ts';
import { isPiece, type View, wordAt } from './view.ts';

/** To whom, when, where and through whom, as the clause around a quote says it. */
export type Fields = {
  readonly audience: Span | null;
  readonly when: Span | null;
  readonly where: Span | null;
  readonly via: string | null;
};

export const NO_FIELDS: Fields = { audience: null, when: null, where: null, via: null };

const TELLING = /^(?:tell|ask|assure|inform|remind|warn|urge|advise|notify|address|brief|email|text)$/;

/** "told reporters", "said to the crowd", "in an interview with the Daily": whom the words were for. */
function audienceOf(view: View, clause: Clause, end: number): Phrase | null {
  const verb = clause.cue.last - 1;
  if (TELLING.test(view.tokens[verb]?.lemma ?? '')) {
    const direct = nounPhrase(view, verb + 1);
    if (direct && direct.first !== clause.phrase?.first) return direct;
  }
  for (let i = verb + 1; i < end; i++) {
    const word = wordAt(view, i);
    const talk = /^(?:interview|conversation|call|meeting|debate|session)$/.test(wordAt(view, i - 1));
    if ((word === 'to' && i === verb + 1 && view.tokens[i + 1]?.upos !== 'VERB') || (word === 'with' && talk))
      return nounPhrase(view, i + 1);
  }
  return null;
}

const VENUE =
  /^(?:address|airport|appearance|assembly|briefing|broadcast|camp|ceremony|church|city|committee|conference|congress|convention|council|court|debate|dinner|event|forum|gathering|hall|headquarters|hearing|interview|meeting|office|parliament|party|podcast|programme|program|protest|rally|reception|school|session|show|sideline|speech|square|station|stadium|summit|talks|tour|town|university|village|visit|vigil|workshop)$/;

/** "in Lima", "at a rally in Ohio": a place that the reading knows, or an occasion; not "in a statement" or "in the oil trade". */
function placeOf(view: View, from: number, end: number): Phrase | null {
  for (let i = from; i < Math.min(end, from + 8); i++) {
    if (!/^(?:in|at|on|outside|inside|aboard|near|during)$/.test(wordAt(view, i))) continue;
    const phrase = nounPhrase(view, i + 1);
    if (!phrase || isTime(view, phrase)) continue;
    const head = view.tokens[phrase.head]!;
    if (view.layout.inPlace(view.items[phrase.head]!.token) || VENUE.test(head.lemma)) return phrase;
  }
  return null;
}

/** Where the words of the clause end: at the next quote or verb, or with the sentence. */
function clauseEnd(view: View, clause: Clause): number {
  let i = Math.max(clause.cue.last, (clause.phrase?.first ?? 0) >= clause.cue.last ? clause.phrase!.last : 0);
  while (i < view.items.length && !isPiece(view, i) && !/^[.:;]$/.test(wordAt(view, i))) {
    const token = view.tokens[i];
    if (token?.upos === 'SCONJ' || /^(?:VB[DPZ]|MD)$/.test(token?.penn ?? '')) break;
    i++;
  }
  return i;
}

function relayer(view: View, clause: Clause): string | null {
  const { text } = view.layout.reading.article;
  for (let i = 0; i < view.items.length; i++) {
    const source = wordAt(view, i) === 'according' && i !== clause.cue.first ? sourceAdjunct(view, i) : null;
    if (!source) continue;
    const span = spanOf(view, source.phrase);
    return text.slice(span.start, span.end).replace(/\s+/g, ' ');
  }
  return null;
}

/** The expressions that begin between two offsets; they are in the order of the text. */
function timesFrom(times: readonly TimeExpression[], start: number, end: number): TimeExpression[] {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle]!.start < start) low = middle + 1;
    else high = middle;
  }
  const found: TimeExpression[] = [];
  for (let i = low; i < times.length && times[i]!.start < end; i++) found.push(times[i]!);
  return found;
}

const isDay = (time: TimeExpression): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && /^(?:\d{4}|X{4})-/.test(time.value);

export function fieldsOf(reading: Reading, clause: Clause): Fields {
  const { view } = clause;
  const end = clauseEnd(view, clause);
  const audience = audienceOf(view, clause, end);
  // An audience may have taken the place in: "members of the council in Norby".
  const behind = Math.max(clause.cue.last, clause.phrase?.last ?? 0, audience ? audience.head + 1 : 0);
  const place = placeOf(view, behind, end);
  const cueToken = view.tokens[clause.cue.first]!;
  const last = view.tokens[end - 1] ?? cueToken;
  const reach = cover(cueToken, last);
  const lead = view.tokens[0];
  const near = timesFrom(reading.times, lead?.start ?? reach.start, reach.end).filter(isDay);
  const time = near.find((t) => overlaps(t, reach));
  const opening = near.find((t) => lead != null && t.end <= cueToken.start && t.start - lead.start < 12);
  const when = time ?? opening;
  return {
    audience: audience ? spanOf(view, audience) : null,
    when: when ? { start: when.start, end: when.end } : null,
    where: place ? spanOf(view, place) : null,
    via: relayer(view, clause),
  };
}
