import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanWords, LONGEST_QUESTION, parseCommand } from '../../../src/core/chat/parse.ts';

const TODAY = '2026-11-20'; // a Friday

describe('parseCommand', () => {
  it('reads people joined by "and", commas, "&" or put in quotation marks', () => {
    for (const raw of ['Ada Holm and Bo Lind', 'Ada Holm, Bo Lind', 'Ada Holm & Bo Lind', '“Ada Holm” "Bo Lind"']) {
      expect(parseCommand('met', raw, TODAY)).toMatchObject({ people: ['Ada Holm', 'Bo Lind'] });
    }
  });

  it.each([
    ['since monday', '2026-11-16'],
    ['since friday', '2026-11-20'],
    ['since last thu', '2026-11-19'],
    ['since yesterday', '2026-11-19'],
    ['since 7d', '2026-11-13'],
    ['since 2 weeks ago', '2026-11-06'],
    ['since last week', '2026-11-09'],
    ['since 10 Nov', '2026-11-10'],
    ['since December 3', '2025-12-03'],
    ['since 2026-2-3', '2026-02-03'],
  ])('reads "%s" as %s', (words, day) => {
    expect(parseCommand('met', `Holm ${words}`, TODAY)).toEqual({
      name: 'met',
      people: ['Holm'],
      since: day,
      until: null,
    });
  });

  it('reads both bounds, in either order, and refuses a first day after the last', () => {
    const bounds = { since: '2026-11-10', until: '2026-11-12' };
    expect(parseCommand('met', 'since 2026-11-10 until 2026-11-12', TODAY)).toMatchObject({ people: [], ...bounds });
    expect(parseCommand('met', 'until 12 nov since 10 nov', TODAY)).toMatchObject(bounds);
    expect(parseCommand('met', 'since 12 nov until 10 nov', TODAY)).toMatchObject({ name: 'problem' });
  });

  it('says how to write a day that it cannot read', () => {
    const command = parseCommand('met', 'Holm since whenever', TODAY);
    expect(command).toMatchObject({ name: 'problem', text: expect.stringContaining('“whenever”') });
    expect(command).toMatchObject({ text: expect.stringContaining('2026-11-10') });
    expect(parseCommand('met', 'Holm since 2026-02-30', TODAY)).toMatchObject({ name: 'problem' });
  });

  it('reads what deadlines to show, with open as the default', () => {
    expect(parseCommand('deadlines', '', TODAY)).toEqual({ name: 'deadlines', show: 'open', about: null });
    expect(parseCommand('deadlines', 'ALL Norway', TODAY)).toEqual({ name: 'deadlines', show: 'all', about: 'Norway' });
    expect(parseCommand('deadlines', 'ics Norway', TODAY)).toEqual({ name: 'deadlines', show: 'ics', about: 'Norway' });
    expect(parseCommand('deadlines', 'Open Sky treaty', TODAY)).toMatchObject({ show: 'open', about: 'Sky treaty' });
  });

  it('reads a brief with its day', () => {
    expect(parseCommand('brief', '', TODAY)).toEqual({ name: 'brief', brief: null, asOf: null });
    expect(parseCommand('brief', 'morning on 18 nov', TODAY)).toEqual({
      name: 'brief',
      brief: 'morning',
      asOf: '2026-11-18',
    });
  });

  it('refuses an empty and an endless question with a reason', () => {
    expect(parseCommand('ask', '  ', TODAY)).toMatchObject({ name: 'problem' });
    const long = 'x'.repeat(5_000);
    expect(parseCommand('ask', long, TODAY)).toMatchObject({ text: expect.stringContaining('5,000 characters') });
    expect(parseCommand('ask', 'x'.repeat(LONGEST_QUESTION), TODAY)).toMatchObject({ name: 'ask' });
  });

  it('names the commands that there are where one is unknown', () => {
    expect(parseCommand('/meet', 'x', TODAY)).toMatchObject({ name: 'problem', text: expect.stringContaining('/met') });
  });

  it('never throws, and gives a command or a problem, whatever is typed', () => {
    const names = fc.oneof(fc.constantFrom('brief', 'met', 'quotes', 'deadlines', 'ask', 'why', 'help'), fc.string());
    fc.assert(
      fc.property(names, fc.string({ unit: 'binary' }), (name, raw) => {
        expect(parseCommand(name, raw, TODAY)).toHaveProperty('name');
      }),
    );
  });
});

describe('cleanWords', () => {
  it('takes off mentions, smart marks and escapes that platforms add', () => {
    expect(cleanWords(' <@U0READOUT>  what’s “due”\u00a0&amp; when? <!channel>')).toBe('what\'s "due" & when?');
  });
});
