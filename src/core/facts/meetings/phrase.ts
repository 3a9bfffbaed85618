import type { Named, Timed } from './line.ts';

/**
 * A noun phrase up to its head: "outgoing President Ana Duarte", "their meeting", "Saturday's phone call". Token positions
 * are indices into the reading; `last` is half-open.
 */
export type Phrase = {
  readonly kind: 'phrase';
  readonly first: number;
  readonly last: number;
  readonly head: number;
  /** The head's word in small letters. */
  readonly word: string;
  /** The name that is the head. */
  readonly name: Named | null;
  /** Whose it is: "Duarte's meeting". */
  readonly owner: Named | null;
  /** The head of a possessor that no entity is known for: "the minister's visit". */
  readonly ownerHead: number | null;
  /** The token of a possessive pronoun: "their meeting". */
  readonly possessor: number | null;
  /** Names before the head that own nothing: "a Duarte–Brandt call". */
  readonly compounds: readonly Named[];
  readonly time: Timed | null;
  readonly plural: boolean;
  readonly pronoun: boolean;
  /** Whether the head is a proper noun, known or not. */
  readonly proper: boolean;
};
