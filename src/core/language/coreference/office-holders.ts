import type { EntityDraft } from '../entities/gather.ts';
import { isRelativeRole } from '../entities/role.ts';
import { KIN } from '../gazetteer/kin.ts';
import { contradicts, distinct, type History, inSentence } from './history.ts';
import { detailsFit, headsFit, type Nominal } from './nominals.ts';

/** Whom a role may be of: the people of a document, what was said so far, and those named last, the newest at the end. */
export type Candidates = {
  readonly drafts: readonly EntityDraft[];
  readonly history: History;
  readonly seen: ReadonlySet<number>;
};

const only = (people: Iterable<number>): number | null => {
  const [first, second] = people;
  return first !== undefined && second === undefined && first >= 0 ? first : null;
};

/** Of a counterpart it is known that the two are of a kind, and meetings are told of ministers: no ambassador, no president. */
function counterpartFits(nominal: Nominal): number {
  const top = nominal.about.has('top') || nominal.about.has('chief');
  return nominal.country !== null && (nominal.head === 'minister' || (nominal.head === 'diplomat' && top)) ? 1 : 0;
}

function fitOf({ drafts, history }: Candidates, entity: number, nominal: Nominal): number {
  const draft = drafts[entity];
  if (draft === undefined || draft.role === null) return 0;
  if (nominal.country !== null && nominal.country !== draft.country) return 0;
  if (contradicts(nominal.gender, history.genders[entity] ?? null)) return 0;
  const fit = isRelativeRole(draft.role) ? counterpartFits(nominal) : headsFit(nominal, draft.role);
  return detailsFit(nominal, draft.role) ? fit : 0;
}

/** The one person whose role carries "the ..."; of two, only one who was spoken of in this sentence or the last. */
export function holderOfOffice(candidates: Candidates, nominal: Nominal, sentence: number): number | null {
  const fits = [...candidates.seen].map((entity) => ({ entity, fit: fitOf(candidates, entity, nominal) }));
  const highest = fits.reduce((most, { fit }) => Math.max(most, fit), 0);
  if (highest === 0) return null;
  const best = fits.filter(({ fit }) => fit === highest).map(({ entity }) => entity);
  if (best.length === 1) return only(best);
  const near = new Set(
    [0, 1].flatMap((back) => distinct(inSentence(candidates.history, sentence - back, nominal.first))),
  );
  return only(best.filter((entity) => near.has(entity)));
}

/** Whom the text itself calls a successor or predecessor, or a successor who was chosen for the office that the owner holds. */
function followsOrPrecedes({ drafts }: Candidates, entity: number, head: string, owner: number | null): boolean {
  if (entity === owner) return false;
  const roles = drafts[entity]?.person?.mentions.flatMap((mention) => mention.roles) ?? [];
  if (roles.some((role) => role.head === head)) return true;
  const office = /\b(\p{L}+)[- ](?:elect|designate)$/iu.exec(drafts[entity]?.role ?? '')?.[1]?.toLowerCase();
  const held = owner === null ? '' : (drafts[owner]?.role ?? '').toLowerCase();
  return (
    head === 'successor' && office !== undefined && held.split(/[^\p{L}]+/u).includes(office) && !/\bvice\b/.test(held)
  );
}

/** "her Polish counterpart", "his host": never the owner. */
export function holderOfOwned(
  { drafts, history, seen }: Candidates,
  nominal: Nominal,
  owner: number | null,
  sentence: number,
): number | null {
  if (KIN.has(nominal.head)) return null;
  if (nominal.head === 'counterpart' || nominal.head === 'colleague') {
    if (nominal.country === null) return null;
    const fits = (entity: number): boolean =>
      entity !== owner && drafts[entity]?.country === nominal.country && drafts[entity]?.role !== null;
    return only([...seen].filter(fits));
  }
  if (nominal.head === 'successor' || nominal.head === 'predecessor')
    return only(
      [...seen].filter((entity) => followsOrPrecedes({ drafts, history, seen }, entity, nominal.head, owner)),
    );
  if (!/^(?:host|guest|visitor)$/.test(nominal.head) || owner === null) return null;
  const near = new Set([0, 1, 2].flatMap((back) => distinct(inSentence(history, sentence - back, nominal.first))));
  const fits = (entity: number): boolean =>
    entity !== owner && (nominal.country === null || (drafts[entity]?.country ?? nominal.country) === nominal.country);
  return only([...near].filter(fits));
}

/** The one person of a country: "the Norwegian said". */
export const holderOfCountry = ({ drafts, seen }: Candidates, country: string): number | null =>
  only([...seen].filter((entity) => drafts[entity]?.country === country));

/** The two people of this sentence or the one before whom "the two ministers" means, or null: people whose roles are said so; of "the two men" both must be known to be men. */
export function holdersOfPair(candidates: Candidates, noun: string, sentence: number, before: number): number[] | null {
  const { drafts, history } = candidates;
  const fits = (entity: number): boolean => {
    if (noun === 'men' || noun === 'women') return history.genders[entity] === (noun === 'men' ? 'male' : 'female');
    const role = drafts[entity]?.role ?? '';
    const head = noun === 'secretaries' ? 'secretary' : noun.replace(/s$/, '');
    if (isRelativeRole(role)) return head === 'minister' || head === 'diplomat';
    return headsFit({ head, about: new Set() }, role) > 0;
  };
  for (const back of [0, 1]) {
    const people = distinct(inSentence(history, sentence - back, before)).filter(fits);
    if (people.length === 2) return people;
    if (people.length > 2) return null;
  }
  return null;
}
