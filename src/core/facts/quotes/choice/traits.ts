import type { Entity } from '../../../language/reading.ts';
import { SPEECH_NOUNS } from '../cues.ts';
import { kindOfWord } from '../reports/ends.ts';
import { kindOfSource } from '../reports/traits.ts';
import { classesOf } from '../reports/words.ts';
import type { Choice, Setting } from './choices.ts';
import { traitsFromAfar, traitsInSentence, traitsOfCue } from './traits-of-clause.ts';
import { step } from './traits-of-piece.ts';

/** What is known of an article that the sentences around a piece do not tell. */
export type Surroundings = {
  /** Whom each of the choices means; null where the reading knows nobody. */
  readonly meant: ReadonlyMap<Choice, Entity | null>;
  /** Who is given the pieces before and behind; null where nobody is, or they are far away. */
  readonly before: Entity | null;
  readonly behind: Entity | null;
  /** What holds of the piece itself, whoever said it. */
  readonly ofPiece: readonly string[];
  /** How many pieces the rules give to each, by id. */
  readonly spoken: ReadonlyMap<string, number>;
};

function traitsOfSpeaker(
  { attribution }: Choice,
  entity: Entity | null,
  setting: Setting,
  around: Surroundings,
): string[] {
  const { view, phrase } = attribution.clause!;
  if (phrase === null) return ['names nobody'];
  const head = view.tokens[phrase.head];
  const { tokens } = view.layout.reading;
  const token = tokens[view.items[phrase.head]!.token]!;
  const traits = [
    `is ${kindOfSource(view, phrase, entity)}`,
    `type ${entity?.type ?? 'unknown'}`,
    `head ${head?.upos ?? 'none'}`,
    `hangs ${token.label}`,
    `under ${tokens[token.head]?.upos ?? 'root'}`,
    `phrase ${step(phrase.last - phrase.first)}`,
    `opens its sentence ${phrase.first === 0}`,
    `right before it ${kindOfWord(view.tokens[phrase.first - 1])}`,
    `right behind it ${kindOfWord(view.tokens[phrase.last])}`,
  ];
  if (head?.upos === 'NOUN') {
    for (const name of classesOf('NOUN', head.lemma)) traits.push(`head of ${name}`);
    if (SPEECH_NOUNS.has(head.lemma)) traits.push('head speech noun');
  }
  if (entity === null) return traits;
  traits.push(`named ${step(entity.mentions.length)}`, `speaks ${step(around.spoken.get(entity.id) ?? 0)}`);
  if (around.before) traits.push(`speaks before ${entity === around.before}`);
  if (around.behind) traits.push(`speaks behind ${entity === around.behind}`);
  // People seldom speak of themselves by name.
  const { start, end } = setting.view.layout.pieces[setting.piece]!;
  if (entity.mentions.some((one) => one.kind === 'name' && one.start >= start && one.end <= end))
    traits.push('named in it');
  return traits;
}

/** Who proposes somebody, and who the others. */
function traitsOfProposal(
  setting: Setting,
  choice: Choice,
  choices: readonly Choice[],
  around: Surroundings,
): string[] {
  const { attribution, proposers } = choice;
  const ruled = proposers[0] === 'rule';
  const entity = around.meant.get(choice) ?? null;
  const others = choices.filter((one) => one !== choice);
  const sameOne = others.filter((one) => entity !== null && around.meant.get(one) === entity);
  const by = (some: readonly Choice[]) => new Set(some.flatMap((one) => one.proposers));
  return [
    'any',
    ruled ? RULED : 'not ruled',
    `${ruled ? '' : 'against '}${setting.ruled.rule}`,
    ...(ruled ? [] : [`rule ${attribution.rule}`]),
    `own ${attribution.own}`,
    `proposed ${Math.min(5, proposers.length)}`,
    `choices ${Math.min(6, choices.length)}`,
    `same one ${Math.min(3, sameOne.length)}`,
    ...[...new Set(proposers)].map((proposer) => `by ${proposer}`),
    ...[...by(others)].map((proposer) => `other by ${proposer}`),
    ...[...by(sameOne)].map((proposer) => `same one by ${proposer}`),
  ];
}

/** The trait of what the rules chose. */
export const RULED = 'ruled';

/** What speaks for and against somebody having said a piece, by names that hold no words of the article's. */
export function traitsOfChoice(
  setting: Setting,
  choice: Choice,
  choices: readonly Choice[],
  around: Surroundings,
): string[] {
  const clause = choice.attribution.clause!;
  const { view } = clause;
  const near = view.unit === setting.view.unit;
  return [
    ...traitsOfProposal(setting, choice, choices, around),
    ...(near ? traitsInSentence(clause, setting) : traitsFromAfar(clause, setting)),
    ...(view.tokens.some((token) => token?.text.toLowerCase() === 'according') ? ['according in it'] : []),
    ...around.ofPiece,
    ...traitsOfCue(clause),
    ...traitsOfSpeaker(choice, around.meant.get(choice) ?? null, setting, around),
  ];
}
