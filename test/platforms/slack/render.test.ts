import { describe, expect, it } from 'vitest';
import type { View } from '../../../src/core/chat/view.ts';
import { renderSlack } from '../../../src/platforms/slack/render.ts';
import { slackProblems, slackWords } from '../../support/slack-reader.ts';
import { digest, saying } from '../../support/views.ts';

const only = (...blocks: View['blocks']): View => ({ summary: 's', blocks });

describe('a digest on Slack', () => {
  it('is a title, bold sections, one line a fact, quotes as quotations and sources in small print', () => {
    const [root] = renderSlack(digest);
    expect(root?.blocks.map((block) => block.type)).toEqual([
      'header',
      'rich_text',
      'rich_text',
      'rich_text',
      'context',
      'rich_text',
      'rich_text',
      'rich_text',
      'rich_text',
      'context',
      'rich_text',
      'rich_text',
      'rich_text',
      'context',
      'actions',
      'actions',
    ]);
    expect(root?.blocks[6]).toEqual({
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_quote',
          elements: [
            { type: 'text', text: '“' },
            { type: 'text', text: 'We will not sign <anything> before the harbour is open & safe' },
            { type: 'text', text: '”' },
          ],
        },
      ],
    });
    expect(root?.blocks[4]).toEqual({
      type: 'context',
      elements: [
        {
          type: 'mrkdwn',
          text: '<https://northern-wire.example/border-talks|Northern Wire> · Harbour Post · 16 Nov 2026',
          verbatim: true,
        },
      ],
    });
  });

  it('reads aloud as the digest itself, one line a fact', () => {
    expect(renderSlack(digest)[0]?.text).toBe(
      [
        '1 meeting, 2 quotes, 1 deadline',
        'Morning brief · Tuesday 17 November 2026',
        'Who met whom:',
        'Ada Holm (foreign minister) met Bo Lind in Port Sund on Monday 16 November. Outlets differ on the day: Monday (Northern Wire); Sunday (Harbour Post). (Northern Wire, Harbour Post, 16 Nov 2026)',
        'Key quotes:',
        'Ada Holm, foreign minister: “We will not sign &lt;anything&gt; before the harbour is open &amp; safe” Word for word in 2 of 2 articles. (Northern Wire, Harbour Post, 16 Nov 2026)',
        '1 more quote in the thread.',
        'Deadlines:',
        'Bo Lind: “answer in writing by 1 December” — due Tuesday 1 December (in 14 days). (Northern Wire, 16 Nov 2026)',
      ].join('\n'),
    );
  });

  it('says a headline once, before the title under which it stands', () => {
    const [root] = renderSlack({
      summary: 'Ada Holm met Bo Lind',
      blocks: [
        { kind: 'heading', level: 1, text: 'Morning brief' },
        { kind: 'text', runs: [{ kind: 'text', text: 'Ada Holm met Bo Lind' }] },
        { kind: 'text', runs: [{ kind: 'text', text: 'More of it' }] },
      ],
    });
    expect(root?.text).toBe('Ada Holm met Bo Lind\nMorning brief\nMore of it');
  });

  it('counts the lines that the text has no room for', () => {
    const facts = Array.from({ length: 60 }, (_, i) => ({
      kind: 'quote' as const,
      fact: `q${i}`,
      excerpt: saying(`number ${i} ${'word '.repeat(30)}`),
      speaker: [],
      notes: [],
      sources: [],
    }));
    const [root] = renderSlack(only(...facts));
    expect(root?.text).toMatch(/\nAnd \d+ more lines in the message\.$/);
    expect(root?.text.length).toBeLessThanOrEqual(4_000);
  });

  it('goes on in another message after fifty blocks', () => {
    const posts = renderSlack(only(...Array.from({ length: 120 }, () => ({ kind: 'divider' as const }))));
    expect(posts.map((post) => post.blocks.length)).toEqual([50, 50, 20]);
  });

  it('shows an outlet’s name that mrkdwn would read as markup as it is', () => {
    const source = { article: 'a', outlet: 'The *Sund* _Times_', url: 'https://sund.example/', date: '16 Nov' };
    const [post] = renderSlack(only({ kind: 'evidence', excerpt: saying('It rained.'), source }));
    expect(slackWords(post!)).toBe('It rained.\nThe *Sund* _Times_ · 16 Nov');
    expect(slackProblems(post!)).toEqual([]);
  });

  it('holds a quote of ten thousand characters whole, in as many parts as it needs', () => {
    const text = 'The harbour stays shut, and so does the road to it. '.repeat(200).slice(0, 10_000);
    const posts = renderSlack(
      only({ kind: 'quote', fact: 'q', excerpt: saying(text), speaker: [], notes: [], sources: [] }),
    );
    const words = posts
      .flatMap((post) => post.blocks)
      .flatMap((block) => (block.type === 'rich_text' ? block.elements : []));
    const shown = words
      .flatMap((part) => (part.type === 'rich_text_quote' ? part.elements : []))
      .map((e) => (e.type === 'text' ? e.text : ''));
    expect(shown.filter((t) => !/^“$|^”$|^\[continued\] $|^ \[continues\]$/.test(t)).join('')).toBe(text);
    expect(posts.flatMap(slackProblems)).toEqual([]);
  });
});
