import type { ClassName } from './classes.ts';

export type Entry = { readonly name: ClassName; readonly value: number; readonly key: string };

const LEXICON = new Map<string, Entry>();

function add(name: ClassName, words: string, numbering: (index: number) => number = () => 0, key?: string): void {
  words
    .trim()
    .split(/\s+/)
    .forEach((group, index) => {
      for (const word of group.split('|')) LEXICON.set(word, { name, value: numbering(index), key: key ?? word });
    });
}

const from = (first: number) => (index: number) => first + index;

add('full-month', 'january february', from(1));
add('full-month', 'april', () => 4);
add('full-month', 'june july august september october november december', from(6));
add('maymonth', 'march', () => 3);
add('maymonth', 'may', () => 5);
add('abbr-month', 'jan feb mar apr', from(1));
add('abbr-month', 'jun jul aug sep|sept oct nov dec', from(6));
add('full-weekday', 'monday tuesday wednesday thursday friday saturday sunday', from(1));
add('abbr-weekday', 'mon tue|tues wed|weds thu|thur|thurs fri sat sun', from(1));
add('weekdays', 'mondays tuesdays wednesdays thursdays fridays saturdays sundays', from(1));
add('season', 'spring summer fall|autumn winter', from(1));
add('quarter-name', 'q1 q2 q3 q4', from(1));

add('ordinal', 'first', () => 1);
add('second', 'second', () => 2);
add('ordinal', 'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth', from(3));
add('ordinal', 'fifteenth sixteenth seventeenth eighteenth nineteenth twentieth', from(15));
add('ordinal', 'thirtieth', () => 30);
add('some', 'several few many numerous dozens');
add('some', 'couple', () => 2);
add('once', 'once twice times percent %');

add('minute', 'minute');
add('hour', 'hour');
add('day', 'day');
add('week', 'week');
add('week', 'fortnight', undefined, 'fortnight');
add('weekend', 'weekend');
add('month', 'month');
add('quarter', 'quarter');
add('half', 'half');
add('yearword', 'year');
add('decade', 'decade');
add('century', 'century');
for (const unit of 'second minute hour day week weekend month quarter year decade'.split(' '))
  add('units', `${unit}s`, undefined, unit);
add('units', 'centuries', undefined, 'century');
add('units', 'fortnights', undefined, 'fortnight');
add('period', 'period');
add('trading', 'trading business working calendar consecutive');

add('the', 'the');
add('a', 'a an');
add('this', 'this these');
add('that', 'that');
add('same', 'same');
add('last', 'last');
add('past', 'past');
add('next', 'next');
add('coming', 'coming upcoming');
add('following', 'following ensuing subsequent');
add('previous', 'previous preceding prior');
add('current', 'current');
add('latest', 'latest');
add('recent', 'recent');
add('every', 'each every');
add('fiscal', 'fiscal financial');
add('possessive', "'s ’s");
add('its', 'its their his her our');

add('ago', 'ago');
add('earlier', 'earlier');
add('later', 'later');
add('from', 'from');
add('now', 'now');
add('old', 'old');
add('more', 'more additional extra another');
add('straight', 'straight consecutive successive');

add('early', 'early');
add('late', 'late');
add('mid', 'mid');
add('end', 'end close');
add('start', 'start beginning outset');
add('middle', 'middle');
add('approx', 'about around approximately roughly nearly almost some over under');
add('than', 'than');
add('at', 'at');
add('least', 'least most');
add('up', 'up');
add('sometime', 'sometime');
add('prep', 'since by before after between');
add('so', 'so');
add('as', 'as');
add('then', 'then');
add('time', 'time');
add('long', 'long');
add('term', 'term');

add('today', 'today', () => 0);
add('today', 'tomorrow', () => 1);
add('today', 'yesterday', () => -1);
add('adverb', 'currently nowadays presently', undefined, 'PRESENT_REF');
add('adverb', 'recently lately', undefined, 'PAST_REF');
add('soon', 'soon', undefined, 'FUTURE_REF');
add('future', 'future');
add('near', 'near foreseeable distant immediate');
add('periodic', 'hourly', undefined, 'PT1H');
add('periodic', 'daily', undefined, 'P1D');
add('periodic', 'weekly', undefined, 'P1W');
add('periodic', 'biweekly fortnightly', undefined, 'P2W');
add('periodic', 'monthly', undefined, 'P1M');
add('periodic', 'annually yearly', undefined, 'P1Y');
add('part', 'morning', undefined, 'MO');
add('part', 'afternoon', undefined, 'AF');
add('part', 'evening', undefined, 'EV');
add('part', 'mornings', undefined, 'MO');
add('part', 'afternoons', undefined, 'AF');
add('part', 'evenings', undefined, 'EV');
add('part', 'nights', undefined, 'NI');
add('night', 'night', undefined, 'NI');
add('night', 'overnight', undefined, 'overnight');
add('night', 'tonight', undefined, 'tonight');
add('noon', 'noon midday', () => 12);
add('noon', 'midnight', () => 24);
add('ampm', 'am', () => 0);
add('ampm', 'pm', () => 12);
add('zone', 'gmt utc est edt cst cdt mst mdt pst pdt bst cet cest eet eest msk ist jst hkt aest aedt et ct pt');
add('oclock', "o'clock o’clock");

add('of', 'of');
add('in', 'in during');
add('on', 'on');
add('to', 'to through until till');
add('and', 'and');
add('or', 'or');
add('comma', ',');
add('dot', '.');
add('colon', ':');
add('slash', '/');
add('hyphen', '- ‐ ‑');
add('dash', '– —');
add('apostrophe', "' ’ ` ‘");
add('lparen', '( [');

/** Words that name a day or month only when they begin with a capital. */
const CAPITAL_CLASSES: ReadonlySet<ClassName> = new Set<ClassName>([
  'full-month',
  'maymonth',
  'abbr-month',
  'abbr-weekday',
  'zone',
]);

/** The class of a word, by its lower-case form without a closing dot; null where it has nothing to do with time. */
export function lookUp(lower: string, capital: boolean): Entry | null {
  const entry = LEXICON.get(lower);
  if (entry === undefined || (!capital && CAPITAL_CLASSES.has(entry.name))) return null;
  return entry;
}
