import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { excerptsOf } from '../../src/core/chat/excerpt.ts';
import type { View } from '../../src/core/chat/view.ts';
import { renderDiscord } from '../../src/platforms/discord/render.ts';
import { renderSlack } from '../../src/platforms/slack/render.ts';
import { makeFiles } from '../../src/platforms/web/made-files.ts';
import { discordHtml } from '../../src/preview/discord-html.ts';
import { showTyped, showView } from '../../src/preview/messages.ts';
import { previewPage } from '../../src/preview/page.ts';
import { slackHtml } from '../../src/preview/slack-html.ts';
import { discordWords } from '../support/discord-reader.ts';
import { cases } from '../support/laws.ts';
import { slackWords } from '../support/slack-reader.ts';
import { anyView, digest, pictured } from '../support/views.ts';

const bodyOf = (html: string) =>
  new new Window().DOMParser().parseFromString(`<!doctype html><body>${html}`, 'text/html').body;

/** A browser drops what HTML can't hold, and white space is set as it likes. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a page cannot hold
const flow = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffd]+/g, '');

const PLATFORMS = [
  {
    name: 'Slack',
    posts: (view: View) =>
      renderSlack(view).map((post) => ({ html: slackHtml(post, new Map()), words: slackWords(post) })),
  },
  {
    name: 'Discord',
    posts: (view: View) =>
      renderDiscord(view).map((post) => ({ html: discordHtml(post, new Map()), words: discordWords(post) })),
  },
];

/** What a menu offers is seen when it is opened only. */
function seen(html: string): string {
  const body = bodyOf(html);
  for (const option of body.querySelectorAll('option:not([value=""])')) option.remove();
  return body.textContent ?? '';
}

describe.each(PLATFORMS)('the preview of $name', ({ posts }) => {
  it('shows each word that the payload shows, whatever the view', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { html, words } of posts(view)) {
          const shown = flow(seen(html));
          for (const line of words.split('\n')) expect(shown).toContain(flow(line));
        }
      }),
      { numRuns: cases(25) },
    );
  });

  it('lets nothing in a payload become markup', () => {
    fc.assert(
      fc.property(anyView, (view) => {
        for (const { html } of posts(view)) {
          const active = bodyOf(html).querySelectorAll(
            'script, iframe, object, style, [onclick], [onerror], a:not([href^="http"])',
          );
          expect([...active].map((element) => element.outerHTML)).toEqual([]);
        }
      }),
      { numRuns: cases(25) },
    );
  });

  it('holds each excerpt of a digest, and its buttons with their commands', () => {
    const html = posts(digest)
      .map((post) => post.html)
      .join('');
    const body = bodyOf(html);
    for (const { text } of excerptsOf(digest)) expect(flow(body.textContent ?? '')).toContain(flow(text));
    expect(body.querySelector('[data-command="/deadlines all"]')?.textContent).toBe('All deadlines');
    expect(body.querySelector('select option[value="/why m1"]')?.textContent).toContain('Ada Holm');
  });
});

describe('the preview of a view', () => {
  it('puts what follows the first message into its thread, with each payload under its message', async () => {
    const { slack, discord } = await showView(digest);
    for (const html of [slack, discord]) {
      const body = bodyOf(html);
      expect(body.querySelector('details.thread')?.textContent).toContain('a very long winter');
      expect(body.querySelector('.message .body')?.textContent).not.toContain('a very long winter');
      expect(body.querySelectorAll('details.payload')).toHaveLength(2);
    }
    const shown = bodyOf(slack).querySelector('details.payload pre')?.textContent ?? '';
    expect(JSON.parse(shown)).toEqual(JSON.parse(JSON.stringify(renderSlack(digest)[0])));
  });

  it('holds its picture in both themes and its file', async () => {
    const made = await makeFiles(pictured);
    for (const html of [
      renderSlack(pictured).map((post) => slackHtml(post, made)),
      renderDiscord(pictured).map((post) => discordHtml(post, made)),
    ]) {
      const body = bodyOf(html.join(''));
      expect([...body.querySelectorAll('img')].map((image) => image.className)).toEqual(['in-light', 'in-dark']);
      expect(body.querySelector('a[download]')?.getAttribute('href')).toMatch(/^data:text\/calendar/);
    }
  });

  it('escapes what a person types, and what a brief is called', () => {
    expect(bodyOf(showTyped('<b onclick="x()">')).querySelector('[onclick]')).toBeNull();
    const page = previewPage({
      briefs: [{ name: 'a"><script>', title: '<script>' }],
      brief: 'a',
      date: '2026-11-20',
      articles: '<i>3</i>',
    });
    const dom = new new Window().DOMParser().parseFromString(page, 'text/html');
    expect(dom.querySelectorAll('script')).toHaveLength(1);
    expect(dom.querySelector('i')).toBeNull();
  });
});
