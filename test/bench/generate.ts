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
  const articles: RawArticle[] = [];
  while (articles.length < count) {
    const [a, b] = [`${pick(FIRST)} ${pick(LAST)}`, `${pick(FIRST)} ${pick(LAST)}`];
    const [home, away, city, topic, weekday] = [
      pick(COUNTRIES),
      pick(COUNTRIES),
      pick(CITIES),
      pick(TOPICS),
      pick(WEEKDAYS),
    ];
    const [roleA, roleB] = [pick(ROLES), pick(ROLES)];
    const day = addDays('2026-10-01', Math.floor(next() * 50));
    const due = formatDay(addDays(day, 3 + Math.floor(next() * 30)), 'long');
    const said = `We will publish the whole text on ${topic} before the winter session opens`;
    for (let telling = 0; telling < 1 + Math.floor(next() * 3) && articles.length < count; telling += 1) {
      const sentences = [
        `${home}’s ${roleA} ${a} met ${b}, the ${roleB} of ${away}, in ${city} on ${weekday} to discuss ${topic}.`,
        `“${said},” ${a.split(' ')[1]} told reporters after the talks.`,
        `${b.split(' ')[1]} said the two sides had agreed to exchange drafts by ${due}.`,
        `Officials in ${city} described the mood as businesslike, though earlier rounds on ${topic} had ended without a text.`,
        `“Nobody should expect a breakthrough in one afternoon,” ${b.split(' ')[1]} said, adding that experts would meet again next week.`,
        `Trade between ${home} and ${away} fell by ${1 + Math.floor(next() * 20)} percent last year, according to figures from both capitals.`,
        `The opposition in ${away} has called the negotiations a waste of time and wants parliament to vote on any deal.`,
        `A spokeswoman for ${a} declined to say whether a second meeting was planned.`,
      ];
      const order = sentences.slice(2).sort(() => next() - 0.5);
      const text = [
        `${a.split(' ')[1]} and ${b.split(' ')[1]} meet over ${topic}`,
        ...sentences.slice(0, 2),
        ...order,
      ].join('\n\n');
      articles.push({ id: `g${articles.length}`, outlet: pick(OUTLETS), published: day, text });
    }
  }
  return articles;
}
