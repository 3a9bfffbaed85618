import type { Atoms } from './atoms.ts';
import type { Form } from './form.ts';
import { compile, type Match } from './pattern.ts';

/** What stands before or after an expression, belongs to its words and does not change its kind. */
export type Modifier = 'start' | 'mid' | 'end' | 'about' | 'less' | 'more' | null;
export type Modified = Match & { readonly modifier: Modifier };

const before = (pattern: string): RegExp => new RegExp(`${compile(`(${pattern})`).source}$`);
const after = (pattern: string): RegExp => new RegExp(`^${compile(`(${pattern})`).source}`);

type Extension = { readonly pattern: RegExp; readonly modifier: Modifier };

/** Before names of the calendar: "early", "the end of", "mid-". */
const BEFORE_DATES: readonly Extension[] = [
  { pattern: before('the? (end|later) of the?'), modifier: 'end' },
  { pattern: before('the? start of the?'), modifier: 'start' },
  { pattern: before('the? middle of the?'), modifier: 'mid' },
  { pattern: before('(the|more)? early hyphen?'), modifier: 'start' },
  { pattern: before('the? mid hyphen?'), modifier: 'mid' },
  { pattern: before('the? late hyphen?'), modifier: 'end' },
  { pattern: before('(earlier|later|sometime)'), modifier: null },
];

/** Before amounts and clock times: "about", "more than", "at least", "up to". */
const BEFORE_AMOUNTS: readonly Extension[] = [
  { pattern: before('more than'), modifier: 'more' },
  { pattern: before('at least the?'), modifier: 'more' },
  { pattern: before('up to'), modifier: 'less' },
  { pattern: before('approx'), modifier: 'about' },
];

const AFTER_AMOUNTS: readonly Extension[] = [{ pattern: after('or (so|more)'), modifier: 'about' }];

const LOOK = 5;
const UNMODIFIED: ReadonlySet<Form['is']> = new Set(['set', 'reference']);
const AMOUNTS: ReadonlySet<Form['is']> = new Set(['length', 'offset', 'clock']);

/** Takes the modifiers around each match into its span, without running into its neighbour. */
export function takeModifiers(matches: readonly Match[], { code }: Atoms): Modified[] {
  return matches.map((match, index) => {
    const { form } = match;
    if (UNMODIFIED.has(form.is)) return { ...match, modifier: null };
    const floor = Math.max(matches[index - 1]?.to ?? 0, match.from - LOOK);
    const ahead = code.slice(floor, match.from);
    const list = AMOUNTS.has(form.is) ? BEFORE_AMOUNTS : BEFORE_DATES;
    let { from, to } = match;
    let modifier: Modifier = null;
    const left = ahead === '' ? undefined : longest(list, ahead);
    if (left) {
      from -= left.length;
      modifier = left.modifier;
    }
    if (AMOUNTS.has(form.is)) {
      const limit = Math.min(matches[index + 1]?.from ?? code.length, to + LOOK);
      const right = longest(AFTER_AMOUNTS, code.slice(to, limit));
      if (right) {
        to += right.length;
        modifier ??= right.modifier;
      }
    }
    return { from, to, form, modifier };
  });
}

function longest(list: readonly Extension[], code: string): { length: number; modifier: Modifier } | undefined {
  let best: { length: number; modifier: Modifier } | undefined;
  for (const { pattern, modifier } of list) {
    const length = pattern.exec(code)?.[0].length ?? 0;
    if (length > (best?.length ?? 0)) best = { length, modifier };
  }
  return best;
}
