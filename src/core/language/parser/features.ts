import { key1, key2, key3, key4 } from '../model/hash.ts';
import type { View } from './view.ts';

export const MOST_FEATURES = 160;

/**
 * Writes the features that settle most states on their own; gives how many. They were chosen one by one, each so that together
 * they speak as clearly as possible for what all features would choose. All features are after Zhang and Nivre (ACL 2011), with
 * what stands between the words, and with word clusters.
 */
export function firstFeatures(view: View, out: Int32Array): number {
  const {
    attached,
    d,
    n0Before,
    n0k,
    n0l2p,
    n0lp,
    n0lw,
    n0p,
    n0w,
    n1p,
    nsl,
    s0Label,
    s0Next,
    s0hp,
    s0k,
    s0l2Label,
    s0l2p,
    s0l2w,
    s0lp,
    s0lw,
    s0p,
    s0r2p,
    s0rLabel,
    s0rp,
    s0w,
    s1p,
    s1w,
    sr,
    verbsAfter,
    vl,
    vr,
  } = view;
  let k = 0;
  out[k++] = key3(1, s0w, s0p, attached);
  out[k++] = key2(2, s0w, attached);
  out[k++] = key2(3, s0p, attached);
  out[k++] = key1(5, n0w);
  out[k++] = key1(6, n0p);
  out[k++] = key1(9, n1p);
  out[k++] = key3(19, s0p, n0p, attached);
  out[k++] = key2(20, n0p, n1p);
  out[k++] = key3(25, s0p, s0rp, n0p);
  out[k++] = key3(26, s0p, n0p, n0lp);
  out[k++] = key2(27, s0w, d);
  out[k++] = key2(33, s0w, vr);
  out[k++] = key2(36, s0p, vl);
  out[k++] = key1(40, s0hp);
  out[k++] = key1(43, s0lp);
  out[k++] = key1(47, s0rLabel);
  out[k++] = key1(48, n0lw);
  out[k++] = key1(49, n0lp);
  out[k++] = key1(54, s0l2w);
  out[k++] = key1(56, s0l2Label);
  out[k++] = key1(61, n0l2p);
  out[k++] = key3(63, s0p, s0lp, s0l2p);
  out[k++] = key3(64, s0p, s0rp, s0r2p);
  out[k++] = key3(66, n0p, n0lp, n0l2p);
  out[k++] = key2(68, s0p, sr);
  out[k++] = key2(72, n0p, nsl);
  out[k++] = key2(73, s1w, s1p);
  out[k++] = key3(77, s1p, n0p, attached);
  out[k++] = key4(87, s0p, n0p, s0Label, s0rLabel);
  out[k++] = key3(88, s0Next, s0p, n0p);
  out[k++] = key3(89, n0Before, s0p, n0p);
  out[k++] = key3(90, s0w, s0rp, n0p);
  out[k++] = key3(96, s0p, n0p, verbsAfter);
  out[k++] = key2(100, s0k, attached);
  out[k++] = key2(116, n0k, nsl);
  out[k++] = key3(131, s0lw, n0lw, n0p);
  return k;
}

/** Writes all other features from `from` on; gives the place after the last. */
export function otherFeatures(view: View, out: Int32Array, from: number): number {
  const {
    attached,
    d,
    depth,
    gap,
    n0Quoted,
    n0b,
    n0k,
    n0l2Label,
    n0l2w,
    n0lLabel,
    n0lw,
    n0p,
    n0w,
    n1k,
    n1p,
    n1w,
    n2p,
    n2w,
    n3p,
    nsl,
    nvl,
    s0Label,
    s0Quoted,
    s0b,
    s0h2p,
    s0h2w,
    s0hLabel,
    s0hk,
    s0hp,
    s0hw,
    s0k,
    s0l2p,
    s0lLabel,
    s0lp,
    s0lw,
    s0p,
    s0r2Label,
    s0r2p,
    s0r2w,
    s0rk,
    s0rp,
    s0rw,
    s0w,
    s1k,
    s1p,
    s1w,
    s2p,
    sl,
    sr,
    vl,
    vr,
  } = view;
  let k = from;
  out[k++] = key2(4, n0w, n0p);
  out[k++] = key2(7, n1w, n1p);
  out[k++] = key1(8, n1w);
  out[k++] = key2(10, n2w, n2p);
  out[k++] = key1(11, n2w);
  out[k++] = key1(12, n2p);
  out[k++] = key4(13, s0w, s0p, n0w, n0p);
  out[k++] = key3(14, s0w, s0p, n0w);
  out[k++] = key3(15, s0w, n0w, n0p);
  out[k++] = key3(16, s0w, s0p, n0p);
  out[k++] = key3(17, s0p, n0w, n0p);
  out[k++] = key2(18, s0w, n0w);
  out[k++] = key3(21, n0p, n1p, n2p);
  out[k++] = key4(22, s0p, n0p, n1p, attached);
  out[k++] = key3(23, s0hp, s0p, n0p);
  out[k++] = key3(24, s0p, s0lp, n0p);
  out[k++] = key2(28, s0p, d);
  out[k++] = key2(29, n0w, d);
  out[k++] = key2(30, n0p, d);
  out[k++] = key3(31, s0w, n0w, d);
  out[k++] = key3(32, s0p, n0p, d);
  out[k++] = key2(34, s0p, vr);
  out[k++] = key2(35, s0w, vl);
  out[k++] = key2(37, n0w, nvl);
  out[k++] = key2(38, n0p, nvl);
  out[k++] = key1(39, s0hw);
  out[k++] = key1(41, s0Label);
  out[k++] = key1(42, s0lw);
  out[k++] = key1(44, s0lLabel);
  out[k++] = key1(45, s0rw);
  out[k++] = key1(46, s0rp);
  out[k++] = key1(50, n0lLabel);
  out[k++] = key1(51, s0h2w);
  out[k++] = key1(52, s0h2p);
  out[k++] = key1(53, s0hLabel);
  out[k++] = key1(55, s0l2p);
  out[k++] = key1(57, s0r2w);
  out[k++] = key1(58, s0r2p);
  out[k++] = key1(59, s0r2Label);
  out[k++] = key1(60, n0l2w);
  out[k++] = key1(62, n0l2Label);
  out[k++] = key3(65, s0p, s0hp, s0h2p);
  out[k++] = key2(67, s0w, sr);
  out[k++] = key2(69, s0w, sl);
  out[k++] = key2(70, s0p, sl);
  out[k++] = key2(71, n0w, nsl);
  out[k++] = key1(74, s1p);
  out[k++] = key3(75, s1p, s0p, n0p);
  out[k++] = key2(76, s1w, n0w);
  out[k++] = key3(78, s2p, s1p, s0p);
  out[k++] = key3(79, n1p, n2p, n3p);
  out[k++] = key3(80, s0p, n0p, gap);
  out[k++] = key2(81, n0w, gap);
  out[k++] = key2(82, s0w, gap);
  out[k++] = key4(83, s0p, n0p, sr, nsl);
  out[k++] = key3(84, s0w, n0p, n1p);
  out[k++] = key3(85, s0p, n0w, n1p);
  out[k++] = key3(86, s0p, n0p, n1w);
  out[k++] = key3(91, s0hp, s0w, n0w);
  out[k++] = key1(101, n0k);
  out[k++] = key2(102, s0k, n0k);
  out[k++] = key3(103, s0k, s0p, n0p);
  out[k++] = key3(104, s0p, n0k, n0p);
  out[k++] = key2(105, s0w, n0k);
  out[k++] = key2(106, s0k, n0w);
  out[k++] = key3(107, s0k, n0k, d);
  out[k++] = key3(108, s0k, n0p, n1p);
  out[k++] = key3(109, s0p, n0p, n1k);
  out[k++] = key3(110, s0k, n0k, n1k);
  out[k++] = key3(111, s0hk, s0k, n0k);
  out[k++] = key2(112, s1k, n0k);
  out[k++] = key3(113, s1k, s0p, n0k);
  out[k++] = key2(114, s0k, sr);
  out[k++] = key2(115, s0k, sl);
  out[k++] = key1(117, n1k);
  out[k++] = key3(118, s0k, s0rk, n0p);
  out[k++] = key2(119, s0b, n0b);
  out[k++] = key3(120, s0p, n0p, n0b);
  out[k++] = key3(121, s0b, s0p, n0p);
  out[k++] = key2(122, s0k, gap);
  out[k++] = key2(123, n0k, gap);
  out[k++] = key3(92, s0w, n0w, n1w);
  out[k++] = key3(93, s1w, s0p, n0w);
  out[k++] = key3(94, s1w, n0w, n1w);
  out[k++] = key3(95, s0w, n0w, n2w);
  out[k++] = key3(97, depth, s0p, n0p);
  out[k++] = key3(98, n0Quoted, s0p, n0p);
  out[k++] = key4(99, n0Quoted, s0Quoted, s0w, n0p);
  out[k++] = key3(124, s0w, n0lw, n0p);
  out[k++] = key3(125, s0p, n0lw, n0p);
  out[k++] = key3(126, s1w, n0lw, s0p);
  out[k++] = key4(127, s1p, s0p, n0lw, n0p);
  out[k++] = key3(128, s0k, n0lw, n0k);
  out[k++] = key3(129, s0w, n0lw, n0w);
  out[k++] = key3(130, s0lw, s0p, n0p);
  out[k++] = key3(132, s1k, s0k, n0k);
  out[k++] = key3(133, s1p, n0k, n0lw);
  out[k++] = key4(134, s0p, n0p, sl, nsl);
  return k;
}
