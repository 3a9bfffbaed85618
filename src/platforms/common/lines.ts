import type { Excerpt, Run } from '../../core/chat/view.ts';
import { type Cost, divide } from './divide.ts';

/**
 * A run of one style. `verbatim` is an article's words alone, `marked` those of them that stand out: quotation marks and cut
 * marks are atoms of their own.
 */
export type Atom = { readonly style: 'plain' | 'strong' | 'faint' | 'verbatim' | 'marked'; readonly text: string };
export type Line = readonly Atom[];

const TURNS_DIRECTION = /[\u0590-\u08ff\u200e\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/;

/** Words that change the direction of writing are isolated, from outside, so that the label after them stays in order. */
const isolated = (text: string): readonly [string, string] =>
  TURNS_DIRECTION.test(text) ? ['\u2068', '\u2069'] : ['', ''];

/** What stands before and after an excerpt's words. Evidence is shown without quotation marks: it often holds its own. */
function frame(excerpt: Excerpt, marks: boolean): readonly [string, string] {
  const [open, close] = isolated(excerpt.text);
  const before = `${marks ? '“' : ''}${excerpt.cutBefore ? '[…] ' : ''}${open}`;
  const after = `${close}${excerpt.cutAfter ? ' […]' : ''}${marks ? '”' : ''}`;
  return [before, after];
}

const atom = (style: Atom['style'], text: string): Line => (text === '' ? [] : [{ style, text }]);

/** An excerpt whole, or, only if it can't be shown whole in one line, in parts that say that they go on. */
function excerptLines(
  excerpt: Excerpt,
  limit: number,
  cost: (line: Line) => number,
  marks: boolean,
  style: 'verbatim' | 'marked' = 'verbatim',
): readonly Line[] {
  const [before, after] = frame(excerpt, marks);
  const whole: Line = [...atom('plain', before), ...atom(style, excerpt.text), ...atom('plain', after)];
  if (cost(whole) <= limit) return [whole];
  const framed = (words: string, first: boolean, last: boolean): Line => [
    ...atom('plain', first ? before : '[continued] '),
    ...atom(style, words),
    ...atom('plain', last ? after : ' [continues]'),
  ];
  const parts = divide(excerpt.text, limit, (words) =>
    Math.max(cost(framed(words, true, false)), cost(framed(words, false, false)), cost(framed(words, false, true))),
  );
  return parts.map((words, i) => framed(words, i === 0, i === parts.length - 1));
}

const STYLES = { text: 'plain', strong: 'strong', faint: 'faint' } as const;

/** The pieces of a run that must each stay on one line. */
function unbroken(run: Run, limit: number, cost: (line: Line) => number): readonly Line[] {
  if (run.kind === 'excerpt') return excerptLines(run.excerpt, limit, cost, true);
  const style = STYLES[run.kind];
  const costOf: Cost = (text) => cost([{ style, text }]);
  return divide(run.text, limit, costOf).map((text) => atom(style, text));
}

/**
 * Lays runs out in lines that cost at most `limit` each; nearly always it is one line. A line ends between runs, never
 * inside an excerpt that fits a line. No line is empty; runs without a word give no line.
 */
export function lay(runs: readonly Run[], limit: number, cost: (line: Line) => number): readonly Line[] {
  const lines: Line[] = [];
  let current: Line = [];
  for (const piece of runs.flatMap((run) => unbroken(run, limit, cost))) {
    const longer = [...current, ...piece];
    if (current.length > 0 && cost(longer) > limit) {
      lines.push(current);
      current = piece;
    } else current = longer;
  }
  if (current.length > 0) lines.push(current);
  return lines;
}

/** An excerpt that stands alone, in as many lines as it needs: `marks` says whether in quotation marks. */
export function layExcerpt(
  excerpt: Excerpt,
  marks: boolean,
  limit: number,
  cost: (line: Line) => number,
): readonly Line[] {
  return excerptLines(excerpt, limit, cost, marks);
}

/**
 * Evidence in its paragraph: on one line where it fits, the evidence standing out from what is around it; else each part in
 * lines of its own.
 */
export function layPassage(
  passage: { readonly before?: Excerpt; readonly excerpt: Excerpt; readonly after?: Excerpt },
  limit: number,
  cost: (line: Line) => number,
): readonly Line[] {
  const { before, excerpt, after } = passage;
  if (before === undefined && after === undefined) return excerptLines(excerpt, limit, cost, false);
  const parts = [before, excerpt, after].flatMap((part) => {
    if (part === undefined) return [];
    return [excerptLines(part, limit, cost, false, part === excerpt ? 'marked' : 'verbatim')];
  });
  const whole = parts.flatMap((lines, i): Line => [...(i === 0 ? [] : atom('plain', ' ')), ...lines.flat()]);
  return parts.every((lines) => lines.length === 1) && cost(whole) <= limit ? [whole] : parts.flat();
}

/** The words of a line, as a screen reader says them. */
export const spokenLine = (line: Line): string => line.map((a) => a.text).join('');

/** The same with a stop at its end, so that a screen reader pauses. */
export const spokenSentence = (line: Line): string => {
  const words = spokenLine(line).trim();
  return words === '' || /[.!?…:]["'”’)\]]*$/.test(words) ? words : `${words}.`;
};
