import { LISTED } from '../gazetteer/features.ts';
import { startsWithCapital } from '../gazetteer/fold.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { OFFICES } from '../gazetteer/titles.ts';
import type { NameSpan, NameType } from '../names/labels.ts';
import { type Document, hasCode, isPossessive } from './document.ts';
import { NEVER_A_NAME, splitTitles } from './titles-in-run.ts';

const isMark = (word: string): boolean => !/[\p{L}\p{N}]/u.test(word);

/** A name without article, titles and possessive mark; null where nothing is left, or where it was no name but a title or a people. */
export function trimmed(document: Document, span: NameSpan): NameSpan | null {
  let { first, last } = span;
  while (first < last && (document.folded[first] === 'the' || isMark(document.words[first] ?? ''))) first += 1;
  while (last > first && (isPossessive(document.words[last - 1]) || isMark(document.words[last - 1] ?? ''))) last -= 1;
  // "Anna Berg GETTY", "EPA Anna Berg": the agency beside a caption.
  while (span.type === 'person' && last > first && AGENCIES.has(document.words[last - 1] ?? '')) last -= 1;
  while (span.type === 'person' && last > first && AGENCIES.has(document.words[first] ?? '')) first += 1;
  if (first >= last) return null;
  // "the Hollander-era pact", "Hollander era": a time is no person.
  if (OF_SOMEBODY.test(document.folded[last - 1] ?? '')) last -= 1;
  if (first >= last || /-(?:era|style|led|backed|appointed|like|aligned)$/.test(document.folded[last - 1] ?? ''))
    return null;
  // "Keller President" runs two captions together.
  while (span.type === 'person' && last - first > 1 && NEVER_A_NAME.has(document.folded[last - 1] ?? '')) last -= 1;
  const { name } = splitTitles(document, first, last);
  if (name >= last || isOfficeTail(document, first, last)) return null;
  if (span.type === 'person') {
    if (isCredit(document, name, last)) return null;
    const led = LEADS_A_FIRM.test(document.folded[name - 2] ?? '') && document.folded[name - 1] === 'of';
    return { first: name, last, type: led ? 'organisation' : typeByShape(document, name, last) };
  }
  if (span.type === 'place' && last - name > 1 && FIRM_TRADES.test(document.folded[last - 1] ?? ''))
    return { first: name, last, type: 'organisation' };
  // "Ms Hall": a body is never addressed so.
  const addressed = name > first && ADDRESSES.has(document.folded[name - 1] ?? '');
  const bodily = hasCode(document, last - 1, LISTED.organisationWord | LISTED.placeWord);
  if (addressed && !bodily) return { first: name, last, type: 'person' };
  // "Liberal Assembly Speaker Ana Hall" is no body either, though it opens like one.
  if (name > first && !bodily && isTitledPerson(document, name, last)) return { first: name, last, type: 'person' };
  const place = PLACES.match(document.words, first, last);
  const whole = place !== null && place.length === last - first ? place.value : null;
  if (whole === null && DEMONYMS.match(document.words, first, last)?.length === last - first) return null;
  return { first, last, type: whole?.kind === 'country' ? 'place' : span.type };
}

/** A given name and one or two capitals, straight after an office. */
function isTitledPerson(document: Document, name: number, last: number): boolean {
  if (last - name < 2 || last - name > 3 || !OFFICES.has(document.folded[name - 1] ?? '')) return false;
  if (!hasCode(document, name, LISTED.sureGiven)) return false;
  for (let at = name + 1; at < last; at += 1)
    if (!startsWithCapital(document.words[at] ?? '') || OFFICES.has(document.folded[at] ?? '')) return false;
  return true;
}

/** Picture agencies as captions write them. */
const AGENCIES = new Set('GETTY AP EPA AFP REUTERS PA REX ALAMY SHUTTERSTOCK XINHUA TASS DPA ANSA UPI'.split(' '));

const ADDRESSES = new Set(['mr', 'mrs', 'ms', 'miss', 'dr']);
const OF_SOMEBODY = /^(?:era|administration|presidency|doctrine)$/;

const LEADS_A_PLACE = /^(?:port|mount|lake|cape|fort|camp|gulf|strait)$/;
const TRADES =
  /^(?:shipping|ferries|lines|foods|steel|textiles|chemicals|petroleum|cement|breweries|fisheries|freight|cargo|bank|front|union|corporation)$/;

/** Of these no place is called. */
const FIRM_TRADES = /^(?:shipping|ferries|foods|textiles|chemicals|petroleum|breweries|freight)$/;

/** What a run of two words or more that was taken for a person is by its own words: "Port Mirren" is a place, "Mirren Shipping" a firm. */
function typeByShape(document: Document, first: number, last: number): NameType {
  const opening = document.folded[first] ?? '';
  if (last - first < 2) return 'person';
  if (LEADS_A_PLACE.test(opening)) return 'place';
  if (hasCode(document, first, LISTED.sureGiven)) return 'person';
  const end = document.folded[last - 1] ?? '';
  if (TRADES.test(end)) return 'organisation';
  return /^(?:tower|towers|square|street|avenue|island|islands|river|airport|strait|valley)$/.test(end)
    ? 'place'
    : 'person';
}

const LEADS_A_FIRM = /^(?:ceo|chairman|chairwoman|founder|co-founder|executive|owner)$/;
const OFFICE_TAIL =
  /^(?:state|staff|affairs|foreign|defen[cs]e|interior|finance|economy|justice|health|education|trade|home|internal|external)$/;

/** "State" in "Secretary of State", "Foreign Affairs" in "Minister of Foreign Affairs": part of an office, no name. */
function isOfficeTail(document: Document, first: number, last: number): boolean {
  if (document.folded[first - 1] !== 'of' || !hasCode(document, first - 2, LISTED.office)) return false;
  return document.folded.slice(first, last).every((word) => OFFICE_TAIL.test(word));
}

const CREDIT =
  /^(?:photo|photos|photograph|photographs|photography|picture|pictures|pic|image|images|credit|illustration|graphic)$/;

/** "Photograph: Anna Berg", "Photo by Anna Berg", "Reuters/Anna Berg": whoever took a picture does nothing in the news. */
function isCredit(document: Document, first: number, last: number): boolean {
  const before = document.words[first - 1];
  if (before === '/' && startsWithCapital(document.words[first - 2] ?? ''))
    return document.sentences[document.sentenceOf[first] ?? -1]?.zone === 'caption';
  if (before === ':' || document.folded[first - 1] === 'by') return CREDIT.test(document.folded[first - 2] ?? '');
  return before === '©' || (document.words[last] === '/' && document.words[first - 1] === '(');
}
