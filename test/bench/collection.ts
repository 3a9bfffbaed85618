import type { Article } from '../../src/core/article/article.ts';
import { addDays } from '../../src/core/dates/days.ts';
import type { Span } from '../../src/core/span.ts';
import { random } from './generate.ts';

/** An article with its sentences, as a reader would find them, and what it is about. */
export type Written = { readonly article: Article; readonly sentences: readonly Span[]; readonly story: Story };

/** What several articles tell of: people by their place in the list of people, a town, and words that only stories have. */
export type Story = {
  readonly people: readonly number[];
  readonly town: string;
  readonly words: readonly string[];
  readonly day: string;
};

export type Asked = { readonly kind: string; readonly words: string };

const FIRST_DAY = '2024-01-01';
const DAYS = 1_000;
export const LAST_DAY = addDays(FIRST_DAY, DAYS);

const VOCABULARY = 60_000;
const PEOPLE = 20_000;
const STORY_EACH = 4;
const STORY_WORDS = 8;
const TOWNS = 600;

/** Nearly half of running English is these. */
const PLAIN =
  'the of to and a in that is for it on was with as he be by at from his are this have has but not had they an said who will were which she their more about been would there its after all one when we her than also or him up out over two into some other could new so'.split(
    ' ',
  );
const VERBS = 'signed closed opened rejected visited sold joined left praised delayed'.split(' ');
const ONSETS = 'b br c ch d dr f fl g gr h j k l m n p pl qu r s sh st t tr v w'.split(' ');
const VOWELS = 'a e i o u ai ea ou'.split(' ');
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 't', 'nd', 'rk'];

/** Words come by Zipf's law (rank and frequency inversely), as in any collection: a few stand in most articles, most in few. */
export function createCollection(seed = 7) {
  const next = random(seed);
  const below = (count: number): number => Math.floor(next() * count);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const syllable = (): string => pick(ONSETS) + pick(VOWELS) + pick(CODAS);
  const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

  function distinct(count: number, make: () => string): readonly string[] {
    const words = new Set<string>(PLAIN);
    while (words.size < count + PLAIN.length) words.add(make());
    return [...words].slice(PLAIN.length);
  }
  const vocabulary = distinct(VOCABULARY, () => syllable() + syllable() + (next() < 0.5 ? syllable() : ''));
  const first = distinct(800, () => capital(syllable() + syllable()));
  const last = distinct(6_000, () => capital(syllable() + syllable() + syllable()));
  const towns = distinct(TOWNS, () => capital(`${syllable() + syllable()}ton`));
  const people = distinct(PEOPLE, () => `${pick(first)} ${pick(last)}`);

  let sum = 0;
  const upTo = vocabulary.map((_, rank) => {
    sum += 1 / (rank + 3);
    return sum;
  });
  function usual(): string {
    const at = next() * sum;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low] ?? '';
  }

  const newStory = (): Story => ({
    people: [below(PEOPLE), below(PEOPLE), below(PEOPLE)],
    town: pick(towns),
    words: Array.from({ length: STORY_WORDS }, usual),
    day: addDays(FIRST_DAY, below(DAYS)),
  });
  const nameOf = (person: number): string => people[person] ?? '';

  function word(story: Story): string {
    const at = next();
    if (at < 0.45) return pick(PLAIN);
    if (at < 0.55) return pick(story.words);
    if (at < 0.57) return nameOf(pick(story.people));
    if (at < 0.58) return story.town;
    if (at < 0.59) return String(2 + below(900));
    if (at < 0.6) return pick(['Monday', 'Thursday', 'February', 'June']);
    return usual();
  }
  const sentence = (story: Story): string => {
    const words = Array.from({ length: 12 + below(18) }, () => word(story));
    return `${capital(words.join(' '))}.`;
  };

  /** Articles without end, `STORY_EACH` of a story one after the other. */
  function* articles(): Generator<Written> {
    for (let turn = 0; ; turn += 1) {
      const story = newStory();
      for (let telling = 0; telling < STORY_EACH; telling += 1) {
        const title = capital(`${nameOf(story.people[0] ?? 0)} ${pick(VERBS)} ${story.words.slice(0, 3).join(' ')}`);
        const lengths = 12 + below(45);
        const sentences: Span[] = [{ start: 0, end: title.length }];
        let text = title;
        for (let at = 0; at < lengths; at += 1) {
          text += at % 3 === 0 ? '\n\n' : ' ';
          const words = sentence(story);
          sentences.push({ start: text.length, end: text.length + words.length });
          text += words;
        }
        const id = `c${turn}-${telling}`;
        const day = addDays(story.day, below(5));
        const article: Article = {
          id,
          text,
          title: { start: 0, end: title.length },
          url: null,
          outlet: pick(['Northern Wire', 'Harbour Post', 'Coast Radio']),
          published: { value: day, basis: 'given' },
          zones: [
            { start: 0, end: title.length, kind: 'title' },
            { start: title.length + 2, end: text.length, kind: 'body' },
          ],
        };
        yield { article, sentences, story };
      }
    }
  }

  const questionOf: Readonly<Record<string, (story: Story) => string>> = {
    who: ({ words: [a, b], town }) => `Who ${pick(VERBS)} the ${a} ${b} in ${town}?`,
    when: ({ words: [a, b], people: [p = 0] }) => `When did ${nameOf(p)} ${b} the ${a}?`,
    where: ({ words: [a, b, c] }) => `Where was the ${a} ${b} ${c} last week?`,
    'how many': ({ words: [a, b], town }) => `How many ${a}s ${b} in ${town}?`,
    which: ({ words: [a, b, c] }) => `Which company ${pick(VERBS)} the ${a}, ${b} and ${c}?`,
    'said what': ({ words: [a], people: [p = 0] }) => `What did ${nameOf(p)} say about ${a}?`,
    'met whom': ({ people: [p = 0, q = 0] }) => `When did ${nameOf(p)} meet ${nameOf(q)}?`,
    'is due': ({ words: [a, b], people: [p = 0] }) => `By when must ${nameOf(p)} ${a} the ${b}?`,
    'a name misspelled': ({ words: [a], people: [p = 0] }) => `What did ${misspelled(nameOf(p))} ${a}?`,
    'a name nobody has': ({ words: [a, b] }) => `What did ${capital(syllable())}xq Vorzzak say of ${a} ${b}?`,
    'frequent words alone': () =>
      `What about the ${vocabulary
        .slice(0, 30)
        .filter(() => next() < 0.2)
        .join(' ')}?`,
    'a long lead': ({ words, people: [p = 0], town }) =>
      `${capital(words.join(' '))} ${Array.from({ length: 45 }, usual).join(' ')} in ${town}. Who spoke to ${nameOf(p)}?`,
  };
  function misspelled(name: string): string {
    const at = name.length - 3;
    return name.slice(0, at) + name.slice(at + 1);
  }
  /** Questions about stories, of every kind in turn. */
  const questions = (stories: readonly Story[], each: number): readonly Asked[] =>
    Object.entries(questionOf).flatMap(([kind, words]) =>
      Array.from({ length: each }, () => ({ kind, words: words(pick(stories)) })),
    );

  return { articles, questions, nameOf };
}
