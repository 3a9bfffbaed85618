import { describe, expect, test } from 'vitest';
import { meetingOf, meetingsOf, namesIn, shown } from './meetings-of.ts';

describe('who took part', () => {
  test('everybody whom the list names, with their titles left out', () => {
    const meeting = meetingOf(
      'Prime Minister Ana Duarte met Chancellor Piet Brandt, Foreign Minister Lena Holm and Senator Omar Farouk in Lisbon.',
    );
    expect(namesIn(meeting)).toEqual(['Ana Duarte', 'Piet Brandt', 'Lena Holm', 'Omar Farouk']);
  });

  test('an appositive is the one it describes, not one more', () => {
    const meeting = meetingOf('Ana Duarte, the prime minister, met her Dutch counterpart, Piet Brandt, in Lisbon.');
    expect(shown(meeting)).toBe('met held Ana Duarte + Piet Brandt');
  });

  test('sides without a name stay groups, in the words of the text', () => {
    const meeting = meetingOf('Prime Minister Ana Duarte met leaders of the fishing unions in Lisbon.');
    expect(namesIn(meeting)).toEqual(['Ana Duarte']);
    expect(meeting.groups).toEqual(['leaders of the fishing unions']);
  });

  test('a new clause behind "and" is nobody met', () => {
    const meeting = meetingOf(
      'Prime Minister Ana Duarte met Chancellor Piet Brandt and Senator Lena Holm said nothing.',
    );
    expect(namesIn(meeting)).toEqual(['Ana Duarte', 'Piet Brandt']);
  });

  test('those who are only spoken of take no part', () => {
    const meeting = meetingOf(
      'Prime Minister Ana Duarte met Chancellor Piet Brandt to discuss the trial of Omar Farouk.',
    );
    expect(namesIn(meeting)).toEqual(['Ana Duarte', 'Piet Brandt']);
  });

  test('a place takes no part', () => {
    const meeting = meetingOf('Prime Minister Ana Duarte met Chancellor Piet Brandt in Oslo, Norway.');
    expect([...namesIn(meeting), ...meeting.groups]).toEqual(['Ana Duarte', 'Piet Brandt']);
  });

  test('respectively pairs the two lists', () => {
    const text =
      'President Ana Duarte and Foreign Minister Lena Holm met President Piet Brandt and Foreign Minister Omar Farouk, respectively.';
    expect(meetingsOf(text).map(shown)).toEqual([
      'met held Ana Duarte + Piet Brandt',
      'met held Lena Holm + Omar Farouk',
    ]);
  });

  test('the two leaders are the two of whom the sentence before tells', () => {
    const [meeting] = meetingsOf(
      'Prime Minister Ana Duarte praised Chancellor Piet Brandt. The two leaders held talks in Lisbon on Tuesday.',
    );
    expect(meeting && shown(meeting)).toBe('talks held Ana Duarte + Piet Brandt');
  });

  test('a pronoun that nobody is known to stand for brings no meeting of the others', () => {
    expect(meetingsOf('He met Ana Duarte and Piet Brandt.').map(shown)).toEqual([]);
  });

  test('two meetings in one sentence stay two', () => {
    const text = 'Prime Minister Ana Duarte met Chancellor Piet Brandt on Tuesday after talks with Senator Lena Holm.';
    expect(meetingsOf(text).map(shown).sort()).toEqual([
      'met held Ana Duarte + Piet Brandt',
      'talks held Ana Duarte + Lena Holm',
    ]);
  });

  test('names of a caption keep their list through notes of position', () => {
    const meeting = meetingOf([
      'caption',
      'Prime Minister Ana Duarte, left, meets Chancellor Piet Brandt, right, in Lisbon, Feb. 2, 2021.',
    ]);
    expect(shown(meeting)).toBe('met held Ana Duarte + Piet Brandt');
    expect(meeting.date).toEqual({ value: '2021-02-02' });
  });
});

describe('sides that are described, not named', () => {
  const HOLDER = '"Good," said Norwegian Foreign Minister Piet Brandt.';

  test('a counterpart is the one whom the article names elsewhere, in the same office', () => {
    const text = 'Foreign Minister Ana Duarte met with her Norwegian counterpart for the third time.';
    expect(meetingsOf(text, HOLDER).map(shown)).toEqual(['met held Ana Duarte + Piet Brandt']);
    const other = '"Good," said Norwegian Prime Minister Piet Brandt.';
    expect(meetingsOf(text, other).map(shown)).toEqual(['met held Ana Duarte + (her Norwegian counterpart)']);
  });

  test('what a thing of two shows during their meeting is of a meeting of the two', () => {
    const text = "Cartoonists drew Ana Duarte and Piet Brandt's frowns during their meeting in Oslo.";
    expect(meetingsOf(text).map(shown)).toEqual(['met held Ana Duarte + Piet Brandt']);
  });

  test('a visit for talks is of those who talk', () => {
    const text = 'Ana Duarte visited the old harbour on Tuesday for discussions with Piet Brandt.';
    expect(meetingsOf(text).map(shown)).toEqual(['talks held Ana Duarte + Piet Brandt']);
  });

  test('a successor is the one whom the text calls so, or who was chosen for that office', () => {
    const named = 'President Ana Duarte praised her successor, Piet Brandt. Duarte met her successor on Tuesday.';
    expect(meetingOf(named)).toMatchObject({ participants: [{ name: 'Ana Duarte' }, { name: 'Piet Brandt' }] });
    const chosen = 'President-elect Piet Brandt won on Sunday. President Ana Duarte met her successor on Tuesday.';
    expect(meetingOf(chosen)).toMatchObject({ participants: [{ name: 'Ana Duarte' }, { name: 'Piet Brandt' }] });
    const other = 'Vice President-elect Piet Brandt won on Sunday. Mayor Ana Duarte met her successor on Tuesday.';
    expect(meetingsOf(other).map(shown)).toEqual(['met held Ana Duarte + (her successor)']);
  });

  test('a meeting told twice, once without the name, once with the country for the city, is one', () => {
    const text =
      "Foreign Minister Ana Duarte met her Norwegian counterpart, Piet Brandt, in Lyon on Tuesday. Duarte sat down in France with Norway's top diplomat.";
    const meeting = meetingOf(text);
    expect([shown(meeting), meeting.evidence.length]).toEqual(['met held Ana Duarte + Piet Brandt', 2]);
  });

  test('another city is another meeting', () => {
    const text = 'Foreign Minister Ana Duarte met Chancellor Piet Brandt in Oslo. Duarte met with Brandt in Lisbon.';
    expect(meetingsOf(text).map(({ place }) => place?.text)).toEqual(['Oslo', 'Lisbon']);
  });

  test.each([
    ['There was a meeting between Kenyan and Chilean port officials.', ['Kenyan and Chilean port officials']],
    ['Prime Minister Ana Duarte met French and Kenyan ministers.', ['French and Kenyan ministers']],
    ['The meeting between senior Kenyan and US diplomats was short.', ['senior Kenyan and US diplomats']],
  ])('nationalities that share a noun are one side: %s', (text, groups) => {
    expect(meetingOf(text).groups).toEqual(groups);
  });

  test.each([
    'The foreign ministers of Norway and Kenya, Ana Duarte and Omar Farouk, met in Lisbon.',
    'Ms Ana Duarte and Mr Omar Farouk, the foreign ministers, met in Lisbon.',
    'Foreign Minister Ana Duarte of Norway and Foreign Minister Omar Farouk of Kenya met in Lisbon.',
  ])('those who are described together are not told twice: %s', (text) => {
    const meeting = meetingOf(text);
    expect([meeting.participants.length, meeting.groups]).toEqual([2, []]);
  });

  test('who says that he is willing after a meeting was there', () => {
    const text =
      'The recently named Kenyan trade minister, Omar Farouk, said that he is willing to lower tariffs after meeting with his Norwegian colleague, Piet Brandt, in Lyon, France.';
    const meeting = meetingOf(text);
    expect([shown(meeting), meeting.place?.text]).toEqual(['met held Omar Farouk + Piet Brandt', 'Lyon, France']);
  });

  test('nationalities alone are no sides', () => {
    expect(meetingsOf('A meeting of Kenyan and Chilean was short.').map(shown)).toEqual([]);
  });
});

describe('who is no side', () => {
  test.each([
    'Ana Duarte met a man in Oslo.',
    'Ana Duarte was greeted by a villager near Oslo.',
    'Ana Duarte met with other Norwegian leaders in Oslo.',
    'Ana Duarte will meet with any skipper from any port.',
    'Ana Duarte said she would consult with our partners.',
    'Ana Duarte held a meeting with the editorial board of the Oslo Courier.',
  ])('a name that is lost, or a crowd that is anybody: %s', (text) => {
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });

  test('a headline without the name has no side', () => {
    expect(meetingsOf(['title', 'Norway minister meets Ana Duarte in Oslo']).map(shown)).toEqual([]);
    expect(meetingsOf("Norway leader's visit to Lisbon pleases the unions.").map(shown)).toEqual([]);
  });

  test.each([
    ['Ana Duarte met with the Norwegian foreign minister in Oslo.', 'the Norwegian foreign minister'],
    ["Ana Duarte met with Norway's foreign minister in Oslo.", "Norway's foreign minister"],
    ['Ana Duarte met with the prime minister of Norway in Oslo.', 'the prime minister of Norway'],
  ])('an office with its country is one: %s', (text, group) => {
    expect(meetingsOf(text).map(shown)).toEqual([`met held Ana Duarte + (${group})`]);
  });

  test('a title before "and" describes the name behind it', () => {
    expect(meetingsOf('Ana Duarte met with union leader and radio host Piet Brandt in Oslo.').map(shown)).toEqual([
      'met held Ana Duarte + Piet Brandt',
    ]);
  });

  test('who is there as host or watches is not whom they met', () => {
    const text = 'Ana Duarte and Piet Brandt dined at a lodge, with Lena Holm as their host.';
    expect(meetingsOf(text).map(shown)).toEqual(['met held Ana Duarte + Piet Brandt']);
    const watched = 'Ana Duarte and Piet Brandt met in Oslo, with Lena Holm looking on.';
    expect(meetingsOf(watched).map(shown)).toEqual(['met held Ana Duarte + Piet Brandt']);
  });

  test('who is addressed at the meeting of a body need not have been there', () => {
    const text = "At the union's meeting in Oslo, Ana Duarte rebuked Piet Brandt for the strike.";
    expect(meetingsOf(text).map(shown)).toEqual([]);
  });

  test('"met with" without its object leaves out the one who matters', () => {
    expect(meetingsOf('The ministers who met with and then argued against Ana Duarte sat in Oslo.').map(shown)).toEqual(
      [],
    );
  });

  test('who meets "after" stands right behind that word', () => {
    const text = 'The bells rang for Lena Holm on Tuesday after Ana Duarte met with Piet Brandt in Oslo.';
    expect(meetingsOf(text).map(shown)).toEqual(['met held Ana Duarte + Piet Brandt']);
  });

  test('parties that share a noun are one side', () => {
    expect(meetingOf('Ana Duarte met with Liberal and Conservative members of the council.').groups).toEqual([
      'Liberal and Conservative members of the council',
    ]);
  });
});
