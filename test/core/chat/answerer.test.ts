import { beforeEach, describe, expect, it } from 'vitest';
import { createAnswerer } from '../../../src/core/chat/answerer.ts';
import { excerptsOf } from '../../../src/core/chat/excerpt.ts';
import type { Library } from '../../../src/core/chat/library.ts';
import type { Log } from '../../../src/core/chat/log.ts';
import type { Request } from '../../../src/core/chat/request.ts';
import type { View } from '../../../src/core/chat/view.ts';
import { renderTerminal } from '../../../src/platforms/terminal/render.ts';
import {
  article,
  briefOf,
  corpusOf,
  memoryLibrary,
  mergedDeadline,
  mergedMeeting,
  mergedQuote,
  person,
} from '../../support/corpus.ts';

const holm = person('Ada Holm', 'foreign minister of Vestland', 'NO');
const lind = person('Bo Lind', 'trade envoy', 'SE');
const otherHolm = person('Peter Holm', 'harbour master', null);

const one = article(
  'one',
  'Ada Holm met Bo Lind in Geneva on Wednesday. “We will publish the tariff list before the month is out,” Holm said. Sweden must answer by 1 December.',
);
const two = article('two', 'Peter Holm met dockers on Tuesday. “The cranes stand still,” he said.', {
  outlet: 'Northern Wire',
  published: { value: '2026-11-18', basis: 'given' },
});

const facts = [
  mergedMeeting('m1', [holm, lind], [[one, 'Ada Holm met Bo Lind in Geneva on Wednesday.']], {
    date: { value: '2026-11-18' },
    place: 'Geneva',
  }),
  mergedMeeting('m2', [otherHolm], [[two, 'Peter Holm met dockers on Tuesday.']], { groups: ['dockers'] }),
  mergedQuote('q1', holm, [[one, 'We will publish the tariff list before the month is out,']]),
  mergedQuote('q2', otherHolm, [[two, 'The cranes stand still,']]),
  mergedDeadline('d1', lind, { earliest: null, latest: '2026-12-01' }, [[one, 'must answer by 1 December']]),
];

const log: Log = { info() {}, warn() {}, error() {}, child: () => log };
const request = (text: string, more: Partial<Request> = {}): Request => ({
  platform: 'terminal',
  workspace: 'default',
  channel: 'c',
  thread: 't1',
  kind: 'words',
  command: null,
  text,
  user: 'u',
  today: '2026-11-20',
  ...more,
});
const plain = (view: View): string => renderTerminal(view, { colour: false, width: 100 }).replace(/\s+/g, ' ');

let library: Library;
const answerer = () => createAnswerer({ library, sentencesOf: (a) => [{ start: 0, end: a.text.length }], log });
const ask = async (text: string, more: Partial<Request> = {}): Promise<string> =>
  plain((await answerer().reply(request(text, more))).view);

beforeEach(() => {
  library = memoryLibrary(
    corpusOf('2026-11-20', [one, two], [holm, lind, otherHolm], facts),
    [one, two],
    [briefOf('morning')],
  );
});

describe('commands', () => {
  it('tells meetings of one person, and of a pair typed without "and"', async () => {
    expect(await ask('/met Lind')).toContain(
      'Ada Holm (foreign minister of Vestland) met Bo Lind (trade envoy) in Geneva on Wednesday 18 November',
    );
    expect(await ask('/met Bo Lind Ada Holm')).toContain('Meetings of Bo Lind and Ada Holm');
  });

  it('says who may be meant where a name is borne by two people', async () => {
    const answer = await ask('/met Holm');
    expect(answer).toContain('“Holm” may be Ada Holm or Peter Holm');
    expect(answer).toContain('dockers');
  });

  it('knows a country as the people who act for it', async () => {
    const answer = await ask('/met Sweden');
    expect(answer).toContain('Bo Lind');
    expect(answer).not.toContain('dockers');
  });

  it('offers near names where nobody is called so', async () => {
    const answer = await ask('/met Lindberg');
    expect(answer).toContain('I know nobody called “Lindberg”');
    expect(answer).toContain('Did you mean Bo Lind?');
  });

  it('keeps to the days asked for', async () => {
    expect(await ask('/met Lind since 2026-11-19')).toContain('No meeting of Bo Lind since Thursday 19 November');
  });

  it('gives quotes by person, by topic and by both', async () => {
    expect(await ask('/quotes Ada Holm')).toContain('“We will publish the tariff list');
    expect(await ask('/quotes about cranes')).toContain('The cranes stand still');
    expect(await ask('/quotes Ada Holm on cranes')).toContain('No quote of Ada Holm on “cranes”');
  });

  it('gives deadlines with the days that are left', async () => {
    const answer = await ask('/deadlines');
    expect(answer).toContain(
      'Bo Lind (trade envoy): “must answer by 1 December” — due Tuesday 1 December (in 11 days)',
    );
    expect(await ask('/deadlines week')).toContain('none in 2 articles');
  });

  it('makes a brief, and says which there are where the name is wrong', async () => {
    const answer = await ask('/brief');
    for (const part of ['Who met whom', 'Key quotes', 'Deadlines', 'Read in 2 days: 1 article from 1 outlet.']) {
      expect(answer).toContain(part);
    }
    expect(await ask('/brief evening')).toContain('There is no brief “evening”. There is morning.');
  });

  it('explains each command, and one of them at length', async () => {
    expect(await ask('/help')).toContain('/deadlines [open|week|all|ics]');
    expect(await ask('/help met')).toContain('For example: /met Holm since monday');
  });

  it('shows the evidence behind a line', async () => {
    expect(await ask('/why m1')).toContain('Ada Holm met Bo Lind in Geneva on Wednesday.');
    expect(await ask('/why gone')).toContain('no longer in the corpus');
  });
});

describe('deadlines as a picture and as a calendar file', () => {
  const blocksOf = async (text: string) => (await answerer().reply(request(text))).view.blocks;

  it('draws those of a week and all of them above the list, and offers the file', async () => {
    const [heading, picture, ...rest] = await blocksOf('/deadlines all');
    expect(heading).toMatchObject({ kind: 'heading', text: 'All deadlines' });
    expect(picture).toMatchObject({
      kind: 'image',
      alt: expect.stringContaining('Bo Lind: “must answer by 1 December”, due 1 Dec 2026 (in 11 days).'),
      picture: { kind: 'timeline', timeline: { today: '2026-11-20', marks: [{ fact: 'd1' }] } },
    });
    expect(rest.at(-1)).toMatchObject({ kind: 'actions', actions: [{ command: '/deadlines ics' }] });
    expect((await blocksOf('/deadlines')).map((block) => block.kind)).toEqual(['heading', 'fact', 'actions']);
    expect((await blocksOf('/deadlines all Lind')).at(-1)).toMatchObject({
      actions: [{ command: '/deadlines ics Lind' }],
    });
  });

  it('gives the file, of one person too', async () => {
    for (const text of ['/deadlines ics', '/deadlines ICS Lind'])
      expect((await blocksOf(text))[1]).toMatchObject({
        kind: 'file',
        name: 'deadlines.ics',
        label: 'Calendar file: 1 entry',
        content: { kind: 'calendar', calendar: { asOf: '2026-11-20', entries: [{ uid: 'd1@readout' }] } },
      });
    expect(await ask('/deadlines ics Peter Holm')).toContain('none in 2 articles');
  });

  it('offers and draws nothing where nothing has a date', async () => {
    const undated = mergedDeadline('d2', lind, null, [[one, 'must answer by 1 December']], { status: 'undated' });
    library = memoryLibrary(corpusOf('2026-11-20', [one], [lind], [undated]), [one]);
    expect((await blocksOf('/deadlines all')).map((block) => block.kind)).toEqual(['heading', 'fact']);
    expect(await ask('/deadlines ics')).toContain('No deadline with a date; 1 deadline without a date left out.');
  });
});

describe('names that are offered while somebody types', () => {
  it('are the briefs that begin with it, then those with it in name or title', async () => {
    const briefs = [
      briefOf('people-week', { title: 'People of note' }),
      briefOf('week-ahead', { title: 'What is due' }),
      briefOf('morning', { title: 'Each working week' }),
      briefOf('evening', { title: 'Late' }),
    ];
    library = { ...library, briefs: async () => briefs };
    expect(await answerer().suggestBriefs('Week', 25)).toEqual(['week-ahead', 'people-week', 'morning']);
    expect(await answerer().suggestBriefs('', 2)).toEqual(['people-week', 'week-ahead']);
  });
});

describe('a question about what is over', () => {
  it('is answered by the meeting that was held before the one that is planned', async () => {
    const planned = mergedMeeting('m3', [holm, lind], [[one, 'Ada Holm met Bo Lind in Geneva on Wednesday.']], {
      status: 'planned',
      date: { value: '2026-11-28' },
    });
    library = memoryLibrary(corpusOf('2026-11-20', [one], [holm, lind], [planned, ...facts]), [one]);
    const past = await ask('where did Ada Holm meet Bo Lind?');
    expect(past.indexOf('in Geneva on Wednesday')).toBeLessThan(past.indexOf('are to meet'));
    const ahead = await ask('when will Ada Holm meet Bo Lind?');
    expect(ahead.indexOf('are to meet')).toBeLessThan(ahead.indexOf('in Geneva on Wednesday'));
  });
});

describe('threads', () => {
  it('resolves pronouns and elliptical questions from the thread, also after a restart', async () => {
    expect(await ask('what did Ada Holm say about tariffs?')).toContain('tariff list');
    expect(await ask('whom did she meet?')).toContain('Bo Lind');
    expect(await ask('and Peter Holm?')).toContain('dockers');
  });

  it('gives a pronoun to somebody of its gender', async () => {
    const people = [{ ...holm, gender: 'female' as const }, { ...lind, gender: 'male' as const }, otherHolm];
    library = memoryLibrary(corpusOf('2026-11-20', [one, two], people, facts), [one, two]);
    await ask('/met Ada Holm and Bo Lind');
    expect(await ask('what did she say?')).toContain('tariff list');
    expect(await ask('what must he do, and by when?')).toContain('must answer by 1 December');
  });

  it('keeps threads and workspaces apart', async () => {
    await ask('what did Ada Holm say?', { thread: 't1' });
    expect(await ask('whom did she meet?', { thread: 't2' })).not.toContain('Bo Lind (trade envoy) in Geneva on');
    expect(await ask('whom did she meet?', { workspace: 'other' })).not.toContain('Bo Lind (trade envoy) in Geneva on');
  });

  it('takes command words without a slash, for platforms that allow none in threads', async () => {
    expect(await ask('deadlines')).toContain('Open deadlines');
  });
});

describe('what is shown', () => {
  it('is word for word in the stored article', async () => {
    const { view } = await answerer().reply(request('/brief'));
    const excerpts = excerptsOf(view);
    expect(excerpts.length).toBeGreaterThan(0);
    for (const words of excerpts) {
      const stored = [one, two].find((a) => a.id === words.article);
      expect(stored?.text.slice(words.start, words.end)).toBe(words.text);
    }
  });

  it('leaves out a line whose article has changed since it was merged', async () => {
    const changed = { ...one, text: one.text.replace('tariff', 'duties') };
    let calls = 0;
    const articles = library.articles;
    library = {
      ...library,
      articles: async (workspace, ids) => {
        calls += 1;
        const all = new Map(await articles(workspace, ids));
        if (calls > 1 && all.has('one')) all.set('one', changed);
        return all;
      },
    };
    expect(await ask('/quotes Ada Holm')).not.toContain('tariff list');
  });

  it('is an apology with nothing of the fault where the store fails', async () => {
    library = { ...library, corpus: async () => Promise.reject(new Error('disk gone: secret')) };
    const answer = await ask('/met');
    expect(answer).toContain('Something went wrong on my side');
    expect(answer).not.toContain('secret');
  });

  it('says that it knows of no meeting, and asks whom a pronoun means that nothing explains', async () => {
    expect(await ask('did Peter Holm meet Bo Lind?')).toContain('I know of no meeting of Peter Holm and Bo Lind in 2');
    expect(await ask('where did they meet?', { thread: 'fresh' })).toContain('whom you mean');
  });

  it('says in how many articles it looked where it found no answer', async () => {
    expect(await ask('which rocket reached the moon?')).toContain(
      'I found nothing on “rocket”, “reached”, “moon” in 2 articles (newest 19 Nov 2026)',
    );
  });
});
