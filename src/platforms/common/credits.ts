import type { SourceRef } from '../../core/chat/view.ts';
import { clip } from './divide.ts';

/** A part of a source line: an outlet, or the date of the outlets before it. */
export type Credit = {
  readonly label: string;
  readonly url: string | null;
  /** Plain words that stand before it, outside its link. */
  readonly opening?: string;
};

const LONGEST_NAME = 120;

const onOneLine = (name: string): string => clip(name.replace(/\s+/g, ' '), LONGEST_NAME);

/** An address that is safe to link: absolute, http or https, within `limit` characters; otherwise null. */
export function linkable(url: string | null, limit: number): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) && parsed.href.length <= limit ? parsed.href : null;
}

/** "Northern Wire · Harbour Post · 16 Nov": outlets of one day share their date, which follows the last of them. */
export function credits(sources: readonly SourceRef[], longestUrl: number): readonly Credit[] {
  return sources.flatMap((source, i) => {
    const outlet: Credit = {
      label: onOneLine(source.outlet) || 'outlet not named',
      url: linkable(source.url, longestUrl),
    };
    const date = onOneLine(source.date ?? '');
    return date !== '' && sources[i + 1]?.date !== source.date ? [outlet, { label: date, url: null }] : [outlet];
  });
}

/** The same with the number of the line before the first: "[3] Northern Wire · 16 Nov". */
export function numberedCredits(
  sources: readonly SourceRef[],
  longestUrl: number,
  number: number | undefined,
): readonly Credit[] {
  const all = credits(sources, longestUrl);
  return all.map((credit, i) => (i === 0 && number !== undefined ? { ...credit, opening: `[${number}] ` } : credit));
}

/** Credits to be read aloud: "Northern Wire, Harbour Post, 16 Nov". */
export const spokenCredits = (sources: readonly SourceRef[]): string =>
  credits(sources, 0)
    .map((credit) => credit.label)
    .join(', ');
