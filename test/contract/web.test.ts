import { Window } from 'happy-dom';
import { renderPage } from '../../src/platforms/web/page.ts';
import { platformContract } from './platform.ts';

const bodyOf = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html').body;

/** A browser sets white space as it likes and drops characters that HTML cannot hold: words are compared but for these. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what a page cannot hold
const flow = (text: string): string => text.replace(/[\s\u0000-\u001f\u007f-\u009f\ufffd]+/g, '');

platformContract(
  {
    name: 'the web page',
    posts: (view) => [renderPage(view)],
    visibleText: (html) => bodyOf(html).textContent ?? '',
    problems: (html) =>
      [...bodyOf(html).querySelectorAll('script, iframe, [onclick], [onerror], a[href^="javascript:" i]')].map(
        (element) => `something that runs: ${element.outerHTML}`,
      ),
    threads: true,
    words: flow,
  },
  40,
);
