import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';

const STORY = [
  'Ministers agree on lists in Karsk',
  'The justice ministers of Perna and Volmar met in Karsk on Tuesday and agreed to exchange lists of prisoners.',
  'The minister of Perna, Lucan Astor, said that his list had been ready since the harvest and that Volmar had asked for time.',
  'Relatives waited outside the town hall with lamps and photographs, as they have done every autumn since the war over the salt mines.',
  'Officials in Volmar said that the exchange of lists would begin with the oldest prisoners, and that Karsk would host it.',
];
const LAST = 'The ministers will meet again in Karsk before the end of the year.';

function kindsOf(...lines: string[]): Map<string, string> {
  const text = [...STORY, ...lines].join('\n\n');
  return new Map(readArticle({ id: 'x', text }).zones.map(({ start, end, kind }) => [text.slice(start, end), kind]));
}

describe('what goes on after a block of other stories', () => {
  const BLOCK = [
    'You may also like',
    'Showbiz',
    '2026-03-02T10:00:00+00:00',
    'Singer Dalia Moon will skip the island festival.',
  ];

  test.each([
    'A former judge, Edda Quill, told the Herald that lists like these had been promised twice before and never kept.',
    '"Twice they promised it, and twice they forgot," the head of the Relatives Association, Bruna Lask, said in Orla.',
    '“Never,” said Quill.',
    'For example, he said, Ostra had waited eleven years.',
    'He declined to say more.',
  ])('“%s”', (line) => {
    const kinds = kindsOf(...BLOCK, line, LAST);
    expect(kinds.get(BLOCK[3]!)).toMatch(/unrelated|related/);
    expect(kinds.get(line)).toBe('body');
    expect(kinds.get(LAST)).toBe('body');
  });

  test('even where it is long and about something new: a second story', () => {
    const second = Array.from(
      { length: 6 },
      (_, i) =>
        `Gardener Tolla Ness planted maple number ${i} beside Fountain Lane while Brum and Ockley watched from windows.`,
    );
    const kinds = kindsOf('Read next', ...second);
    expect(second.filter((line) => kinds.get(line) === 'body').length).toBeGreaterThanOrEqual(5);
  });
});

describe('inside an article', () => {
  test('a button for comments does not end it', () => {
    const kinds = kindsOf('12 Comments', 'Share', LAST);
    expect(kinds.get('12 Comments')).toBe('boilerplate');
    expect(kinds.get(LAST)).toBe('body');
  });

  test('a link and an advertisement stand between its paragraphs', () => {
    const kinds = kindsOf(
      'READ MORE: Volmar opens a second border crossing',
      'Advertisement',
      'Story continues below',
      LAST,
    );
    expect(kinds.get('READ MORE: Volmar opens a second border crossing')).toBe('related');
    expect(kinds.get('Advertisement')).toBe('boilerplate');
    expect(kinds.get(LAST)).toBe('body');
  });

  test('a list stays its own, whatever stands in the middle of it', () => {
    const list = ['Perna: 23 names', 'Volmar: 18 names', 'Ostra: 4 names', 'Sund: one name'];
    const kinds = kindsOf('These are the lists:', ...list.slice(0, 2), 'Advertisement', ...list.slice(2));
    for (const line of list) expect(kinds.get(line)).toBe('body');
  });

  test('letters of parties are no places in a picture', () => {
    const line = 'Governor Amos Pell (R) called on Senator Rhea Stone (D) to publish the lists at once.';
    expect(kindsOf(line, LAST).get(line)).toBe('body');
  });

  test('a sentence that speaks of newsletters, subscribers or cookies is no promotion', () => {
    for (const line of [
      'Support for a membership of Perna in the union has grown, the minister said, among subscribers of the state radio too.',
      'Subscribers of the prison newsletter were told on Monday that the lists would come.',
      'Follow-up talks on the website of the ministry showed that prisoners were given cookies and tea.',
      'For more than a decade the newsletter of the relatives has printed the names.',
    ]) {
      expect(kindsOf(line, LAST).get(line)).toBe('body');
    }
  });
});

describe('after an article', () => {
  test('comments of readers are none of it', () => {
    const comments = ['old_oar', 'Lucan Astor said the same eleven years ago and nothing came of any list in Karsk.'];
    const kinds = kindsOf(LAST, 'Comments (3)', ...comments);
    for (const line of comments) expect(kinds.get(line)).toBe('boilerplate');
  });

  test('headlines under promotion are other stories; a line without any furniture near is the article’s', () => {
    const headline = 'Volmar opens a second border crossing';
    expect(kindsOf(LAST, 'Subscribe to our newsletter for more.', headline).get(headline)).toBe('related');
    expect(kindsOf(LAST, headline).get(headline)).toBe('body');
  });
});
