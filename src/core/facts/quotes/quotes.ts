import type { Reading } from '../../language/reading.ts';
import type { Span } from '../../span.ts';
import type { Quote } from '../fact.ts';
import { attribute } from './attribute.ts';
import { type Chosen, chooseSpeakers } from './choice/choose.ts';
import { cueSpan } from './clause.ts';
import { confidenceOfSpeaker, NOBODY } from './confidence.ts';
import { isDoubledPart, joinDoubled } from './doubled.ts';
import { doubtsAbout, isRelayed } from './doubts.ts';
import { fieldsOf, NO_FIELDS } from './fields.ts';
import { isByName, isTitleOfWork, kindOf } from './kind.ts';
import { type Layout, layOut } from './layout.ts';
import { narrate } from './narrated.ts';
import { isOutlet } from './outlet.ts';
import { reportsIn } from './reports/reports.ts';
import { meaningOf, Speakers } from './speaker.ts';
import { type View, viewOf } from './view.ts';

/** A quote with why it is as it is, for people who doubt it. */
export type QuoteAccount = { readonly quote: Quote; readonly why: readonly string[] };

/** A quote that nobody is given: by-names, titles, and words that nobody near by is likely to have said. */
function unattributed(layout: Layout, index: number, isTitle: boolean): QuoteAccount {
  const { start, end } = layout.pieces[index]!;
  const kind = isTitle ? 'title' : kindOf(layout, index, false);
  const rule = isTitle ? 'title' : 'no-speaker-found';
  return {
    quote: { type: 'quote', start, end, kind, speaker: null, cue: null, ...NO_FIELDS, rule, confidence: NOBODY },
    why: [whyNobody(kind)],
  };
}

function whyNobody(kind: Quote['kind']): string {
  if (kind === 'title') return 'a headline, or the name of a work or programme: nobody’s utterance';
  if (kind === 'scare') return 'words held at arm’s length: no clause around them gives them to anybody';
  return 'nobody who is named near by is likely enough to have said them';
}

function attributed(
  layout: Layout,
  index: number,
  { attribution, chance, rival }: Chosen,
  speakers: Speakers,
): QuoteAccount {
  const piece = layout.pieces[index]!;
  const { clause, rule, own } = attribution;
  if (clause === null) return unattributed(layout, index, false);
  const found = speakers.of(attribution);
  // "“…,” according to the Daily": the paper hands on words, whose they are it does not say here.
  const relayed = found !== null && /^(?:near-)?according/.test(rule) && isOutlet(found.actor.name);
  const speaker = relayed ? null : found;
  const fields = own ? fieldsOf(layout.reading, clause) : NO_FIELDS;
  const head = clause.phrase && clause.view.tokens[clause.phrase.head];
  // The pronoun is right, but it might mean somebody else.
  const isOpen = speaker !== null && !speaker.sure && head?.upos === 'PRON';
  const confidence = speaker === null ? NOBODY : confidenceOfSpeaker(chance, isOpen || isRelayed(clause, rule));
  const quote: Quote = {
    type: 'quote',
    start: piece.start,
    end: piece.end,
    kind: kindOf(layout, index, true),
    speaker: speaker?.actor ?? null,
    cue: cueSpan(clause),
    ...fields,
    via: relayed ? found.actor.name : fields.via,
    rule,
    confidence,
  };
  if (relayed) return { quote, why: [`${found.actor.name} hands the words on: who said them is not told`] };
  if (speaker === null) return { quote, why: ['the clause says that it was said, not by whom'] };
  const doubts = [
    ...(isOpen ? ['the pronoun may mean somebody else'] : []),
    ...(rival === null ? [] : [`${rival.name} may have said it`]),
    ...doubtsAbout(index, clause, rule, speaker),
  ];
  return { quote, why: doubts };
}

/** Whether a report tells a quoted part too: its end may leave out the mark that the part ends on. */
const holds = (report: Span, part: Span): boolean => report.start <= part.start && report.end >= part.end - 2;

function indirectQuotes(view: View, speakers: Speakers): QuoteAccount[] {
  return reportsIn(view, (phrase) => speakers.entityOf(view, phrase)).map(({ span, clause, confidence }) => {
    const speaker = clause.phrase ? speakers.plain(view, clause.phrase) : null;
    const { reading } = view.layout;
    const quote: Quote = {
      type: 'quote',
      ...span,
      kind: 'indirect',
      speaker,
      cue: cueSpan(clause),
      ...fieldsOf(reading, clause),
      rule: clause.rule,
      confidence,
    };
    return { quote, why: speaker === null ? ['the sentence does not say whose word it is'] : [] };
  });
}

/** What `findQuotes` finds, each with why nobody is given it, or what makes its speaker doubtful. */
export function accountForQuotes(reading: Reading): readonly QuoteAccount[] {
  const layout = layOut(reading);
  const { text } = reading.article;
  const { pieces } = layout;
  const titles = pieces.map((piece) => isTitleOfWork(text, piece));
  const byNames = pieces.map((piece) => isByName(text, piece));
  const settings = attribute(layout, (p) => titles[p]! || byNames[p]!);
  const speakers = new Speakers(reading.entities, pieces);
  const chosen = chooseSpeakers(settings, meaningOf(reading, speakers));
  const quoted = pieces.map((_, i) => {
    const one = chosen[i];
    const account = one ? attributed(layout, i, one, speakers) : unattributed(layout, i, titles[i]!);
    return { piece: i, ...account };
  });
  const isPart = (piece: number) => isDoubledPart(layout, piece);
  const narrated = narrate(reading, layout);
  const reported = narrated.units.flatMap((unit) => indirectQuotes(viewOf(narrated, unit), speakers));
  const told = joinDoubled(layout, quoted).filter(
    ({ piece, quote }) => !(isPart(piece) && reported.some((one) => holds(one.quote, quote))),
  );
  return [...told.map(({ quote, why }) => ({ quote, why })), ...reported].sort(
    ({ quote: a }, { quote: b }) => a.start - b.start || a.end - b.end,
  );
}

/**
 * Everything that an article quotes, in the order of its text: quoted words with their speaker where a rule finds one, names
 * of works and scare quotes marked as such. Spans lie in one paragraph of the title, subtitle, body or a caption, marks
 * excluded. A speaker is shown to readers only from confidence 0.9 on. Never throws; linear in the length of the article for
 * sentences of bounded length.
 */
export function findQuotes(reading: Reading): readonly Quote[] {
  return accountForQuotes(reading).map(({ quote }) => quote);
}
