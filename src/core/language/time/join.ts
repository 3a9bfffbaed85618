import type { Atom, Atoms } from './atoms.ts';
import type { ClassName } from './classes.ts';
import type { Form } from './form.ts';
import type { Match } from './pattern.ts';

const isDayForm = (form: Form): boolean =>
  form.is === 'day' ||
  form.is === 'weekday' ||
  form.is === 'days' ||
  form.is === 'holiday' ||
  (form.is === 'unit' && form.unit === 'day' && form.which !== 'the');

const isYearForm = (form: Form): boolean => form.is === 'year' || (form.is === 'unit' && form.unit === 'year');

/** Names within a year that do not yet say which year. */
const wantsYear = (form: Form): boolean =>
  (form.is === 'month' || form.is === 'fraction' || form.is === 'holiday') && form.year === null && form.which === null;

const withYear = (form: Form, year: Form): Form =>
  form.is === 'month' || form.is === 'fraction' || form.is === 'holiday' ? { ...form, year } : form;

/** One expression out of two neighbours with at most one atom of the class `gap` between them, or null where they stay two. */
function joined(left: Form, right: Form, gap: ClassName | null): Form | null {
  const among = (...names: (ClassName | null)[]): boolean => names.includes(gap);
  if (left.is === 'clock' && left.on === null && isDayForm(right) && among(null, 'comma', 'on', 'of'))
    return { ...left, on: right };
  if (left.is === 'part' && left.on?.is === 'unit' && isDayForm(right) && among(null, 'on', 'of'))
    return { ...left, on: right };
  if (left.is === 'weekday' && right.is === 'day' && right.weekday === null && among(null, 'comma'))
    return { ...right, weekday: left.weekday };
  if (left.is === 'within' && (right.is === 'month' || right.is === 'day' || right.is === 'year') && gap === 'of')
    return { ...left, of: right };
  // "in March, this year's figures": a comma joins bare years alone.
  if (wantsYear(left) && isYearForm(right) && (among(null, 'of') || (gap === 'comma' && right.is === 'year')))
    return withYear(left, right);
  if (isYearForm(left) && wantsYear(right) && among(null, 'possessive')) return withYear(right, left);
  return null;
}

const DAY_PARTS = ['MO', 'AF', 'EV', 'NI'] as const;

/** A day and the part of it that follows: "Friday morning", "yesterday afternoon", "Oct. 3 night". */
function withPart(match: Match, { list }: Atoms): Match {
  if (!isDayForm(match.form)) return match;
  const at = list[match.to]?.name === 'mid' ? match.to + 1 : match.to;
  const atom = list[at];
  if (atom?.name !== 'part' && atom?.name !== 'night') return match;
  const part = DAY_PARTS.find((each) => each === atom.key);
  return part === undefined ? match : { from: match.from, to: at + 1, form: { is: 'part', part, on: match.form } };
}

const between = (list: readonly Atom[], left: Match, right: Match): ClassName | null | undefined => {
  if (right.from === left.to) return null;
  return right.from === left.to + 1 ? list[left.to]?.name : undefined;
};

/** Puts neighbours together that say one time: a clock time and its day, a month or quarter and its year. */
export function joinNeighbours(matches: readonly Match[], atoms: Atoms): Match[] {
  const out: Match[] = [];
  for (const each of matches) {
    let match = withPart(each, atoms);
    for (let left = out.at(-1); left !== undefined; left = out.at(-1)) {
      const gap = between(atoms.list, left, match);
      const form = gap === undefined ? null : joined(left.form, match.form, gap);
      if (form === null) break;
      out.pop();
      match = { from: left.from, to: match.to, form };
    }
    out.push(match);
  }
  return out;
}
