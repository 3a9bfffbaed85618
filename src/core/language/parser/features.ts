import { key1, key2, key3, key4 } from '../model/hash.ts';
import { NONE, type ParseState } from './state.ts';

export const MOST_FEATURES = 128;

/** What the parser sees of a sentence: numbers of words and tags; index n is the root, n + 1 and beyond "nothing". */
export type Sentence = {
  readonly n: number;
  /** Hashes of the words in small letters. */
  readonly words: Int32Array;
  /** Labels of the tagger. */
  readonly tags: Int32Array;
  /** For each word the kinds of words before it, summed up: see `between`. */
  readonly verbsBefore: Int32Array;
  readonly marksBefore: Int32Array;
  readonly nounsBefore: Int32Array;
};

/** How many verbs, marks and nouns stand between two words, each up to two or three, in one number. */
function between(s: Sentence, left: number, right: number): number {
  const verbs = (s.verbsBefore[right] as number) - (s.verbsBefore[left + 1] as number);
  const marks = (s.marksBefore[right] as number) - (s.marksBefore[left + 1] as number);
  const nouns = (s.nounsBefore[right] as number) - (s.nounsBefore[left + 1] as number);
  return (verbs > 2 ? 2 : verbs) + 3 * (marks > 2 ? 2 : marks) + 9 * (nouns > 2 ? 2 : nouns);
}

const bucket = (distance: number): number => (distance < 6 ? distance : distance < 11 ? 6 : 7);

/** Writes the features of a state after Zhang and Nivre (ACL 2011), with what stands between; gives how many. */
export function stateFeatures(state: ParseState, s: Sentence, out: Int32Array): number {
  const { n, words, tags } = s;
  const { head, label, left1, left2, right1, right2 } = state;
  const none = n + 1;
  const at = (i: number): number => (i === NONE ? none : i);
  const i0 = state.top(0);
  const s0 = at(i0);
  const s1 = at(state.top(1));
  const s2 = at(state.top(2));
  const n0 = state.next;
  const n1 = n0 + 1 <= n ? n0 + 1 : none;
  const n2 = n0 + 2 <= n ? n0 + 2 : none;
  const n3 = n0 + 3 <= n ? n0 + 3 : none;
  const has = i0 !== NONE;
  const s0h = has ? at(head[s0] as number) : none;
  const s0h2 = s0h === none ? none : at(head[s0h] as number);
  const s0l = has ? at(left1[s0] as number) : none;
  const s0l2 = has ? at(left2[s0] as number) : none;
  const s0r = has ? at(right1[s0] as number) : none;
  const s0r2 = has ? at(right2[s0] as number) : none;
  const n0l = at(left1[n0] as number);
  const n0l2 = at(left2[n0] as number);
  const of = (i: number): number => (i === none ? NONE : (label[i] as number));
  const s0w = words[s0] as number;
  const s0p = tags[s0] as number;
  const n0w = words[n0] as number;
  const n0p = tags[n0] as number;
  const n1w = words[n1] as number;
  const n1p = tags[n1] as number;
  const n2w = words[n2] as number;
  const n2p = tags[n2] as number;
  const s1w = words[s1] as number;
  const s1p = tags[s1] as number;
  const s0hp = tags[s0h] as number;
  const s0lp = tags[s0l] as number;
  const s0rp = tags[s0r] as number;
  const n0lp = tags[n0l] as number;
  const attached = s0h === none ? 0 : 1;
  const d = has ? bucket(n0 - s0) : 15;
  const vl = has ? (state.leftCount[s0] as number) : 0;
  const vr = has ? (state.rightCount[s0] as number) : 0;
  const nvl = state.leftCount[n0] as number;
  const sl = has ? (state.leftSet[s0] as number) : 0;
  const sr = has ? (state.rightSet[s0] as number) : 0;
  const nsl = state.leftSet[n0] as number;
  const gap = has ? between(s, s0, n0) : 99;
  let k = 0;
  out[k++] = key3(1, s0w, s0p, attached);
  out[k++] = key2(2, s0w, attached);
  out[k++] = key2(3, s0p, attached);
  out[k++] = key2(4, n0w, n0p);
  out[k++] = key1(5, n0w);
  out[k++] = key1(6, n0p);
  out[k++] = key2(7, n1w, n1p);
  out[k++] = key1(8, n1w);
  out[k++] = key1(9, n1p);
  out[k++] = key2(10, n2w, n2p);
  out[k++] = key1(11, n2w);
  out[k++] = key1(12, n2p);
  out[k++] = key4(13, s0w, s0p, n0w, n0p);
  out[k++] = key3(14, s0w, s0p, n0w);
  out[k++] = key3(15, s0w, n0w, n0p);
  out[k++] = key3(16, s0w, s0p, n0p);
  out[k++] = key3(17, s0p, n0w, n0p);
  out[k++] = key2(18, s0w, n0w);
  out[k++] = key3(19, s0p, n0p, attached);
  out[k++] = key2(20, n0p, n1p);
  out[k++] = key3(21, n0p, n1p, n2p);
  out[k++] = key4(22, s0p, n0p, n1p, attached);
  out[k++] = key3(23, s0hp, s0p, n0p);
  out[k++] = key3(24, s0p, s0lp, n0p);
  out[k++] = key3(25, s0p, s0rp, n0p);
  out[k++] = key3(26, s0p, n0p, n0lp);
  out[k++] = key2(27, s0w, d);
  out[k++] = key2(28, s0p, d);
  out[k++] = key2(29, n0w, d);
  out[k++] = key2(30, n0p, d);
  out[k++] = key3(31, s0w, n0w, d);
  out[k++] = key3(32, s0p, n0p, d);
  out[k++] = key2(33, s0w, vr);
  out[k++] = key2(34, s0p, vr);
  out[k++] = key2(35, s0w, vl);
  out[k++] = key2(36, s0p, vl);
  out[k++] = key2(37, n0w, nvl);
  out[k++] = key2(38, n0p, nvl);
  out[k++] = key1(39, words[s0h] as number);
  out[k++] = key1(40, s0hp);
  out[k++] = key1(41, has ? of(s0) : NONE);
  out[k++] = key1(42, words[s0l] as number);
  out[k++] = key1(43, s0lp);
  out[k++] = key1(44, of(s0l));
  out[k++] = key1(45, words[s0r] as number);
  out[k++] = key1(46, s0rp);
  out[k++] = key1(47, of(s0r));
  out[k++] = key1(48, words[n0l] as number);
  out[k++] = key1(49, n0lp);
  out[k++] = key1(50, of(n0l));
  out[k++] = key1(51, words[s0h2] as number);
  out[k++] = key1(52, tags[s0h2] as number);
  out[k++] = key1(53, of(s0h));
  out[k++] = key1(54, words[s0l2] as number);
  out[k++] = key1(55, tags[s0l2] as number);
  out[k++] = key1(56, of(s0l2));
  out[k++] = key1(57, words[s0r2] as number);
  out[k++] = key1(58, tags[s0r2] as number);
  out[k++] = key1(59, of(s0r2));
  out[k++] = key1(60, words[n0l2] as number);
  out[k++] = key1(61, tags[n0l2] as number);
  out[k++] = key1(62, of(n0l2));
  out[k++] = key3(63, s0p, s0lp, tags[s0l2] as number);
  out[k++] = key3(64, s0p, s0rp, tags[s0r2] as number);
  out[k++] = key3(65, s0p, s0hp, tags[s0h2] as number);
  out[k++] = key3(66, n0p, n0lp, tags[n0l2] as number);
  out[k++] = key2(67, s0w, sr);
  out[k++] = key2(68, s0p, sr);
  out[k++] = key2(69, s0w, sl);
  out[k++] = key2(70, s0p, sl);
  out[k++] = key2(71, n0w, nsl);
  out[k++] = key2(72, n0p, nsl);
  out[k++] = key2(73, s1w, s1p);
  out[k++] = key1(74, s1p);
  out[k++] = key3(75, s1p, s0p, n0p);
  out[k++] = key2(76, s1w, n0w);
  out[k++] = key3(77, s1p, n0p, attached);
  out[k++] = key3(78, tags[s2] as number, s1p, s0p);
  out[k++] = key3(79, n1p, n2p, tags[n3] as number);
  out[k++] = key3(80, s0p, n0p, gap);
  out[k++] = key2(81, n0w, gap);
  out[k++] = key2(82, s0w, gap);
  out[k++] = key4(83, s0p, n0p, sr, nsl);
  out[k++] = key3(84, s0w, n0p, n1p);
  out[k++] = key3(85, s0p, n0w, n1p);
  out[k++] = key3(86, s0p, n0p, n1w);
  out[k++] = key4(87, s0p, n0p, of(s0), of(s0r));
  out[k++] = key3(88, tags[s0 < n ? s0 + 1 : none] as number, s0p, n0p);
  out[k++] = key3(89, tags[n0 > 0 ? n0 - 1 : none] as number, s0p, n0p);
  out[k++] = key3(90, s0w, s0rp, n0p);
  out[k++] = key3(91, s0hp, s0w, n0w);
  return k;
}
