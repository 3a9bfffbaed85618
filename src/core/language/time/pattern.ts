import type { Atom, Atoms } from './atoms.ts';
import { type ClassName, CODE } from './classes.ts';
import type { Form } from './form.ts';

const GROUPS: Readonly<Record<string, readonly ClassName[]>> = {
  'any-month': ['full-month', 'maymonth', 'abbr-month'],
  'any-weekday': ['full-weekday', 'abbr-weekday'],
  'day-number': ['n12', 'n24', 'n31'],
  'month-day': ['n12', 'n24', 'n31', 'ordinal', 'second'],
  'hour-number': ['n12', 'n24'],
  'minute-number': ['n12', 'n24', 'n31', 'n59'],
  'two-digits': ['n12', 'n24', 'n31', 'n59', 'n99'],
  count: ['n12', 'n24', 'n31', 'n59', 'n99', 'number', 'big', 'year'],
  nth: ['ordinal', 'second'],
  unit: ['second', 'minute', 'hour', 'day', 'week', 'weekend', 'month', 'quarter', 'yearword', 'decade', 'century'],
  'any-unit': [
    'second',
    'minute',
    'hour',
    'day',
    'week',
    'weekend',
    'month',
    'quarter',
    'yearword',
    'decade',
    'century',
    'units',
  ],
  which: ['this', 'that', 'last', 'past', 'next', 'coming', 'following', 'previous', 'same', 'latest', 'current'],
  direction: ['last', 'past', 'next', 'coming', 'following', 'previous', 'ordinal'],
  join: ['hyphen', 'dash', 'to'],
  any: [],
};

/**
 * A pattern over classes, written as words: `any-month d=day-number (comma? y=year)?`. Groups, alternatives, `?`, `*` and
 * look-around are those of regular expressions; `x=name` labels one atom.
 */
export function compile(pattern: string): RegExp {
  const source = pattern
    .replace(/(?:([a-z]+)=)?([a-z][a-z\d-]*)/g, (_, label: string | undefined, name: string) => {
      const names = GROUPS[name] ?? [name as ClassName];
      const codes = names.map((each) => CODE[each]);
      if (codes.includes(undefined as unknown as string)) throw new Error(`no class of words is called "${name}"`);
      const one = name === 'any' ? '.' : codes.length === 1 ? codes[0] : `[${codes.join('')}]`;
      return label === undefined ? `${one}` : `(?<${label}>${one})`;
    })
    .replace(/\s+/g, '');
  return new RegExp(source, 'dg');
}

/** What a rule's action sees: the labelled atoms, and the atoms around the match. */
export type Found = {
  readonly atom: (label: string) => Atom | undefined;
  readonly before: Atom | undefined;
  readonly after: Atom | undefined;
  readonly first: Atom;
  readonly last: Atom;
};

export type Rule = { readonly pattern: RegExp; readonly make: (found: Found) => Form | null };

/** A stretch of atoms, half-open, and what it says. */
export type Match = { readonly from: number; readonly to: number; readonly form: Form };

export const rule = (pattern: string, make: (found: Found) => Form | null): Rule => ({
  pattern: compile(pattern),
  make,
});

/** Every match of every rule, longest first, then the earlier rule's; none overlaps a better one. In the order of the text. */
export function matchAll(rules: readonly Rule[], { list, code }: Atoms): Match[] {
  const found: Match[] = [];
  for (const { pattern, make } of rules) {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(code); hit !== null; hit = pattern.exec(code)) {
      const from = hit.index;
      const to = from + hit[0].length;
      if (to === from) {
        pattern.lastIndex += 1;
        continue;
      }
      const places = hit.indices?.groups;
      const form = make({
        atom: (label) => {
          const place = places?.[label];
          return place === undefined ? undefined : list[place[0]];
        },
        before: list[from - 1],
        after: list[to],
        first: list[from]!,
        last: list[to - 1]!,
      });
      if (form !== null) found.push({ from, to, form });
    }
  }
  return withoutOverlaps(found, list.length);
}

function withoutOverlaps(found: readonly Match[], length: number): Match[] {
  const taken = new Uint8Array(length);
  const byLength = found.toSorted((a, b) => b.to - b.from - (a.to - a.from));
  const kept = byLength.filter(({ from, to }) => {
    for (let i = from; i < to; i += 1) if (taken[i] === 1) return false;
    taken.fill(1, from, to);
    return true;
  });
  return kept.sort((a, b) => a.from - b.from);
}
