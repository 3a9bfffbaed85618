import { whensMeet } from '../../dates/when.ts';
import type { Reading } from '../../language/reading.ts';
import { contains } from '../../span.ts';
import type { Deadline } from '../fact.ts';
import { OUTCOMES, type RuleName } from './rules.ts';

const TELLING = /^(?:NN|VB|JJ|CD)/;
/** Verbs that any headline may have (lemmas). */
const EMPTY = new Set(['be', 'have', 'do', 'take', 'make', 'get', 'go', 'hold', 'will', 'say']);
/** So many letters in common make a word and another form of it: "sail", "sailings". */
const STEM = 4;

const isOneWord = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.startsWith(a)) || (b.length >= STEM && a.startsWith(b));

/** The words of a deadline that say what it is, times and names of days aside (lemmas). */
function tellingWords({ tokens, times }: Reading, { what }: Deadline): readonly string[] {
  const words = tokens.filter(
    (token) => contains(what, token) && TELLING.test(token.penn) && !times.some((time) => contains(time, token)),
  );
  return [...new Set(words.map(({ lemma }) => lemma.toLowerCase()).filter((lemma) => !EMPTY.has(lemma)))];
}

/** Whether the body tells what the headline does, and no less of its day. */
function tellsAgain(reading: Reading, headline: Deadline, body: Deadline): boolean {
  if (OUTCOMES.has(body.rule as RuleName) !== OUTCOMES.has(headline.rule as RuleName)) return false;
  if (headline.due !== null && !whensMeet(headline.due, body.due)) return false;
  const told = tellingWords(reading, body);
  const shared = tellingWords(reading, headline).filter((word) => told.some((other) => isOneWord(word, other)));
  return shared.length >= (headline.due === null ? 2 : 1);
}

/** "the two agreed to", "both will": who, only the text around can tell. */
const NAMELESS = /^(?:the (?:two|three|four|pair|trio)|both|they|these|those|it)\b/i;

/**
 * The deadlines of an article without those of its headline that the article tells in full. Where the article does not say whose
 * they are, the headline stands for it.
 */
export function withoutHeadlines(reading: Reading, found: readonly Deadline[]): readonly Deadline[] {
  const { zones, text } = reading.article;
  const isHeadline = ({ what }: Deadline): boolean =>
    zones.some((zone) => (zone.kind === 'title' || zone.kind === 'subtitle') && contains(zone, what));
  const isNameless = ({ who, what }: Deadline): boolean =>
    who === null && NAMELESS.test(text.slice(what.start, what.end));
  const [headlines, body] = [found.filter(isHeadline), found.filter((each) => !isHeadline(each))];
  const out = new Set<Deadline>();
  for (const headline of headlines)
    for (const each of body.filter((other) => tellsAgain(reading, headline, other)))
      out.add(isNameless(each) && headline.due !== null ? each : headline);
  return found.filter((each) => !out.has(each));
}
