import type { Article, ZoneKind } from '../article/article.ts';
import type { Span } from '../span.ts';

/** Universal part-of-speech tags, universaldependencies.org/u/pos. */
export type Upos =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/**
 * One token. `head` is the index (in `Reading.tokens`) of the token that governs it, -1 for the root of its sentence;
 * `label` is the Universal Dependencies relation without its subtype. `penn` is the Penn Treebank tag.
 */
export type Token = Span & {
  readonly text: string;
  readonly lemma: string;
  readonly upos: Upos;
  readonly penn: string;
  readonly head: number;
  readonly label: string;
};

/** `first` and `last` are token indices, half-open. A sentence lies in one zone. */
export type Sentence = Span & { readonly first: number; readonly last: number; readonly zone: ZoneKind };

export type EntityType = 'person' | 'organisation' | 'place' | 'group';
export type MentionKind = 'name' | 'nominal' | 'pronoun';
export type Gender = 'male' | 'female';

/** A name's mention excludes titles ("President") and possessive endings; it never includes a leading "the". */
export type Mention = Span & { readonly kind: MentionKind };

/**
 * Somebody or something that the article speaks of. `name` is the fullest form that the text gives; `role` is as the text
 * says it ("US Secretary of State"), `country` an ISO 3166 alpha-2 code where the text or the name settles it.
 */
export type Entity = {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string | null;
  readonly country: string | null;
  readonly gender: Gender | null;
  readonly mentions: readonly Mention[];
};

/** TIMEX3 (TimeML): the value is relative to the article's date of publication. */
export type TimeExpression = Span & {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET';
  readonly value: string;
};

/** An article with everything that was understood of its language. All lists are in the order of the text. */
export type Reading = {
  readonly article: Article;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly times: readonly TimeExpression[];
};

/** Reads an article. Pure: trained weights and word lists are bound in when it is made. Never throws on any text. */
export type Reader = (article: Article) => Reading;
