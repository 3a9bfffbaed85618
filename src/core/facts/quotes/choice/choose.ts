import { createJudge, unpackForest } from '../../../language/model/forest.ts';
import type { Entity } from '../../../language/reading.ts';
import type { Attribution } from '../attribute.ts';
import type { Clause } from '../clause.ts';
import { type Choice, choicesFor, isSettled, type Setting } from './choices.ts';
import { type Surroundings, traitsOfChoice } from './traits.ts';
import { traitsOfPiece } from './traits-of-piece.ts';
import speakers from './weights/speakers.json' with { type: 'json' };

/** Who said a piece, as far as can be told. */
export type Chosen = {
  readonly attribution: Attribution;
  /** How likely it is that the words are somebody's, and this one's, 0 to 1. */
  readonly chance: number;
  /** Somebody else who might have said it; null where hardly anybody might. */
  readonly rival: Entity | null;
};

/** Who is meant by an attribution's clause; null where the reading knows nobody. */
export type Meaning = (attribution: Attribution) => Entity | null;

/** Somebody else is taken before the rules' choice where he is likelier by this much. */
const BETTER = 0.1;
/** Whom the rules do not see at all is taken where he is likelier than not. */
const LIKELY = 0.5;
/** Nobody is given what is less likely than this to be anybody's; a few words are soon held at arm's length. */
const LEAST = { few: 0.33, many: 0.15 };
/** From here on somebody else is worth a mention. */
const RIVAL = 0.2;
/** Nobody else could have said it: as good as the best of the others. */
const SETTLED = 0.97;
/** Pieces more paragraphs away tell nothing. */
const NEAR = 2;

/** A piece's choices with what speaks for each. */
export type Weighed = {
  readonly setting: Setting;
  readonly choices: readonly (readonly [Choice, readonly string[]])[];
};

/** How many pieces the rules give to each, by id. */
function spokenBy(settings: readonly (Setting | null)[], meaning: Meaning): ReadonlyMap<string, number> {
  const spoken = new Map<string, number>();
  for (const setting of settings) {
    const entity = setting?.ruled.clause ? meaning(setting.ruled) : null;
    if (entity) spoken.set(entity.id, (spoken.get(entity.id) ?? 0) + 1);
  }
  return spoken;
}

/** Walks over the pieces in the order of the text: each is weighed in the light of what was chosen before it. */
function walk(
  settings: readonly (Setting | null)[],
  meaning: Meaning,
  choose: (weighed: Weighed) => Attribution,
): void {
  const spoken = spokenBy(settings, meaning);
  const made = settings.map((setting) => setting?.ruled ?? null);
  /** Instead of each clause that somebody else was taken before. */
  const instead = new Map<Clause, Attribution>();
  const follow = (attribution: Attribution): Attribution => {
    const other = attribution.clause && instead.get(attribution.clause);
    return other ? { ...attribution, clause: other.clause, previous: other.previous } : attribution;
  };
  for (const [i, given] of settings.entries()) {
    if (given === null) continue;
    const ruled = given.ruled.own ? given.ruled : follow(given.ruled);
    const setting = { ...given, ruled, last: follow(given.last) };
    const next = (k: number): Attribution | null => {
      const other = settings[k];
      const isNear = other && Math.abs(other.view.unit.paragraph - given.view.unit.paragraph) <= NEAR;
      return isNear && made[k]?.clause ? made[k] : null;
    };
    const [before, behind] = [next(i - 1), next(i + 1)];
    const choices = choicesFor(setting, before, behind);
    const around: Surroundings = {
      meant: new Map(choices.map((choice) => [choice, meaning(choice.attribution)])),
      before: before && meaning(before),
      behind: behind && meaning(behind),
      ofPiece: traitsOfPiece(setting),
      spoken,
    };
    const chosen = choose({
      setting,
      choices: choices.map((choice) => [choice, traitsOfChoice(setting, choice, choices, around)] as const),
    });
    made[i] = chosen;
    if (ruled.own && ruled.clause && chosen.clause !== ruled.clause) instead.set(ruled.clause, chosen);
  }
}

/** The choices of each piece of an article, weighed in the light of what the rules make of the pieces before it. */
export function weighChoices(settings: readonly (Setting | null)[], meaning: Meaning): Weighed[] {
  const all: Weighed[] = [];
  walk(settings, meaning, (weighed) => {
    all.push(weighed);
    return weighed.setting.ruled;
  });
  return all;
}

const NOBODY: Attribution = { clause: null, rule: 'none', own: false, previous: null };

const likelihood = createJudge(unpackForest(speakers));

/** Words lifted out of a sentence, or set off by the narrator: more are quoted from somebody, however unsure from whom. */
function isScrap({ view, piece }: Setting): boolean {
  const { start, end } = view.layout.pieces[piece]!;
  return view.layout.reading.article.text.slice(start, end).trim().split(/\s+/).length < 5;
}

/** Takes the likeliest, the rules' choice where it is about as likely. */
function take({ setting, choices }: Weighed, meaning: Meaning): Chosen {
  const judged = choices.map(([{ attribution }, traits]) => ({ attribution, chance: likelihood(traits) }));
  const ruled = setting.ruled.clause ? judged[0]! : null;
  const best = judged.reduce((a, b) => (b.chance > a.chance ? b : a), ruled ?? { attribution: NOBODY, chance: LIKELY });
  if (ruled && isSettled(setting.ruled)) return { ...ruled, chance: Math.max(ruled.chance, SETTLED), rival: null };
  const { attribution, chance } = ruled && best.chance < ruled.chance + BETTER ? ruled : best;
  if (chance < LEAST[isScrap(setting) ? 'few' : 'many']) return { attribution: NOBODY, chance: 0, rival: null };
  const entity = meaning(attribution);
  const rivals = judged
    .map((one) => ({ ...one, entity: meaning(one.attribution) }))
    .filter((one) => one.chance >= RIVAL && one.entity !== null && one.entity !== entity)
    .sort((a, b) => b.chance - a.chance);
  return { attribution, chance, rival: rivals[0]?.entity ?? null };
}

/**
 * Chooses who said each piece: the rules' choice, unless trees that were grown over annotated news find somebody else near by
 * clearly likelier. In the order of the pieces; null where a piece has no setting.
 */
export function chooseSpeakers(settings: readonly (Setting | null)[], meaning: Meaning): (Chosen | null)[] {
  const chosen: (Chosen | null)[] = settings.map(() => null);
  const chanceOf = new Map<Clause, number>();
  walk(settings, meaning, (weighed) => {
    const { attribution, chance, rival } = take(weighed, meaning);
    const { clause, own } = attribution;
    // What goes on with a clause is no surer than the quote that the clause tells.
    const most = clause === null || own ? 1 : (chanceOf.get(clause) ?? 1);
    if (clause !== null && own) chanceOf.set(clause, chance);
    chosen[weighed.setting.piece] = { attribution, chance: Math.min(chance, most), rival };
    return attribution;
  });
  return chosen;
}
