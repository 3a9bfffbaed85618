import type { Gender } from '../reading.ts';

/** Somebody spoken of in the text so far. `entity` is -1 for a person without a name ("an official"). Token indices, half-open. */
export type Spoken = {
  readonly entity: number;
  readonly first: number;
  readonly last: number;
  readonly sentence: number;
  readonly subject: boolean;
  readonly gender: Gender | null;
  /** Beside another subject: "X and Y met". */
  readonly joined: boolean;
  /** A name, a role or a pronoun. */
  readonly kind: 'name' | 'nominal' | 'pronoun';
};

/** What a reference is looked up in: who was spoken of, outside quotation marks, in the order of the text. */
export type History = { readonly spoken: Spoken[]; readonly genders: (Gender | null)[] };

export const contradicts = (a: Gender | null, b: Gender | null): boolean => a !== null && b !== null && a !== b;

export const genderOf = (history: History, spoken: Spoken): Gender | null =>
  spoken.entity >= 0 ? (history.genders[spoken.entity] ?? null) : spoken.gender;

/** Those spoken of in one sentence, before a token. The search runs back from the end, so a text of any length stays linear. */
export function inSentence(history: History, sentence: number, before: number): Spoken[] {
  const found: Spoken[] = [];
  for (let at = history.spoken.length - 1; at >= 0; at -= 1) {
    const spoken = history.spoken[at] as Spoken;
    if (spoken.sentence < sentence) break;
    if (spoken.sentence === sentence && spoken.first < before) found.push(spoken);
  }
  return found.reverse();
}

/** The different named people among some; an unnamed one counts as -1. */
export const distinct = (spoken: readonly Spoken[]): number[] => [...new Set(spoken.map((one) => one.entity))];
