import { readFileSync } from 'node:fs';
import { listedCodes } from '../core/language/gazetteer/features.ts';
import type { NameInput } from '../core/language/names/evidence.ts';
import { firstOf, insideOf, OUTSIDE } from '../core/language/names/labels.ts';
import type { Tagger } from '../core/language/tagger/tagger.ts';
import { tokenise } from '../core/language/tokens/tokenise.ts';
import { gumLabels } from './gum-names.ts';
import type { Tree } from './treebank.ts';

/** A document with the label of each token, see `names/labels.ts`. */
export type NamedDocument = { readonly id: string; readonly input: NameInput; readonly labels: Uint8Array };

export type NamedSentence = { readonly words: readonly string[]; readonly labels: readonly number[] };

const TYPE_OF: Readonly<Record<string, number>> = { PER: 0, ORG: 1, LOC: 2 };

/** A corpus's document before tagging. */
export type RawDocument = { readonly id: string; readonly sentences: readonly NamedSentence[] };

/** Makes a document of sentences: tags by the tagger, and what the lists say. */
export function documentOf({ id, sentences }: RawDocument, tagger: Tagger): NamedDocument {
  const words: string[] = [];
  const labels: number[] = [];
  const spans: { first: number; last: number }[] = [];
  for (const sentence of sentences) {
    if (sentence.words.length === 0) continue;
    const first = words.length;
    words.push(...sentence.words);
    labels.push(...sentence.labels);
    spans.push({ first, last: words.length });
  }
  const tokens = spans.flatMap(({ first, last }) => tagger.tag(words.slice(first, last)));
  const codes = new Uint32Array(words.length);
  for (const { first, last } of spans) codes.set(listedCodes(words, first, last), first);
  return { id, input: { words, tokens, sentences: spans, codes }, labels: Uint8Array.from(labels) };
}

/** Cuts words as the product's tokeniser would, so that hyphens are tokens here as there. */
function recut(tokens: readonly string[], tags: readonly string[]): NamedSentence {
  const words: string[] = [];
  const labels: number[] = [];
  for (const [i, token] of tokens.entries()) {
    const [place = 'O', name = ''] = (tags[i] ?? 'O').split('-');
    const type = TYPE_OF[name];
    const pieces = /[-–/]/.test(token) ? tokenise(token).map(({ start, end }) => token.slice(start, end)) : [token];
    for (const [k, piece] of pieces.entries()) {
      words.push(piece);
      if (type === undefined) labels.push(OUTSIDE);
      else labels.push(place === 'B' && k === 0 ? firstOf(type) : insideOf(type));
    }
  }
  return { words, labels };
}

/** Reads lines of { id, sentences: [{ tokens, tags }] } with IOB2 tags; types other than PER, ORG and LOC are no names. */
export function readNamed(file: string): RawDocument[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const { id, sentences } = JSON.parse(line) as { id: string; sentences: { tokens: string[]; tags: string[] }[] };
      return { id, sentences: sentences.map(({ tokens, tags }) => recut(tokens, tags)) };
    });
}

/** GUM's documents with the names that its annotation settles. */
export function namedFromGum(trees: readonly Tree[]): RawDocument[] {
  const byDocument = new Map<string, NamedSentence[]>();
  for (const tree of trees) {
    const sentences = byDocument.get(tree.document) ?? [];
    sentences.push({ words: tree.words, labels: [...gumLabels(tree)] });
    byDocument.set(tree.document, sentences);
  }
  return [...byDocument].map(([id, sentences]) => ({ id, sentences }));
}
