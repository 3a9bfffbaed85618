import type { RawArticle } from '../../src/core/article/article.ts';
import { addDays } from '../../src/core/dates/days.ts';
import { formatDay } from '../../src/core/dates/format.ts';

const FIRST =
  'Ada Bo Carla Dag Elena Finn Greta Hugo Ines Jonas Katya Lars Mira Nils Olga Petra Quentin Rosa Sven Tilda'.split(
    ' ',
  );
const LAST =
  'Holm Lindqvist Maran Ostrov Pereira Quist Rademaker Solberg Tarnow Ulvik Varga Westby Yilmaz Zorin Aldana Brekke'.split(
    ' ',
  );
const ROLES = [
  'foreign minister',
  'prime minister',
  'trade envoy',
  'defence minister',
  'central bank governor',
  'interior minister',
];
const COUNTRIES = [
  'Norway',
  'Portugal',
  'Hungary',
  'Kenya',
  'Chile',
  'Vietnam',
  'Poland',
  'Canada',
  'Jordan',
  'Turkey',
];
const CITIES = ['Geneva', 'Vienna', 'Nairobi', 'Oslo', 'Lisbon', 'Doha', 'Singapore', 'Ottawa'];
const OUTLETS = ['Northern Wire', 'Harbour Post', 'The Meridian', 'Coast Radio', 'Daily Beacon', 'Weekly Ledger'];
const TOPICS = [
  'fishing quotas',
  'the gas pipeline',
  'border crossings',
  'grain exports',
  'steel tariffs',
  'the prisoner list',
];
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'];

// Plain sentences are put together word by word from these, so that two articles have few runs of words in common, as in a
// real press.
const KINDS =
  'old late wet new small empty quiet northern retired public cheap broken early local heavy narrow second wooden frozen annual costly modest distant famous crowded'.split(
    ' ',
  );
const THINGS =
  'ferry bridge harvest school quay lighthouse timetable parliament bakery library market orchard tunnel station theatre reservoir hospital fishery museum brewery railway mill chapel forest canal depot garden refinery college archive tannery vineyard airfield shipyard quarry sawmill pier bank mine stadium'.split(
    ' ',
  );
const PEOPLE =
  'farmers dockers teachers nurses drivers insurers engineers students mayors pensioners importers bakers judges miners sailors tenants voters brewers foresters printers'.split(
    ' ',
  );
const DO =
  'welcomed doubted avoided praised visited repaired closed counted painted reopened blamed measured rented defended sold inspected rebuilt funded missed entered'.split(
    ' ',
  );
const HOW =
  'slowly gladly again twice together reluctantly quietly yesterday early openly afterwards annually abroad politely promptly overnight'.split(
    ' ',
  );
const NEAR = 'near beside behind above below beyond against within across around along past under over'.split(' ');
const SAYINGS =
  'We will publish the whole text before the session opens|Nobody should expect a breakthrough in one afternoon|The door is open but somebody has to walk through it|I have heard better news on a Monday|There is no second plan in my pocket|We counted the votes twice and they did not change|This road has been long and it is not over|You can call it a pause if you like|My answer today is the same as in the spring|Both capitals know what is at stake|It was a frank hour and a short one|The figures speak for themselves|We came to listen and we listened|A signature is worth more than a handshake|Ask me again when the harvest is in|We are closer than we were at breakfast'.split(
    '|',
  );
const ADDED =
  'on|over|when it comes to|as far as we are concerned with|for everybody who depends on|whatever is written about'.split(
    '|',
  );

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

/** Articles of about 250 words in wire style: meetings, quotes, deadlines and plain sentences, several outlets an event. */
export function generateArticles(count: number, seed = 1): readonly RawArticle[] {
  const next = random(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const shuffled = <T>(list: readonly T[]): T[] =>
    list
      .map((item) => ({ item, at: next() }))
      .sort((a, b) => a.at - b.at)
      .map(({ item }) => item);
  const plain = (): string => {
    const clause = () =>
      `${pick(PEOPLE)} ${pick(NEAR)} ${pick(CITIES)} ${pick(HOW)} ${pick(DO)} ${pick(KINDS)} ${pick(THINGS)}s ${pick(NEAR)} a ${pick(KINDS)} ${pick(THINGS)}`;
    return `Some ${clause()}, while ${clause()}.`;
  };
  const articles: RawArticle[] = [];
  while (articles.length < count) {
    const [a, b] = [`${pick(FIRST)} ${pick(LAST)}`, `${pick(FIRST)} ${pick(LAST)}`];
    const [home, away, city, topic] = [pick(COUNTRIES), pick(COUNTRIES), pick(CITIES), pick(TOPICS)];
    const [roleA, roleB, weekday] = [pick(ROLES), pick(ROLES), pick(WEEKDAYS)];
    const [surnameA, surnameB] = [a.split(' ')[1], b.split(' ')[1]];
    const day = addDays('2026-10-01', Math.floor(next() * 50));
    const due = formatDay(addDays(day, 3 + Math.floor(next() * 30)), 'long');
    const said = `${pick(SAYINGS)}, ${pick(ADDED)} ${topic}`;
    for (let telling = 0; telling < 1 + Math.floor(next() * 3) && articles.length < count; telling += 1) {
      const lead = pick([
        `${home}’s ${roleA} ${a} met ${b}, the ${roleB} of ${away}, in ${city} on ${weekday} to discuss ${topic}.`,
        `The ${roleB} of ${away}, ${b}, held talks with ${a}, the ${roleA} of ${home}, in ${city} on ${weekday}.`,
        `${a}, the ${roleA} of ${home}, and the ${roleB} of ${away}, ${b}, met in ${city} on ${weekday} over ${topic}.`,
      ]);
      const others = [
        `${surnameB} said the two sides had agreed to exchange drafts by ${due}.`,
        `“${pick(SAYINGS)},” ${surnameB} said, adding that experts would meet again next week.`,
        `A spokeswoman for ${a} declined to say whether a second meeting was planned.`,
        `${away} must answer the proposal by ${due}, ${surnameA} said.`,
      ].slice(0, 2 + Math.floor(next() * 3));
      const text = [
        `${surnameA} and ${surnameB} meet over ${topic}`,
        lead,
        `“${said},” ${surnameA} told reporters after the talks.`,
        ...shuffled([...others, ...Array.from({ length: 8 }, plain)]),
      ].join('\n\n');
      articles.push({ id: `g${articles.length}`, outlet: pick(OUTLETS), published: day, text });
    }
  }
  return articles;
}
