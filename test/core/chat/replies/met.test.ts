import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../../src/core/chat/parse.ts';
import { metReply } from '../../../../src/core/chat/replies/met.ts';
import { EMPTY_MEMORY } from '../../../../src/core/chat/request.ts';
import type { View } from '../../../../src/core/chat/view.ts';
import type { MergedMeeting } from '../../../../src/core/merge/merged.ts';
import { renderTerminal } from '../../../../src/platforms/terminal/render.ts';
import { article, corpusOf, memoryLibrary, mergedMeeting, person } from '../../../support/corpus.ts';

const TODAY = '2026-11-20';
const wire = article('wire', 'They met.');
const holm = person('Ada Holm', 'Norwegian foreign minister');
const peter = person('Peter Holm', 'harbour master');
const quiet = person('Carl Holm', 'novelist');
const lind = person('Bo Lind', 'trade envoy', 'SE');
const kamau = person('Grace Kamau', 'deputy head of the African Union');
const berg = person('Dora Bergqvist', 'leader of the Marlandish delegation');
const jordan = person('Vera Jordan', 'poet');
const people = [holm, peter, quiet, lind, kamau, berg, jordan];

const told = (
  id: string,
  who: readonly (typeof holm)[],
  day: string | null,
  place: string,
  more: Partial<MergedMeeting> = {},
) => mergedMeeting(id, who, [[wire, 'They met.']], { date: day === null ? null : { value: day }, place, ...more });
const meetings = [
  told('m1', [holm, lind], '2026-11-18', 'Oslo'),
  told('m2', [holm, lind], '2026-11-12', 'Bergen'),
  told('m3', [peter, lind], '2026-11-16', 'Malmö', { status: 'planned' }),
  told('m4', [kamau, lind], '2026-10-05', 'Nairobi', { status: 'denied' }),
  told('m5', [berg, kamau], '2026-11-10', 'Lagos', { kind: 'call' }),
  told('m6', [holm, peter], '2026-11-01', 'Ålesund'),
  told('m7', [kamau], '2026-11-02', 'Accra', { groups: ['the Kenyan delegation'] }),
];

async function metOf(all: typeof people, facts: readonly MergedMeeting[], words: string): Promise<View> {
  const command = parseCommand('met', words, TODAY);
  if (command.name !== 'met') throw new Error(JSON.stringify(command));
  const corpus = corpusOf(TODAY, [wire], all, facts);
  const library = memoryLibrary(corpus, [wire]);
  const context = { library, workspace: 'w', today: TODAY, corpus, memory: EMPTY_MEMORY, sentencesOf: () => [] };
  return (await metReply(command, context)).view;
}

const ask = (words: string): Promise<View> => metOf(people, meetings, words);
const plain = (view: View): string => renderTerminal(view, { colour: false, width: 100 }).replace(/\s+/g, ' ');
const said = async (words: string): Promise<string> => plain(await ask(words));
/** The ids of the meetings shown, in order. */
const shown = async (words: string): Promise<readonly string[]> =>
  (await ask(words)).blocks.flatMap((block) => (block.kind === 'fact' ? [block.fact] : []));
const commands = (view: View): readonly string[] =>
  view.blocks.flatMap((block) => (block.kind === 'actions' ? block.actions.map(({ command }) => command) : []));

describe('/met', () => {
  it('tells of all meetings, the newest first, with their status', async () => {
    expect(await shown('')).toEqual(['m1', 'm3', 'm2', 'm5', 'm7', 'm6', 'm4']);
    const text = await said('');
    expect(text).toContain('Peter Holm (harbour master) and Bo Lind (trade envoy) are to meet in Malmö');
    expect(text).toContain('did not meet in Nairobi');
    expect(text).toContain('spoke by phone');
  });

  it('tells of one person, of two, and of what stands for a country or an organisation', async () => {
    expect(await shown('Lind')).toEqual(['m1', 'm3', 'm2', 'm4']);
    expect(await shown('Ada Holm and Lind')).toEqual(['m1', 'm2']);
    expect(await shown('Norwegian')).toEqual(['m1', 'm2', 'm6']);
    expect(await shown('Kenya')).toEqual(['m7']);
    expect(await shown('AU')).toEqual(['m5', 'm7', 'm4']);
    expect(await shown('the African Union and Sweden')).toEqual(['m4']);
    expect(await shown('Marland')).toEqual(['m5']);
  });

  it('takes two names for two, not for one who fits both', async () => {
    expect(await shown('Norway and Ada Holm')).toEqual([]);
    expect(await said('Norway and Ada Holm')).toContain('No meeting of Norway and Ada Holm');
  });

  it('keeps to the days asked for', async () => {
    expect(await shown('Lind since monday')).toEqual(['m1', 'm3']);
    expect(await shown('Lind last week')).toEqual(['m2']);
    expect(await shown('in October')).toEqual(['m4']);
    expect(await said('Lind from 10 nov to 17 nov')).toContain(
      'Whom Bo Lind met from Tuesday 10 November to Tuesday 17 November',
    );
  });

  it('shows two people of one name apart, and offers each', async () => {
    const view = await ask('Holm');
    const text = plain(view);
    expect(text).toContain('“Holm” may be Ada Holm or Peter Holm; each is shown apart.');
    const [ada, other] = [text.indexOf('Whom Ada Holm met'), text.indexOf('Whom Peter Holm met')];
    expect(text.slice(ada, other)).toContain('Bergen');
    expect(text.slice(ada, other)).not.toContain('Malmö');
    expect(text.slice(other)).toContain('Malmö');
    expect(commands(view)).toEqual(['/met Ada Holm', '/met Peter Holm']);
  });

  it('numbers lines through, so that a number means one meeting', async () => {
    const numbers = (await ask('Holm and Lind')).blocks.flatMap((block) =>
      block.kind === 'fact' ? [[block.fact, block.number]] : [],
    );
    expect(new Map(numbers.map(([fact, number]) => [number, fact])).size).toBe(
      new Set(numbers.map(([fact]) => fact)).size,
    );
  });

  it('says who of a name is left where only one has a meeting', async () => {
    const text = await said('Holm and Lind since 18 nov');
    expect(text).toContain('Meetings of Ada Holm and Bo Lind');
    expect(text).toContain('None in these days, 1 on others.');
    expect(await said('Carl Holm')).toContain('No meeting of Carl Holm');
  });

  it.each([
    ['Lnid', 'Bo Lind'],
    ['Kamua', 'Grace Kamau'],
    ['Bergkvist', 'Dora Bergqvist'],
    ['Adda Holm', 'Ada Holm'],
    ['Swedden', 'Sweden'],
  ])('asks whether another was meant by "%s"', async (typed, name) => {
    const view = await ask(`${typed} since 2026-11-01`);
    expect(plain(view)).toContain(`I know nobody called “${typed}”`);
    expect(commands(view)[0]).toBe(`/met ${name} since 2026-11-01`);
  });

  it('counts the bearers of a name where they are many', async () => {
    const many = Array.from({ length: 8 }, (_, i) => person(`Person${i} Holm`));
    const view = await metOf([...many, holm, lind], [told('m1', [holm, lind], null, 'Oslo')], 'Holm');
    expect(plain(view)).toContain('“Holm” may be 9 people; only Ada Holm has a meeting here.');
  });

  it('says what it counts for a country that nobody is said to stand for', async () => {
    expect(await said('Peru')).toMatch(/No meeting of Peru .* whom an article says to stand for it/);
  });

  it('guesses nothing where no name is near', async () => {
    const view = await ask('Xanthopoulos');
    expect(plain(view)).not.toContain('Did you mean');
    expect(commands(view)).toEqual([]);
  });

  it('says what is nearest where there is none in the days asked for', async () => {
    expect(await shown('Lind since 19 nov')).toEqual(['m1']);
    expect(await shown('Lind until 1 oct 2026')).toEqual(['m4']);
    expect(await said('Lind since 19 nov')).toContain('No meeting of Bo Lind since Thursday 19 November');
  });

  it('says whom each met where the two did not meet', async () => {
    const view = await ask('Ada Holm and Grace Kamau');
    expect(plain(view)).toContain('Ada Holm has 3 meetings and Grace Kamau has 3 meetings with others.');
    expect(commands(view)).toEqual(['/met Ada Holm', '/met Grace Kamau']);
  });

  it('means a country before a person called like one, where articles tell of it', async () => {
    expect(await said('Jordan')).toContain('No meeting of Vera Jordan');
    const king = person('Omar Talal', 'Jordanian foreign minister', 'JO');
    const view = await metOf(
      [...people, king],
      [...meetings, told('m8', [king, lind], '2026-11-17', 'Amman')],
      'Jordan',
    );
    expect(plain(view)).toContain('Whom Jordan met');
    expect(plain(view)).toContain('Amman');
  });

  it('gives a picture from three pairs on, with all of it in words', async () => {
    const image = (view: View) => view.blocks.find((block) => block.kind === 'image');
    expect(image(await ask(''))?.alt).toContain('Ada Holm and Bo Lind met 2 times (last 18 Nov 2026).');
    expect(image(await ask('Ada Holm and Lind'))).toBeUndefined();
  });
});
