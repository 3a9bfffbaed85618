import { LISTED, listedCodes } from '../core/language/gazetteer/features.ts';
import { PLACES } from '../core/language/gazetteer/places.ts';
import { firstOf, insideOf, OUTSIDE } from '../core/language/names/labels.ts';
import type { Tree } from './treebank.ts';

/** A token of which the annotation does not settle whether it is in a name: nothing is learnt from it. */
export const UNKNOWN = 255;

type Mention = { readonly first: number; readonly last: number; readonly type: string; readonly link: string };

const TYPES: Readonly<Record<string, number>> = { person: 0, organization: 1, place: 2 };

/** The mentions of a sentence, from the brackets in MISC: Entity=(id-type-…-link … id). */
function mentionsOf(tree: Tree): Mention[] {
  const open: { id: string; type: string; link: string; first: number }[] = [];
  const out: Mention[] = [];
  const close = (at: number, token: number): void => {
    const found = open.splice(at, 1)[0];
    if (found !== undefined) out.push({ first: found.first, last: token + 1, type: found.type, link: found.link });
  };
  for (const [token, misc] of tree.misc.entries()) {
    const brackets = /Entity=([^|]*)/.exec(misc)?.[1] ?? '';
    for (const [piece] of brackets.matchAll(/\([^()]*\)?|[^()]+\)/g)) {
      if (piece.startsWith('(')) {
        const fields = piece.replace(/[()]/g, '').split('-');
        open.push({ id: fields[0] ?? '', type: fields[1] ?? '', link: fields.slice(7).join('-'), first: token });
        if (piece.endsWith(')')) close(open.length - 1, token);
      } else {
        close(
          open.findLastIndex(({ id }) => id === piece.slice(0, -1)),
          token,
        );
      }
    }
  }
  return out;
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[’']/g, "'")
    .replace(/\s*([-–/'&.,])\s*/g, '$1')
    .trim();

/** Whether a mention's words, without article and possessive, are those of its Wikipedia title. */
function isTitle(tree: Tree, first: number, last: number, link: string): boolean {
  const title = decodeURIComponent(link)
    .replaceAll('_', ' ')
    .replace(/\s*\(.*\)$/, '')
    .replace(/^the /i, '');
  return plain(tree.words.slice(first, last).join(' ')) === plain(title);
}

const isProper = (tree: Tree, i: number): boolean => tree.tags[i]?.startsWith('PROPN') ?? false;

/**
 * Labels for the names of a GUM sentence. A name is a mention of a person, organisation or place that reads like its Wikipedia
 * title, or the run of proper nouns round the proper noun at its head, without titles; in people's names only such as hang
 * together. Proper nouns that are left over are `UNKNOWN` unless their mention is of another kind (an event, a language).
 */
export function gumLabels(tree: Tree): Uint8Array {
  const labels = Uint8Array.from(tree.words, (_, i) => (isProper(tree, i) ? UNKNOWN : OUTSIDE));
  const codes = listedCodes(tree.words);
  const mentions = mentionsOf(tree).sort((a, b) => b.last - b.first - (a.last - a.first));
  for (const { first, last, type, link } of mentions) {
    let head = first;
    while (head < last && (tree.heads[head] ?? -1) >= first && (tree.heads[head] ?? -1) < last) head += 1;
    if (head >= last) continue;
    let from = first;
    let to = last;
    while (from < to && /^(?:the|a|an|")$/i.test(tree.words[from] ?? '')) from += 1;
    while (to > from && /^(?:['’]s?|")$/.test(tree.words[to - 1] ?? '')) to -= 1;
    const number = TYPES[type];
    if (link !== '' && number !== undefined && from < to && isTitle(tree, from, to, link) && isProper(tree, head)) {
      write(labels, codes, tree, from, to, number);
      continue;
    }
    if (!isProper(tree, head)) continue;
    let start = head;
    let end = head + 1;
    const joins = (i: number): boolean =>
      isProper(tree, i) || (/^[-–]$/.test(tree.words[i] ?? '') && isProper(tree, i - 1) && isProper(tree, i + 1));
    while (start > from && joins(start - 1)) start -= 1;
    while (end < to && joins(end)) end += 1;
    if (number === undefined) {
      labels.fill(OUTSIDE, start, end);
      continue;
    }
    const goesOn = end + 1 < to && /^(?:of|for|and|&)$/.test(tree.words[end] ?? '') && isProper(tree, end + 1);
    if (number === 1 && (goesOn || link === '')) {
      labels.fill(UNKNOWN, start, goesOn ? to : end);
      continue;
    }
    if (number === 0) {
      while (start < end - 1 && ((codes[start] ?? 0) & (LISTED.honorific | LISTED.office)) !== 0)
        labels[start++] = OUTSIDE;
      if (tree.tags[head]?.endsWith('NNPS') === true) {
        labels.fill(OUTSIDE, start, end);
        continue;
      }
    }
    write(labels, codes, tree, start, end, number);
  }
  return labels;
}

function write(labels: Uint8Array, codes: Uint32Array, tree: Tree, first: number, last: number, type: number): void {
  const words = tree.words.slice(first, last);
  // News corpora call a country a place even where it acts or plays.
  const country = type === 1 && PLACES.match(words, 0, words.length)?.length === words.length;
  const kind = country ? 2 : type;
  if (((codes[first] ?? 0) & LISTED.demonym) !== 0 && last - first === 1 && !country) {
    labels[first] = OUTSIDE;
    return;
  }
  labels.fill(insideOf(kind), first, last);
  labels[first] = firstOf(kind);
}
