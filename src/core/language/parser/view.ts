import { NONE, type ParseState } from './state.ts';

/** A sentence as numbers; index n is the root, n + 1 and beyond "nothing". */
export type Sentence = {
  readonly n: number;
  /** Hashes of the words in small letters. */
  readonly words: Int32Array;
  /** Labels of the tagger. */
  readonly tags: Int32Array;
  /** Clusters of the words, 0 where a word has none. */
  readonly broad: Int32Array;
  readonly kinds: Int32Array;
  /** For each word the kinds of words before it, summed up: see `between`. */
  readonly verbsBefore: Int32Array;
  readonly marksBefore: Int32Array;
  readonly nounsBefore: Int32Array;
  readonly quotesBefore: Int32Array;
};

/** How many verbs, marks and nouns stand between two words, each up to two or three, in one number. */
function between(s: Sentence, left: number, right: number): number {
  const verbs = (s.verbsBefore[right] as number) - (s.verbsBefore[left + 1] as number);
  const marks = (s.marksBefore[right] as number) - (s.marksBefore[left + 1] as number);
  const nouns = (s.nounsBefore[right] as number) - (s.nounsBefore[left + 1] as number);
  return Math.min(verbs, 2) + 3 * Math.min(marks, 2) + 9 * Math.min(nouns, 2);
}

const bucket = (distance: number): number => (distance < 6 ? distance : distance < 11 ? 6 : 7);

/** What features are made of: everything the parser looks at in a state. */
export class View {
  // The words on top of the stack (s0), below it (s1, s2), and next in the buffer (n0 to n3): their lemmas (w), tags (p) and
  // clusters by topic (b) and by part of speech (k).
  s0w = 0;
  s0p = 0;
  s0b = 0;
  s0k = 0;
  s1w = 0;
  s1p = 0;
  s1k = 0;
  s2p = 0;
  n0w = 0;
  n0p = 0;
  n0b = 0;
  n0k = 0;
  n1w = 0;
  n1p = 0;
  n1k = 0;
  n2w = 0;
  n2p = 0;
  n3p = 0;
  // The same of the head (h) and the outermost dependents (l, r) of these words, of the head of the head (h2), and of the second
  // outermost dependents (l2, r2); their relations.
  s0hw = 0;
  s0hp = 0;
  s0hk = 0;
  s0h2w = 0;
  s0h2p = 0;
  s0lw = 0;
  s0lp = 0;
  s0l2w = 0;
  s0l2p = 0;
  s0rw = 0;
  s0rp = 0;
  s0rk = 0;
  s0r2w = 0;
  s0r2p = 0;
  n0lw = 0;
  n0lp = 0;
  n0l2w = 0;
  n0l2p = 0;
  s0Label = 0;
  s0hLabel = 0;
  s0lLabel = 0;
  s0l2Label = 0;
  s0rLabel = 0;
  s0r2Label = 0;
  n0lLabel = 0;
  n0l2Label = 0;
  // How many dependents there are on the left (vl) and right (vr), and the relations of these as bits (sl, sr).
  vl = 0;
  vr = 0;
  nvl = 0;
  sl = 0;
  sr = 0;
  nsl = 0;
  // Whether s0 has its head; its distance from n0, and what stands between.
  attached = 0;
  d = 0;
  gap = 0;
  // The tags of the words after s0 and before n0 in the sentence.
  s0Next = 0;
  n0Before = 0;
  // Whether an odd number of quote marks stands before; 2 where there is no s0.
  n0Quoted = 0;
  s0Quoted = 0;
  // How many words are on the stack, and verbs still to come, up to three.
  depth = 0;
  verbsAfter = 0;

  /** Looks at a state. */
  look(state: ParseState, s: Sentence): void {
    const { n, words, tags, broad, kinds } = s;
    const { head, label, left1, left2, right1, right2 } = state;
    const none = n + 1;
    const at = (i: number): number => (i === NONE ? none : i);
    const labelOf = (i: number): number => (i === none ? NONE : (label[i] as number));
    const top = state.top(0);
    const has = top !== NONE;
    const s0 = at(top);
    const s1 = at(state.top(1));
    const s2 = at(state.top(2));
    const n0 = state.next;
    const n1 = n0 + 1 <= n ? n0 + 1 : none;
    const n2 = n0 + 2 <= n ? n0 + 2 : none;
    const n3 = n0 + 3 <= n ? n0 + 3 : none;
    const s0h = has ? at(head[s0] as number) : none;
    const s0h2 = s0h === none ? none : at(head[s0h] as number);
    const s0l = has ? at(left1[s0] as number) : none;
    const s0l2 = has ? at(left2[s0] as number) : none;
    const s0r = has ? at(right1[s0] as number) : none;
    const s0r2 = has ? at(right2[s0] as number) : none;
    const n0l = at(left1[n0] as number);
    const n0l2 = at(left2[n0] as number);
    this.s0w = words[s0] as number;
    this.s0p = tags[s0] as number;
    this.s0b = broad[s0] as number;
    this.s0k = kinds[s0] as number;
    this.s1w = words[s1] as number;
    this.s1p = tags[s1] as number;
    this.s1k = kinds[s1] as number;
    this.s2p = tags[s2] as number;
    this.n0w = words[n0] as number;
    this.n0p = tags[n0] as number;
    this.n0b = broad[n0] as number;
    this.n0k = kinds[n0] as number;
    this.n1w = words[n1] as number;
    this.n1p = tags[n1] as number;
    this.n1k = kinds[n1] as number;
    this.n2w = words[n2] as number;
    this.n2p = tags[n2] as number;
    this.n3p = tags[n3] as number;
    this.s0hw = words[s0h] as number;
    this.s0hp = tags[s0h] as number;
    this.s0hk = kinds[s0h] as number;
    this.s0h2w = words[s0h2] as number;
    this.s0h2p = tags[s0h2] as number;
    this.s0lw = words[s0l] as number;
    this.s0lp = tags[s0l] as number;
    this.s0l2w = words[s0l2] as number;
    this.s0l2p = tags[s0l2] as number;
    this.s0rw = words[s0r] as number;
    this.s0rp = tags[s0r] as number;
    this.s0rk = kinds[s0r] as number;
    this.s0r2w = words[s0r2] as number;
    this.s0r2p = tags[s0r2] as number;
    this.n0lw = words[n0l] as number;
    this.n0lp = tags[n0l] as number;
    this.n0l2w = words[n0l2] as number;
    this.n0l2p = tags[n0l2] as number;
    this.s0Label = labelOf(s0);
    this.s0hLabel = labelOf(s0h);
    this.s0lLabel = labelOf(s0l);
    this.s0l2Label = labelOf(s0l2);
    this.s0rLabel = labelOf(s0r);
    this.s0r2Label = labelOf(s0r2);
    this.n0lLabel = labelOf(n0l);
    this.n0l2Label = labelOf(n0l2);
    this.vl = has ? (state.leftCount[s0] as number) : 0;
    this.vr = has ? (state.rightCount[s0] as number) : 0;
    this.nvl = state.leftCount[n0] as number;
    this.sl = has ? (state.leftSet[s0] as number) : 0;
    this.sr = has ? (state.rightSet[s0] as number) : 0;
    this.nsl = state.leftSet[n0] as number;
    this.attached = s0h === none ? 0 : 1;
    this.d = has ? bucket(n0 - s0) : 15;
    this.gap = has ? between(s, s0, n0) : 99;
    this.s0Next = tags[s0 < n ? s0 + 1 : none] as number;
    this.n0Before = tags[n0 > 0 ? n0 - 1 : none] as number;
    this.n0Quoted = (s.quotesBefore[n0] as number) & 1;
    this.s0Quoted = has ? (s.quotesBefore[s0] as number) & 1 : 2;
    this.depth = Math.min(state.depth, 3);
    this.verbsAfter = Math.min(3, (s.verbsBefore[n] as number) - (s.verbsBefore[n0] as number));
  }
}
