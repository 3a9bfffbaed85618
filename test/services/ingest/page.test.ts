import { describe, expect, test } from 'vitest';
import { readArticle } from '../../../src/core/article/read-article.ts';
import { readPage, withText } from '../../../src/services/ingest/page.ts';

const LEAD =
  'Talks on a grain corridor stalled on Tuesday, after the delegations could not agree on who inspects the ships.';
const QUOTE =
  '“We came to sign, and we leave with a draft,” said Trade Minister Osk Hallen, who led the delegation of Norrland.';
const MORE =
  'The sides will meet again on 25 November, according to a statement that both signed late in the old town hall.';
const BODY = `<p>${LEAD}</p><p>${QUOTE}</p><p>${MORE}</p>`;

const page = (head: string, body: string): string =>
  `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const read = (html: string, from: string | null = null) => {
  const found = readPage(html, from);
  if ('reason' in found) throw new Error(found.reason);
  return found;
};

describe('a page', () => {
  test('gives headline and paragraphs, and no navigation, script or list of other stories', () => {
    const { text } = read(
      page(
        '<title>Grain talks stall | Harbour Times</title>',
        `<nav><a href="/">Home</a><a href="/w">World</a></nav><article><h1>Grain talks stall</h1>${BODY}<script>var x = "met";</script></article><footer>© 2026 Harbour Times</footer>`,
      ),
    );
    expect(text).toBe(['Grain talks stall', LEAD, QUOTE, MORE].join('\n\n'));
  });

  test('tells title, outlet, day and address by JSON-LD', () => {
    const data = {
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        {
          '@type': ['NewsArticle'],
          headline: 'Grain talks stall',
          datePublished: '2026-11-18T07:30:00+01:00',
          publisher: { '@type': 'Organization', name: 'Harbour Times' },
        },
      ],
    };
    const found = read(
      page(
        `<link rel="canonical" href="/2026/grain"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
        BODY,
      ),
      'https://harbourtimes.example/amp/grain?x=1',
    );
    expect(found.metadata).toEqual({
      title: 'Grain talks stall',
      outlet: 'Harbour Times',
      published: '2026-11-18T07:30:00+01:00',
    });
    expect(found.url).toBe('https://harbourtimes.example/2026/grain');
    expect(readArticle({ id: 'x', ...found }).published).toEqual({ value: '2026-11-18', basis: 'metadata' });
  });

  test.each([
    ['Open Graph', '<meta property="article:published_time" content="2026-11-18T09:00:00Z">', ''],
    ['a meta name', '<meta name="dc.date.issued" content="2026-11-18">', ''],
    [
      'a named time',
      '',
      '<time itemprop="datePublished" datetime="2026-11-18">x</time><time datetime="2026-11-01">y</time>',
    ],
    ['the only time', '', '<time datetime="2026-11-18T08:00">18 Nov</time>'],
  ])('tells the day by %s', (_name, head, body) => {
    expect(read(page(head, body + BODY)).metadata?.published).toContain('2026-11-18');
  });

  test('tells no day where several times differ, or where it is none of the calendar', () => {
    const several = page('', `<time datetime="2026-11-18">a</time><time datetime="2026-11-02">b</time>${BODY}`);
    expect(read(several).metadata?.published).toBeUndefined();
    expect(read(page('<meta name="date" content="2026-02-30">', BODY)).metadata?.published).toBeUndefined();
  });

  test('takes the site off the end of a title', () => {
    expect(read(page('<title>Grain talks stall in Velden | Harbour Times</title>', BODY)).metadata?.title).toBe(
      'Grain talks stall in Velden',
    );
  });

  test('lets broken JSON-LD be', () => {
    expect(read(page('<script type="application/ld+json">{"@type":</script>', BODY)).text).toContain(LEAD);
  });

  test('decodes character references and evens out blanks', () => {
    expect(read('<p>Osk&nbsp;Hallen\n   &amp; Co. said &ldquo;no&rdquo;.</p>').text).toBe(
      'Osk Hallen & Co. said “no”.',
    );
  });

  test.each([
    ['nested very deep', `${'<div>'.repeat(5000)}${BODY}`],
    ['never closed', `${'<b>'.repeat(4000)}${BODY}`],
  ])('%s is read whole', (_name, html) => {
    expect(read(html).text).toContain(LEAD);
  });

  test('of far too many tags is refused', () => {
    expect(readPage('<i>x</i>'.repeat(40_000), null)).toEqual({ reason: expect.stringContaining('tags') });
  });

  test('without text is refused', () => {
    expect(readPage('<html><script>1</script></html>', null)).toEqual({
      reason: expect.stringContaining('without any text'),
    });
  });

  test('beside a raw article gives it text, and never overrides what was given', () => {
    const raw = withText({ id: 'x', title: 'Given', html: page('<meta property="og:title" content="Other">', BODY) });
    expect(raw).toMatchObject({ id: 'x', title: 'Given', text: expect.stringContaining(LEAD) });
    expect(raw).not.toHaveProperty('html');
    expect(withText({ id: 'x', text: 'As it is.' })).toEqual({ id: 'x', text: 'As it is.' });
  });
});
