import { describe, expect, it } from 'vitest';
import { candidatesIn, kindFits } from '../../../src/core/answer/candidates.ts';
import { expectedAnswer } from '../../../src/core/answer/expected.ts';
import { porterStem } from '../../../src/core/answer/porter.ts';
import { lookedUp, readQuery } from '../../../src/core/answer/query.ts';
import { type FoundArticle, rankPassages } from '../../../src/core/answer/rank-passages.ts';
import { wordsOf } from '../../../src/core/answer/words.ts';

describe('stems', () => {
  it.each([
    ['ponies', 'poni'],
    ['resigned', 'resign'],
    ['hoping', 'hope'],
    ['hopping', 'hop'],
    ['falling', 'fall'],
    ['agreed', 'agre'],
    ['relational', 'relat'],
    ['negotiations', 'negoti'],
    ['electricity', 'electr'],
    ['replacement', 'replac'],
    ['cement', 'cement'],
    ['adoption', 'adopt'],
    ['sky', 'sky'],
    ['as', 'as'],
    ['20th', '20th'],
  ])('%s is %s', (word, stem) => expect(porterStem(word)).toBe(stem));
});

describe('words', () => {
  it('keep their places, lose possessives, and hold abbreviations and numbers together', () => {
    const text = 'The U.N. gave Müller’s team 25,000 crowns on the 20th.';
    const words = wordsOf(text);
    expect(words.map(({ term }) => term).filter(Boolean)).toEqual([
      'un',
      'gave',
      'muller',
      'team',
      '25000',
      'crown',
      '20th',
    ]);
    for (const { start, end, raw } of words) expect(text.slice(start, end)).toBe(raw);
  });

  it('are looked up once for each stem', () => {
    expect(lookedUp('Did the talks of Holm end the talk about Holm?').map(({ raw }) => raw)).toEqual([
      'talks',
      'Holm',
      'end',
    ]);
  });
});

describe('what a question wants', () => {
  it.each([
    ['Who closed the harbour?', 'person'],
    ['A dam broke on Monday. In which country did it stand?', 'place'],
    ['How many dockers went on strike?', 'number'],
    ['When do the talks resume?', 'date'],
    ['Where did the envoys meet?', 'place'],
    ['Which shipping company owns the ferry?', 'organisation'],
    ['Which churches were damaged?', 'organisation'],
    ['What did the minister promise?', 'open'],
  ] as const)('%s', (question, kind) => expect(expectedAnswer(question).kind).toBe(kind));
});

describe('candidates', () => {
  const found = (text: string, question: string): readonly (readonly [string, string])[] =>
    candidatesIn(wordsOf(text), text, readQuery(question, { articles: 1, of: new Map() }).terms).map(
      ({ key, kind }) => [key, kind],
    );

  it('are names, numbers and days that the question does not hold', () => {
    expect(found('Ada Holm flew from Oslo to Lund on Tuesday with 12 aides.', 'Who flew from Lund?')).toEqual([
      ['ada holm', 'person'],
      ['oslo', 'place'],
      ['tuesday', 'date'],
      ['12', 'number'],
    ]);
  });

  it('take no capital at the head of a sentence for a name', () => {
    expect(found('Ferries were late.', 'what was late?')).toEqual([]);
  });

  it('fit what is asked for by their kind', () => {
    expect(kindFits('person', 'person')).toBeGreaterThan(kindFits('person', 'name'));
    expect(kindFits('place', 'number')).toBe(0);
  });
});

describe('ranking passages', () => {
  const article = (id: string, text: string, more: Partial<FoundArticle> = {}): FoundArticle => ({
    article: id,
    text,
    title: null,
    day: '2031-05-01',
    origin: id,
    relevance: 0.5,
    passages: [{ start: 0, end: text.length }],
    ...more,
  });
  const rank = (question: string, found: readonly FoundArticle[]): readonly string[] => {
    const of = new Map(
      lookedUp(question).map(({ raw, term }) => [
        raw,
        found.filter((a) => wordsOf(a.text).some((w) => w.term === term)).length,
      ]),
    );
    return rankPassages(readQuery(question, { articles: 100, of }), found, '2031-05-02').map(
      (passage) => passage.article,
    );
  };

  it('puts words that stand together before words far apart', () => {
    const filler = 'Nothing else of note was said in the long debate that evening. '.repeat(8);
    const apart = article('apart', `The ferry was old. ${filler}The crew of a trawler was rescued.`);
    const near = article('near', `${filler}The crew of the ferry was rescued.`);
    expect(rank('Was the crew of the ferry rescued?', [apart, near])).toEqual(['near', 'apart']);
  });

  it('puts what was published lately before the same told long ago', () => {
    const lately = article('lately', 'The dam at Aldermoor is full, engineers said.');
    const longAgo = article('long-ago', 'The dam at Aldermoor is full, the council said.', { day: '2030-01-01' });
    expect(rank('Is the dam at Aldermoor full?', [longAgo, lately])).toEqual(['lately', 'long-ago']);
  });

  it('gives a passage that reprints share once', () => {
    const text = 'The dam at Aldermoor is full.';
    expect(rank('Is the dam full?', [article('wire', text), article('copy', text, { origin: 'wire' })])).toHaveLength(
      1,
    );
  });

  it('puts the rest of an article that tells of it before a stray mention', () => {
    const told = 'The crew of the ferry Aldermoor was rescued at dawn.';
    const rest = 'A sailor of the ferry was treated for cold.';
    const whole = article('whole', `${told}\n${rest}`, {
      passages: [
        { start: 0, end: told.length },
        { start: told.length + 1, end: told.length + 1 + rest.length },
      ],
    });
    const stray = article('stray', 'The council spoke of a ferry.');
    expect(rank('When was the crew of the ferry Aldermoor rescued?', [whole, stray])).toEqual([
      'whole',
      'whole',
      'stray',
    ]);
  });

  it('prefers a passage that names what several outlets name', () => {
    const told = (id: string, who: string): FoundArticle => article(id, `The strike was called off by ${who}.`);
    const found = [
      told('a', 'Bo Lind'),
      told('b', 'Eva Strand'),
      told('c', 'Bo Lind and others'),
      told('d', 'Bo Lind, again'),
    ];
    expect(rank('Who called off the strike?', found).at(-1)).toBe('b');
  });
});
