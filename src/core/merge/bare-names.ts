import { aliasStrength } from '../language/entities/person-name.ts';
import { familyNamesFit, transliterationKey } from '../language/gazetteer/name-variants.ts';
import { compare } from './items.ts';
import { callingsOf, highOffices, officesDiffer, sharesHighOffice, sharesOffice } from './offices.ts';
import { type Bundle, bundle, clash, daysApart, keptApart, signsClash } from './person-bundle.ts';

/** News goes back to a name without the given name for about so long. */
const NEAR_DAYS = 30;
/** In which days two articles tell of the same affair. */
const SAME_AFFAIR_DAYS = 10;
/** Whoever stands in so many articles and holds an office goes by the family name at any time. */
const WELL_KNOWN = 5;

const isNear = (a: Bundle, b: Bundle, days: number): boolean => (daysApart(a, b) ?? 0) <= days;
const isOfState = (one: Bundle): boolean => callingsOf(one.roles).has('state');
const isWellKnown = (one: Bundle): boolean => one.uses >= WELL_KNOWN && isOfState(one);
const only = (list: readonly Bundle[]): Bundle | null => (list.length === 1 ? (list[0] ?? null) : null);

/** Whether a bare name is meant for the only candidate: the office, the time or the fame must say so as well. */
function isBorneOut(whole: Bundle, bare: Bundle): boolean {
  if (sharesOffice(whole.roles, bare.roles) || isWellKnown(whole)) return true;
  return isNear(whole, bare, officesDiffer(whole.roles, bare.roles) ? SAME_AFFAIR_DAYS : NEAR_DAYS);
}

/** Of a family the one in office goes by its name, where the news names nobody of it as often. */
function foremost(possible: readonly Bundle[], bare: Bundle): Bundle | null {
  const first = only(possible.filter(isOfState));
  if (first === null || !isBorneOut(first, bare)) return null;
  return possible.every((one) => one === first || one.uses < first.uses) ? first : null;
}

const familyFits = (whole: Bundle, bare: Bundle): boolean =>
  aliasStrength(whole.name, bare.name) === 3 ||
  (familyNamesFit(whole.name.core, bare.name.core) && (whole.name.junior || !bare.name.junior));

/** The one whole name that a bare one belongs to, or null: two that fit are one too many. `wholes` are those that it may meet. */
function holderOf(bare: Bundle, wholes: readonly Bundle[]): Bundle | null {
  const fitting = wholes.filter((whole) => familyFits(whole, bare) && !signsClash(whole, bare));
  const possible = fitting.filter((whole) => !keptApart(whole, bare));
  const agreeing = possible.filter((whole) => sharesOffice(whole.roles, bare.roles));
  const apart = fitting.filter((whole) => keptApart(whole, bare));
  // The bare name's own article knows one of them and did not link the two: it had its reasons. "President Keller" beside
  // his wife is still whoever holds that office elsewhere. Where it knows several it could not tell which.
  if (apart.length === 1) return only(agreeing);
  if (apart.length > 1) return bare.roles.size > 0 ? only(agreeing) : foremost(fitting, bare);
  if (possible.length === 1) {
    const [whole] = possible as [Bundle];
    return isBorneOut(whole, bare) ? whole : null;
  }
  if (agreeing.length > 0) return only(agreeing);
  const near = possible.filter((whole) => isNear(whole, bare, SAME_AFFAIR_DAYS));
  const far = possible.filter((whole) => !isNear(whole, bare, 2 * NEAR_DAYS));
  if (near.length === 1 && far.length === possible.length - 1 && !far.some(isWellKnown)) return near[0] ?? null;
  return bare.roles.size > 0 ? null : foremost(possible, bare);
}

export const holdsHighOffice = (one: Bundle): boolean => highOffices(one.roles).size > 0;

/** Whether two bare names are one person's though nobody gives the given name: "President Keller" in the same weeks. */
export const bareNamesFit = (a: Bundle, b: Bundle): boolean =>
  a.name.core === b.name.core &&
  aliasStrength(a.name, b.name) === 3 &&
  sharesHighOffice(a.roles, b.roles) &&
  isNear(a, b, SAME_AFFAIR_DAYS) &&
  !clash(a, b);

/**
 * Gives each bare name to the whole name that it stands for. Out come the whole names with what they got, and the bare ones that
 * are nobody's.
 */
export function giveBareNames(
  wholes: readonly Bundle[],
  bares: readonly Bundle[],
): { readonly wholes: readonly Bundle[]; readonly left: readonly Bundle[] } {
  const given = new Map<Bundle, Bundle[]>(wholes.map((whole) => [whole, []]));
  const meeting = Map.groupBy(wholes, (whole) => transliterationKey(whole.name.core));
  for (const bare of bares) {
    const holder = holderOf(bare, meeting.get(transliterationKey(bare.name.core)) ?? []);
    if (holder !== null) given.get(holder)?.push(bare);
  }
  const joined = new Set<Bundle>();
  const whole = [...given].map(([holder, candidates]) => {
    const sure = candidates.filter((bare) => !candidates.some((other) => other !== bare && clash(bare, other)));
    for (const bare of sure) joined.add(bare);
    return bundle(
      holder.key,
      [holder, ...sure].flatMap((one) => one.witnesses),
    );
  });
  return { wholes: whole, left: bares.filter((bare) => !joined.has(bare)).sort((a, b) => compare(a.key, b.key)) };
}
