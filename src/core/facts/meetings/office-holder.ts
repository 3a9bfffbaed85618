import { detailsFit, headsFit, type Nominal } from '../../language/coreference/nominals.ts';
import { fold } from '../../language/gazetteer/fold.ts';
import { DEMONYMS, PLACES } from '../../language/gazetteer/places.ts';
import type { Entity } from '../../language/reading.ts';
import type { Line } from './line.ts';
import type { Member } from './lists.ts';

/** "her Polish counterpart": an office of which only the country is said. */
const RELATIVE = /\b(?:counterpart|colleague)$/i;
const SMALL_OFFICE = /\b(?:spokes(?:wo)?man|spokesperson|ambassador|envoy|former|ex|deputy|vice|adviser|advisor)\b/i;

const PORTFOLIOS: readonly (readonly [string, RegExp])[] = [
  [
    'foreign',
    /\bforeign (?:minister|secretary)\b|\bsecretary of state\b|\bstate secretary\b|\b(?:top|chief) diplomat\b/i,
  ],
  ['defence', /\bdefen[cs]e (?:minister|secretary|chief)\b/i],
  ['finance', /\bfinance minister\b|\btreasury secretary\b|\bchancellor of the exchequer\b/i],
  ['head', /\bpresident\b|\bprime minister\b|\bpremier\b|\bchancellor\b|\btaoiseach\b/i],
];

/** What kind of office a role is, so that two can be counterparts; null where it is none of those that travel. */
function portfolioOf(role: string): string | null {
  const minister = /\b(\p{L}+) minister\b/iu.exec(role)?.[1]?.toLowerCase();
  return PORTFOLIOS.find(([, words]) => words.test(role))?.[0] ?? minister ?? null;
}

/** `place` is the country in the words of the text: lists do not have all countries. */
type Described = Nominal & { readonly place: string };

/** The country that a phrase puts an office in: "Norway's …", "the Norwegian …", "… of Norway". Null without any. */
function describe(line: Line, member: Member): Described | null {
  const { phrase, more } = member;
  const words = line.tokens.slice(phrase.first, phrase.head).map(({ text }) => fold(text));
  const demonym = words.find((word) => DEMONYMS.get(word) !== undefined || PLACES.get(word)?.kind === 'country');
  const named = phrase.owner?.entity ?? more[0]?.name?.entity ?? phrase.compounds[0]?.entity;
  const listed = named === undefined ? undefined : PLACES.get(fold(named.name));
  const place = named?.type === 'place' || listed?.kind === 'country' ? named : undefined;
  const country =
    place !== undefined
      ? (place.country ?? listed?.country)
      : demonym !== undefined
        ? (DEMONYMS.get(demonym) ?? PLACES.get(demonym)?.country)
        : null;
  if (place === undefined && demonym === undefined) return null;
  return {
    first: phrase.first,
    last: member.last,
    head: phrase.word,
    about: new Set(words),
    country: country ?? null,
    determiner: 'the',
    gender: null,
    place: place?.name ?? demonym ?? '',
  };
}

/** Whether a phrase says the country of the office: "the Norwegian minister", "the president of Norway". */
export const isInCountry = (line: Line, member: Member): boolean => describe(line, member) !== null;

const isFrom = (entity: Entity, { country, place }: Described): boolean =>
  country === null ? place !== '' && fold(entity.role ?? '').includes(fold(place)) : entity.country === country;

/**
 * Whom "her Norwegian counterpart", "Norway's top diplomat" or "the President of Norway" means, where the article names exactly
 * one person of that country in such an office, before or after. Null where nobody or more than one fits.
 */
export function officeHolder(line: Line, member: Member): Entity | null {
  const { phrase } = member;
  const first = line.tokens[phrase.first]!.text.toLowerCase();
  const definite = first === 'the' || phrase.possessor !== null || phrase.owner !== null || phrase.compounds.length > 0;
  if (phrase.plural || phrase.pronoun || phrase.name !== null || !definite) return null;
  const described = describe(line, member);
  if (described === null) return null;
  const owner = phrase.possessor === null ? undefined : line.marks.named.get(phrase.possessor)?.entity;
  const ownPortfolio = owner?.role == null ? null : portfolioOf(owner.role);
  const top = described.about.has('top') || described.about.has('chief');
  const fits = line.marks.reading.entities.filter((entity) => {
    if (entity.type !== 'person' || entity === owner || !isFrom(entity, described)) return false;
    // Somebody of whom only the country is said is most often a counterpart, who has no office of his own.
    const own = entity.role === null || RELATIVE.test(entity.role) ? null : entity.role;
    if (RELATIVE.test(described.head)) {
      if (own === null) return true;
      const portfolio = SMALL_OFFICE.test(own) ? null : portfolioOf(own);
      return portfolio !== null && portfolio === ownPortfolio;
    }
    if (own === null) return described.head === 'minister' || (described.head === 'diplomat' && top);
    return headsFit(described, own) === 2 && detailsFit(described, own);
  });
  return fits.length === 1 ? fits[0]! : null;
}
