import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/chat/commands.ts';
import type { View } from '../../../src/core/chat/view.ts';
import { withoutFiles } from '../../../src/platforms/discord/attach.ts';
import { textOf } from '../../../src/platforms/discord/commands.ts';
import { escapeMarkdown } from '../../../src/platforms/discord/escape.ts';
import { renderDiscord } from '../../../src/platforms/discord/render.ts';
import { discordProblems, discordWords } from '../../support/discord-reader.ts';
import { cases } from '../../support/laws.ts';
import { anyView, digest, pictured, saying } from '../../support/views.ts';

const only = (...blocks: View['blocks']): View => ({ summary: 's', blocks });

describe('a digest on Discord', () => {
  it('is a title, an embed a section, quotes as quotations and sources in small print', () => {
    const [root, rest] = renderDiscord(digest);
    expect(root?.content).toBe('**Morning brief · Tuesday 17 November 2026**\n1 meeting, 2 quotes, 1 deadline');
    expect(root?.embeds.map((embed) => embed.title)).toEqual(['Who met whom', 'Key quotes', 'Deadlines']);
    expect(root?.embeds[1]?.description).toBe(
      [
        '> “We will not sign \\<anything> before the harbour is open & safe”',
        '— **Ada Holm**, foreign minister',
        '-# Word for word in 2 of 2 articles',
        '-# [Northern Wire](https://northern-wire.example/border-talks) · Harbour Post · 16 Nov 2026',
        '',
        '-# 1 more quote in the thread',
      ].join('\n'),
    );
    expect(rest?.embeds[0]?.title).toBe('1 more quote');
    expect(root?.thread).toBe('Morning brief · Tuesday 17 November 2026');
  });

  it('keeps every line of a quotation in it', () => {
    const [post] = renderDiscord(
      only({ kind: 'quote', fact: 'q', excerpt: saying('First.\n# Second'), speaker: [], notes: [], sources: [] }),
    );
    expect(post?.embeds[0]?.description).toBe('> “First.\n> \\# Second”');
  });

  it('keeps the sum over all embeds of a message within 6,000', () => {
    const section = (title: string): View['blocks'] => [
      { kind: 'heading', level: 2, text: title },
      ...Array.from({ length: 4 }, () => ({
        kind: 'evidence' as const,
        excerpt: saying('word '.repeat(180).trim()),
        source: { article: 'a', outlet: 'Northern Wire', url: null, date: null },
      })),
    ];
    const posts = renderDiscord(only(...section('A'), ...section('B')));
    expect(posts.length).toBeGreaterThan(1);
    expect(posts.flatMap(discordProblems)).toEqual([]);
    expect(posts[1]?.embeds[0]?.title).toMatch(/\(continued\)$/);
  });

  it('repeats no summary that its only line says already', () => {
    const [post] = renderDiscord({
      summary: 'Nothing new today',
      blocks: [{ kind: 'text', runs: [{ kind: 'text', text: 'Nothing new today' }] }],
    });
    expect(discordWords(post!)).toBe('Nothing new today');
  });
});

describe('escapeMarkdown', () => {
  it('is undone by taking the backslashes away, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(escapeMarkdown(text).replace(/\\([^0-9A-Za-z\s])/g, '$1')).toBe(text);
      }),
    );
  });

  it('leaves ordinary words alone', () => {
    const words = 'Talks resume at 10:30 on 1 December (well-known place); "no" & more, 50%.';
    expect(escapeMarkdown(words)).toBe(words);
  });
});

describe('the options of a command', () => {
  const met = COMMANDS.find((command) => command.name === 'met')!;
  const joined = (given: Record<string, string>) => textOf(met, (name) => given[name] ?? null);

  it.each([
    [{ person: 'Ada Holm' }, 'Ada Holm'],
    [{ person: ' Ada Holm ', with: 'Lind', since: '7d' }, 'Ada Holm and Lind since 7d'],
    [{ with: 'Lind' }, 'Lind'],
    [{ since: 'monday' }, 'since monday'],
    [{}, ''],
  ])('%o are typed %j', (given, text) => {
    expect(joined(given)).toBe(text);
  });
});

describe('a message whose files cannot be attached', () => {
  it('says the picture and the way to the file in words', () => {
    const [post] = renderDiscord(pictured).map(withoutFiles);
    expect(post?.files).toBeUndefined();
    expect(discordWords(post!)).toContain('due 1 Dec 2026 (in 14 days).');
    expect(post?.content).toContain('readout deadlines');
  });

  it('is within the limits too, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const post of renderDiscord(view).map(withoutFiles)) expect(discordProblems(post)).toEqual([]);
      }),
      { numRuns: cases(60) },
    );
  });
});
