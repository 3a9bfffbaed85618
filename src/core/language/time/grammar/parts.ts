import type { Atom } from '../atoms.ts';
import type { Form, Unit, Which } from '../form.ts';

const WHICH: Readonly<Record<string, Which>> = {
  this: 'this',
  current: 'this',
  that: 'same',
  same: 'same',
  last: 'last',
  past: 'last',
  next: 'next',
  coming: 'next',
  following: 'following',
  previous: 'previous',
  latest: 'latest',
};

export const whichOf = (atom: Atom | undefined): Which | null => (atom ? (WHICH[atom.name] ?? null) : null);

/** The unit that an atom names, singular or plural. */
export function unitOf(atom: Atom): Unit {
  if (atom.name === 'yearword' || atom.key === 'year') return 'year';
  return (atom.name === 'units' || atom.key === 'fortnight' ? atom.key : atom.name) as Unit;
}

export const yearForm = (atom: Atom | undefined): Form | null => (atom ? { is: 'year', year: atom.value } : null);
