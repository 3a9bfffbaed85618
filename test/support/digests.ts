import type { Article } from '../../src/core/article/article.ts';
import type { IsoDate } from '../../src/core/calendar.ts';
import { article, person } from './corpus.ts';

/** What the tests of digests share: the reader's day, two people, and what is told of them. */
export const TODAY = '2026-11-20';
export const YESTERDAY = '2026-11-19';
export const holm = person('Ada Holm', 'foreign minister');
export const lind = person('Bo Lind');
export const MET = 'Ada Holm met Bo Lind.';
export const SAID = 'We will publish the whole list of tariffs soon';

/** Makes articles of one text, by their day and outlet. */
export const telling =
  (text: string) =>
  (id: string, day: IsoDate, outlet = 'Harbour Post'): Article =>
    article(id, text, { outlet, published: { value: day, basis: 'given' } });
