import { InvalidArgumentError } from 'commander';
import type { IsoDate } from '../core/calendar.ts';
import { dayFromWords } from '../core/chat/day-words.ts';
import { today } from '../services/today.ts';

export const BRIEF_FORMATS = ['text', 'json', 'slack', 'discord', 'html'] as const;
export type BriefFormat = (typeof BRIEF_FORMATS)[number];

/** A day on the command line: ISO, or any words that the chat commands take. */
export function parseDay(words: string): IsoDate {
  const day = dayFromWords(words, today());
  if (day === null) throw new InvalidArgumentError('write a day such as 2026-11-20, "20 nov" or yesterday');
  return day;
}

/** The name of a picture file: its ending says which kind. */
export function parsePicture(file: string): string {
  if (!/\.(?:svg|png)$/iu.test(file)) throw new InvalidArgumentError('name a file that ends in .svg or .png');
  return file;
}

/** A port to listen on; 0 for any that is free. */
export function parsePort(words: string): number {
  const port = Number(words);
  if (!/^\d+$/.test(words) || port > 65_535) throw new InvalidArgumentError('write a number from 0 to 65535');
  return port;
}

export function parseCount(words: string): number {
  const count = Number(words);
  if (!Number.isInteger(count) || count < 1 || count > 1000)
    throw new InvalidArgumentError('write a number from 1 to 1000');
  return count;
}
