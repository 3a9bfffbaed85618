import { fold } from '../language/gazetteer/fold.ts';
import { compare } from './items.ts';
import type { Person } from './merged.ts';
import { type Bundle, fullestName, type Witness } from './person-bundle.ts';

/** What the corpus knows of one person: the fullest name, other forms by use, the usual role. */
export function describe(id: string, { witnesses, country, gender }: Bundle): Person {
  const { person } = fullestName(witnesses);
  const forms = new Map<string, number>();
  for (const one of witnesses)
    for (const form of [one.person.name, ...one.person.aliases]) forms.set(form, (forms.get(form) ?? 0) + 1);
  forms.delete(person.name);
  const aliases = [...forms].sort(([a, m], [b, n]) => n - m || compare(a, b)).map(([form]) => form);
  const [role = null, ...others] = rolesOf(witnesses);
  return { id, name: person.name, aliases, role, country, gender, roles: role === null ? [] : [role, ...others] };
}

/** All roles, first the one that most articles give; of those the newest, then the fullest. "Counterpart" and the like only where there is no other. */
function rolesOf(witnesses: readonly Witness[]): readonly string[] {
  const tally = new Map<string, { uses: number; newest: string; role: string }>();
  for (const { person, published } of witnesses) {
    if (person.role === null) continue;
    const key = fold(person.role);
    const known = tally.get(key);
    tally.set(key, {
      uses: (known?.uses ?? 0) + 1,
      newest: known !== undefined && known.newest > published ? known.newest : published,
      role: known !== undefined && compare(known.role, person.role) < 0 ? known.role : person.role,
    });
  }
  const relative = (role: string): number => (/\b(?:counterpart|colleague|predecessor|successor)$/i.test(role) ? 1 : 0);
  const sorted = [...tally.values()].sort(
    (a, b) =>
      relative(a.role) - relative(b.role) ||
      b.uses - a.uses ||
      compare(b.newest, a.newest) ||
      b.role.length - a.role.length ||
      compare(a.role, b.role),
  );
  return sorted.map(({ role }) => role);
}
