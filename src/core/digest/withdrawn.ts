/** An article that was taken out of the store, such as one that its outlet retracted: nothing rests on it any more. */
export type Withdrawn = {
  readonly id: string;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly url: string | null;
  /** Keys of what it told, by which lines that were shown before are known. */
  readonly keys: readonly string[];
};
