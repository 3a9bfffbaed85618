import type { RawArticle } from '../../src/core/article/article.ts';
import { addDays } from '../../src/core/dates/days.ts';
import { formatDay } from '../../src/core/dates/format.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);
const lines = (text: string): readonly string[] => text.trim().split(/\s*\|\s*/);

const FIRST = list(
  'Ada Bo Carla Dag Elena Finn Greta Hugo Ines Jonas Katya Lars Mira Nils Olga Petra Quentin Rosa Sven Tilda Anton Birgit Clara Dario Emil Frida Gustav Hanna Ivan Julia',
);
const SURNAME = list('Hol Lind Mar Ost Per Rad Sol Tar Ulv Var West Zor Bren Kal Dorn Fen Gar Hav Jor Nor');
const NAME_ENDS = list('man qvist an rov eira emaker berg now ik ga by in ke sen dal holt strom wick sky etti');
const ROLES = lines(
  'foreign minister | prime minister | trade envoy | defence minister | central bank governor | interior minister | finance minister | energy minister',
);
const COUNTRIES = lines(
  'Norway | Portugal | Hungary | Kenya | Chile | Vietnam | Poland | Canada | Jordan | Turkey | Ghana | Peru | Finland | Thailand | Morocco | Estonia | Mexico | Austria | Nepal | Uruguay',
);
const CITIES = lines(
  'Geneva | Vienna | Nairobi | Oslo | Lisbon | Doha | Singapore | Ottawa | Helsinki | Lima | Accra | Rabat | Tallinn | Bangkok | Prague | Athens | Dublin | Madrid | Seoul | Jakarta',
);
const OUTLETS = lines('Northern Wire | Harbour Post | The Meridian | Coast Radio | Daily Beacon | Weekly Ledger');
const GOODS = list('fishing gas border grain steel prisoner water timber rail copper wool data sugar coal fruit');
const MATTERS = list('quotas tariffs exports permits lists pipelines crossings subsidies inspections licences loans');
const WEEKDAYS = list('Monday Tuesday Wednesday Thursday Friday');

// Words are put together from parts: a press uses thousands of words, most of them seldom.
const HALVES = list(
  'harbour mill snow river salt corn iron glass wood barn church hill lake market paper rope stone tide wind wool apple bread coal field fish frost garden hay lamp oak pine rain sand silver storm street summer tower village winter',
);
const THING_ENDS = list(
  'gate yard works stone field house keeper bridge road hall wall side ground shed line way bank mark land light pit top bed room stand shop front craft guard rise fall load post wheel watch mouth end port',
);
const KIND_ENDS = list('y less worn bound clad wide ready free proof bred facing rich poor laden grey');
const PEOPLE_ENDS = list('wrights makers hands drivers folk owners pickers sellers carvers mongers dwellers readers');
const BEFORE_DEEDS = list('re over out mis fore under cross double half new off up');
const DEEDS = list(
  'visited closed counted painted opened measured rented sold built funded entered planted carried loaded printed cleaned marked sorted tested fenced',
);
const TO_DO = list(
  'accept refuse rebuild protect measure abandon publish defend postpone inspect finance share reopen count explain',
);
const HOW = list('slowly gladly again twice together reluctantly quietly openly afterwards abroad politely overnight');
const NEAR = list('near beside behind above below beyond against within across around along past under over');
/** What everybody says one day or another: it makes nobody's words one. */
const STOCK = lines(
  'The figures speak for themselves | Nobody should expect a breakthrough in one afternoon | It was a frank hour and a short one | We came to listen and we listened',
);
const ADDED = lines('on | over | when it comes to | for everybody who depends on | whatever is written about');

/** A small seeded generator (mulberry32), so that every run measures the same articles. */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The first of so many days, and of more where more articles come than the press prints in these. */
const FIRST_DAY = '2026-10-01';
const DAYS = 50;
const ARTICLES_A_DAY = 40;
/** The share of stock phrases among all that is said. */
const STOCK_SHARE = 0.02;
const SUBJECT_WORDS = 10;
/** So many words, and so many people, are in the news about equally often. */
const EVEN_WORDS = 20;
const EVEN_PEOPLE = 4;

type Figure = { readonly name: string; readonly surname: string; readonly role: string; readonly country: string };

/** A name and an office for each number; the same for the same number. */
function figure(number: number): Figure {
  const mixed = Math.imul(number + 1, 0x9e3779b1) >>> 0;
  const at = (from: readonly string[], divisor: number): string => from[Math.floor(mixed / divisor) % from.length]!;
  const surname = `${SURNAME[number % SURNAME.length]}${at(NAME_ENDS, 7)}`;
  return { name: `${at(FIRST, 191)} ${surname}`, surname, role: at(ROLES, 5003), country: at(COUNTRIES, 70001) };
}

/**
 * Articles of about 250 words in wire style: meetings, quotes, deadlines and plain sentences, several outlets an event. Few people
 * and words are in the news all the time and most hardly ever (Zipf's law), the more articles the more of them, and each event has
 * words of its own. With fewer plain paragraphs they are sooner read, and tell as much.
 */
export function generateArticles(count: number, seed = 1, plainParagraphs = 8): readonly RawArticle[] {
  const next = random(seed);
  /** A place in a list of so many: from the `even` first ones on, the share of each falls with its rank. */
  const rank = (many: number, even: number): number => Math.floor(even * ((many + even) / even) ** next() - even);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T;
  const shuffled = <T>(from: readonly T[]): T[] =>
    from
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  /** A word of two parts; the parts of words that are often used have nothing to do with each other. */
  const word = (starts: readonly string[], ends: readonly string[]): string => {
    const place = (rank(starts.length * ends.length, EVEN_WORDS) * 613) % (starts.length * ends.length);
    return starts[place % starts.length]! + ends[Math.floor(place / starts.length)]!;
  };
  const noun = (): string => word(HALVES, THING_ENDS);
  const kind = (): string => word(HALVES, KIND_ENDS);
  const people = (): string => word(HALVES, PEOPLE_ENDS);
  const clause = (thing: () => string): string =>
    `${people()} ${pick(NEAR)} the ${thing()} ${pick(HOW)} ${word(BEFORE_DEEDS, DEEDS)} ${kind()} ${noun()}s ${pick(NEAR)} a ${kind()} ${thing()}`;
  const toDo = (): string => pick(TO_DO);
  const frames: readonly ((thing: () => string) => string)[] = [
    (thing) => `We will not ${toDo()} the ${kind()} ${thing()} until the ${people()} ${toDo()} the ${noun()}`,
    (thing) => `My ${noun()} was built by ${people()}, and every ${thing()} beside it is ${kind()}`,
    (thing) => `Without a ${kind()} ${thing()} there is no ${noun()} for ${people()}`,
    (thing) => `Ask ${people()} what ${kind()} ${noun()}s cost a ${thing()} these days`,
    (thing) => `If ${people()} ${toDo()} another ${noun()}, ${kind()} ${thing()}s pay for it`,
  ];
  const saying = (thing: () => string): string => (next() < STOCK_SHARE ? pick(STOCK) : pick(frames)(thing));

  const figures = 40 + Math.floor(count / 3);
  const days = Math.max(DAYS, Math.ceil(count / ARTICLES_A_DAY));
  const firstDay = addDays(FIRST_DAY, DAYS - days);
  const articles: RawArticle[] = [];
  while (articles.length < count) {
    const [a, b] = [figure(rank(figures, EVEN_PEOPLE)), figure(rank(figures, EVEN_PEOPLE))];
    if (a.surname === b.surname) continue;
    const [city, topic, weekday] = [pick(CITIES), `${pick(GOODS)} ${pick(MATTERS)}`, pick(WEEKDAYS)];
    const day = addDays(firstDay, Math.floor(next() * days));
    const due = formatDay(addDays(day, 3 + Math.floor(next() * 30)), 'long');
    const subject = Array.from({ length: SUBJECT_WORDS }, noun);
    const thing = (): string => (next() < 0.6 ? pick(subject) : noun());
    const said = `${saying(thing)}, ${pick(ADDED)} ${topic}`;
    const answered = saying(thing);
    for (let telling = 0; telling < 1 + Math.floor(next() * 3) && articles.length < count; telling += 1) {
      const lead = pick([
        `${a.country}’s ${a.role} ${a.name} met ${b.name}, the ${b.role} of ${b.country}, in ${city} on ${weekday} to discuss ${topic}.`,
        `The ${b.role} of ${b.country}, ${b.name}, held talks with ${a.name}, the ${a.role} of ${a.country}, in ${city} on ${weekday}.`,
        `${a.name}, the ${a.role} of ${a.country}, and the ${b.role} of ${b.country}, ${b.name}, met in ${city} on ${weekday} over ${topic}.`,
      ]);
      const others = [
        `${b.surname} said the two sides had agreed to ${pick(TO_DO)} the ${thing()} by ${due}.`,
        `“${answered},” ${b.surname} said, adding that experts would meet again next week.`,
        `A spokeswoman for ${a.name} declined to say whether a second meeting was planned.`,
        `${b.country} must ${pick(TO_DO)} the ${kind()} ${thing()} by ${due}, ${a.surname} said.`,
      ].slice(0, 2 + Math.floor(next() * 3));
      const plain = Array.from({ length: plainParagraphs }, () => `Some ${clause(thing)}, while ${clause(thing)}.`);
      const text = [
        `${a.surname} and ${b.surname} meet over ${topic}`,
        lead,
        `“${said},” ${a.surname} told reporters after the talks.`,
        ...shuffled([...others, ...plain]),
      ].join('\n\n');
      articles.push({ id: `g${articles.length}`, outlet: pick(OUTLETS), published: day, text });
    }
  }
  return articles;
}
