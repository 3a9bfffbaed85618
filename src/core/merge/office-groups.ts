import { OFFICES } from '../language/gazetteer/titles.ts';
import { foldName } from './find-people.ts';

/** What is known of the person behind a key: the name, the usual role, folded and empty where none is known, and all roles, folded. */
export type KnownPerson = { readonly name: string; readonly role: string; readonly roles: readonly string[] };
export type PersonOfKey = (key: string) => KnownPerson;

const PAST = /\b(?:former|ex|late|then)\b/;
const ahead = (role: string): boolean => /\b(?:elect|designate)\b/.test(role);
const wordsOf = (role: string): readonly string[] => role.split(' ').filter((word) => word !== '');
/** Words that say when or how, not what for. */
const LOOSE = new Set(['new', 'outgoing', 'incoming', 'current', 'visiting', 'the', 'his', 'her', 'their', 'of']);
const TOP_OFFICES = new Set([
  'president',
  'minister',
  'premier',
  'chancellor',
  'governor',
  'mayor',
  'secretary',
  'pope',
  'speaker',
  'leader',
]);

/** Whether somebody is in the office that a group speaks of; `owner` is whose successor or counterpart it is. */
export type OfficeTest = (person: KnownPerson, owner: KnownPerson | null) => boolean;

/** An office that both hold, or of which one is to follow the other. */
function sharedTop(a: readonly string[], b: readonly string[]): boolean {
  return a.some((role) =>
    wordsOf(role).some((word) => TOP_OFFICES.has(word) && b.some((other) => wordsOf(other).includes(word))),
  );
}

function isSuccessor(person: KnownPerson, owner: KnownPerson | null): boolean {
  const coming = person.roles.filter(ahead);
  const held = owner?.roles.filter((role) => !ahead(role)) ?? [];
  return coming.length > 0 && sharedTop(coming, held);
}

/**
 * Whom a group of one office without a name can mean ("his successor", "the new president-elect", "the Kenyan prime minister"):
 * a test for people. Null for all other groups.
 */
export function officeMeant(group: string): OfficeTest | null {
  const opening = /^(?:the|his|her|their)\s/i.exec(group);
  if (opening === null) return null;
  const words = wordsOf(foldName(group)).filter((word) => !LOOSE.has(word));
  const head = words.at(-1) ?? '';
  if (head === 'successor' && words.length === 1) return isSuccessor;
  const coming = head === 'elect' || head === 'designate';
  const office = (coming ? words.at(-2) : head) ?? '';
  if (!OFFICES.has(office) || words.length > 4) return null;
  const vice = words.includes('vice') || words.includes('deputy');
  return ({ roles }) =>
    roles.some((role) => {
      const own = wordsOf(role);
      if (PAST.test(role) || ahead(role) !== coming || (own.includes('vice') || own.includes('deputy')) !== vice)
        return false;
      return words.every((word) => own.includes(word));
    });
}
