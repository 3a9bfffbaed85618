import { LISTED } from '../gazetteer/features.ts';
import { fold, startsWithCapital } from '../gazetteer/fold.ts';
import { genderOfGivenName } from '../gazetteer/given-names.ts';
import { FEMALE_KIN, KIN, MALE_KIN } from '../gazetteer/kin.ts';
import { DEMONYMS, PLACES } from '../gazetteer/places.ts';
import { FEMALE_HONORIFICS, FEMALE_OFFICES, MALE_HONORIFICS, MALE_OFFICES } from '../gazetteer/titles.ts';
import type { NameSpan } from '../names/labels.ts';
import type { Gender } from '../reading.ts';
import { type Document, hasCode, isPossessive, spanText } from './document.ts';
import { type PersonName, readPersonName } from './person-name.ts';
import { type Role, roleCountry, roleSpan } from './role.ts';
import { roleAfter } from './role-after.ts';
import { roleBefore } from './role-before.ts';

/** One place in the text where a person is named, with what stands beside the name. */
export type PersonMention = {
  readonly span: NameSpan;
  readonly sentence: number;
  readonly surface: string;
  readonly name: PersonName;
  readonly roles: readonly {
    readonly text: string;
    readonly kind: Role['kind'];
    readonly head: string;
    readonly country: string | null;
  }[];
  readonly gender: Gender | null;
  /** Introduced as somebody's family: "his wife, Anna Keller". */
  readonly kin: boolean;
  readonly titled: boolean;
  /** The name with the titles before it and the office after it; token indices, half-open. */
  readonly whole: { readonly first: number; readonly last: number };
};

const titleGender = (word: string): Gender | null => {
  if (FEMALE_HONORIFICS.has(word) || FEMALE_OFFICES.has(word) || FEMALE_KIN.has(word)) return 'female';
  if (MALE_HONORIFICS.has(word) || MALE_OFFICES.has(word) || MALE_KIN.has(word)) return 'male';
  return /woman$/.test(word) ? 'female' : /(?<!wo)man$/.test(word) && word !== 'human' ? 'male' : null;
};

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** "his wife, Anna Keller", "Keller's son Paul", "Anna Keller, the wife of ...". */
function isKin(document: Document, span: NameSpan, before: Role | null): boolean {
  if (before?.kind === 'kin') return true;
  // The first lady is so by the one whom she is married to.
  const titled = document.folded.slice(before?.first ?? Math.max(0, span.first - 2), span.first).join(' ');
  if (/\bfirst (?:lady|gentleman)$/.test(titled)) return true;
  if (document.words[span.last] !== ',') return false;
  for (let at = span.last + 1; at < span.last + 6; at += 1) {
    const word = document.folded[at] ?? '';
    if (KIN.has(word) || /^first (?:lady|gentleman)$/.test(`${word} ${document.folded[at + 1] ?? ''}`)) return true;
    if (
      !/^(?:the|his|her|their|a|an|eldest|youngest|older|younger|late|former|'s)$/.test(word) &&
      !startsWithCapital(document.words[at] ?? '')
    )
      return false;
  }
  return false;
}

/** Reads what stands beside a person's name. */
export function readPersonMention(document: Document, span: NameSpan): PersonMention {
  const sentence = document.sentenceOf[span.first] ?? -1;
  const bounds = document.sentences[sentence] ?? { first: span.first, last: span.last };
  const before = roleBefore(document, span.first, bounds.first);
  const after = roleAfter(document, isPossessive(document.words[span.last]) ? bounds.last : span.last, bounds.last);
  const surface = clean(spanText(document, span.first, span.last));
  const name = readPersonName(surface);
  const whole = { first: before?.first ?? span.first, last: after?.last ?? span.last };
  const roles: PersonMention['roles'][number][] = [];
  let gender: Gender | null = null;
  let addressed = false;
  for (const role of [before, after]) {
    if (role === null) continue;
    const head = document.folded[role.head] ?? '';
    gender ??= titleGender(head);
    if (role === before && role.kind !== 'kin') addressed = true;
    // "foreign ministers X and Y": an office of several is nobody's role as the text says it.
    if (role.kind === 'kin' || role.plural) continue;
    const { start, end } = roleSpan(document, role);
    if (role.kind !== 'honorific')
      roles.push({
        text: clean(document.text.slice(start, end)),
        kind: role.kind,
        head,
        country: roleCountry(document, role),
      });
  }
  // An honorific may stand between the office and the name: "Foreign Minister Dr. X".
  if (before?.kind === 'honorific') {
    const further = roleBefore(document, before.first, bounds.first);
    if (further !== null && further.kind === 'office') {
      const { start, end } = roleSpan(document, further);
      roles.unshift({
        text: clean(document.text.slice(start, end)),
        kind: 'office',
        head: document.folded[further.head] ?? '',
        country: roleCountry(document, further),
      });
    }
  }
  if (
    roles.length === 0 &&
    before === null &&
    span.first > bounds.first &&
    hasCode(document, span.first - 1, LISTED.demonym)
  ) {
    const country = DEMONYMS.get(document.words[span.first - 1] ?? '') ?? null;
    if (country !== null) roles.push({ text: '', kind: 'honorific', head: '', country });
  }
  const home = document.folded[span.last] === 'of' ? PLACES.match(document.words, span.last + 1, bounds.last) : null;
  if (home?.value.kind === 'country')
    roles.push({ text: '', kind: 'honorific', head: '', country: home.value.country });
  for (const given of name.given.slice(0, 2)) gender ??= genderOfGivenName(fold(given));
  return { span, sentence, surface, name, roles, gender, kin: isKin(document, span, before), titled: addressed, whole };
}
