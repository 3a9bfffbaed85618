import data from './data/leaders.json' with { type: 'json' };
import { fold } from './fold.ts';

/** A head of state or government on the day of the table. `since` is as the source writes it ("12 December 2019"), or null. */
export type Leader = {
  readonly country: string;
  readonly name: string;
  readonly family: string;
  readonly title: string;
  readonly since: string | null;
};

export const LEADERS: readonly Leader[] = data.rows.map((row) => {
  const [country = '', name = '', family = '', title = '', since = ''] = row.split('|').map((cell) => cell.trim());
  return { country, name, family, title, since: since === '' ? null : since };
});

const families = new Set(LEADERS.map((leader) => fold(leader.family)));

export const isLeaderFamily = (word: string): boolean => families.has(fold(word));
