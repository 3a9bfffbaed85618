import { type Document, hasCode, isFactual, isPossessive } from '../entities/document.ts';
import type { EntityDraft } from '../entities/gather.ts';
import { LISTED } from '../gazetteer/features.ts';
import { DEMONYMS } from '../gazetteer/places.ts';
import type { Gender, Mention } from '../reading.ts';
import { contradicts, type History, type Spoken } from './history.ts';
import { type Nominal, nominalAt } from './nominals.ts';
import { type Candidates, holderOfCountry, holderOfOffice, holderOfOwned, holdersOfPair } from './office-holders.ts';
import { nameAfterOpening, readPronoun, resolvePronoun } from './pronouns.ts';
import { quotedTokens } from './quotation.ts';
import { isSubject } from './subject.ts';

/** Mentions by pronoun and role for each draft, in its order, and the gender that they settle. */
export type References = { readonly mentions: Mention[][]; readonly genders: readonly (Gender | null)[] };

/** How many people a nominal may mean: more than any story has, and no more, so that lists of thousands stay cheap. */
const MOST_SEEN = 200;

const PAIRS =
  /^(?:men|women|leaders|ministers|presidents|diplomats|officials|premiers|politicians|chiefs|generals|secretaries|negotiators)$/;

/** Walks a document once and links what can be linked. Class only while it works: it holds what every rule looks at. */
class Resolver {
  readonly #document: Document;
  readonly #drafts: readonly EntityDraft[];
  readonly #quoted: Uint8Array;
  /** The draft of the person named at a token, -1 elsewhere; and where that name ends. */
  readonly #nameAt: Int32Array;
  readonly #nameEnd: Int32Array;
  /** The first token of the titles before a name, at the name's own first token; and the tokens of all titles and offices. */
  readonly #titleStart: Int32Array;
  readonly #titles: Uint8Array;
  readonly #history: History;
  /** Those named last, the newest at the end: nominals look further back than pronouns. */
  readonly #seen = new Set<number>();
  readonly mentions: Mention[][];

  constructor(document: Document, drafts: readonly EntityDraft[]) {
    this.#document = document;
    this.#drafts = drafts;
    this.#quoted = quotedTokens(document);
    this.#nameAt = new Int32Array(document.tokens.length + 1).fill(-1);
    this.#nameEnd = new Int32Array(document.tokens.length + 1);
    drafts.forEach((draft, index) => {
      for (const span of draft.spans) {
        this.#nameAt.fill(index, span.first, span.last);
        this.#nameEnd.fill(span.last, span.first, span.last);
      }
    });
    this.#titleStart = new Int32Array(document.tokens.length + 1).fill(-1);
    this.#titles = new Uint8Array(document.tokens.length + 1);
    for (const draft of drafts) {
      for (const { span, whole } of draft.person?.mentions ?? []) {
        this.#titleStart[span.first] = whole.first;
        this.#titles.fill(1, whole.first, whole.last);
      }
    }
    this.#history = { spoken: [], genders: drafts.map((draft) => draft.gender) };
    this.mentions = drafts.map(() => []);
  }

  get #candidates(): Candidates {
    return { drafts: this.#drafts, history: this.#history, seen: this.#seen };
  }

  get genders(): readonly (Gender | null)[] {
    return this.#history.genders;
  }

  run(): void {
    this.#document.sentences.forEach((sentence, index) => {
      if (!isFactual(sentence)) return;
      let at = sentence.first;
      while (at < sentence.last) at = Math.max(at + 1, this.#step(at, sentence.last, index, sentence.zone === 'title'));
    });
  }

  /** Reads what begins at a token; gives the token to go on with. */
  #step(at: number, end: number, sentence: number, inTitle: boolean): number {
    const named = this.#nameAt[at] ?? -1;
    if (named >= 0) {
      const last = this.#nameEnd[at] ?? at + 1;
      if (this.#quoted[at] === 1) return last;
      if (this.#isPerson(named)) this.#note(named, at, last, sentence, 'name');
      return (inTitle ? null : this.#ofPlace(named, at, last, end, sentence)) ?? last;
    }
    if (this.#quoted[at] === 1 || inTitle) return at + 1;
    if (this.#titles[at] === 1 && readPronoun(this.#document, at) === null) return at + 1;
    const pronoun = readPronoun(this.#document, at);
    if (pronoun !== null) {
      const opening = nameAfterOpening(this.#document, at, sentence, (token) =>
        this.#isPerson(this.#nameAt[token] ?? -1),
      );
      const entity =
        opening >= 0 && !contradicts(this.#history.genders[this.#nameAt[opening] ?? -1] ?? null, pronoun[0])
          ? (this.#nameAt[opening] ?? null)
          : resolvePronoun(this.#document, this.#history, at, sentence, pronoun);
      if (entity !== null) {
        this.#history.genders[entity] ??= pronoun[0];
        this.#link(entity, at, at + 1, sentence, 'pronoun');
      } else if (pronoun[1] === 'subject') {
        this.#note(-1, at, at + 1, sentence, 'pronoun', pronoun[0]);
      }
      if (pronoun[1] !== 'possessive') return at + 1;
      const owned = this.#nominal(at, end, sentence, entity);
      return owned ?? at + 1;
    }
    const pair = this.#pair(at, end, sentence);
    if (pair !== null) return pair;
    const national = this.#national(at, sentence);
    if (national !== null) return national;
    return this.#nominal(at, end, sentence, null) ?? at + 1;
  }

  /** "Norway's chief diplomat", "Oslo's foreign minister": an office by the place that it is of. */
  #ofPlace(named: number, at: number, last: number, end: number, sentence: number): number | null {
    const country = this.#drafts[named]?.country ?? null;
    if (this.#isPerson(named) || country === null || !isPossessive(this.#document.words[last])) return null;
    const nominal = nominalAt(this.#document, last + 1, end, true);
    if (nominal === null || nominal.determiner !== 'none' || this.#titles[at] === 1) return null;
    return this.#settle({ ...nominal, first: at, country, determiner: 'the' }, sentence, null);
  }

  #isPerson(index: number): boolean {
    return this.#drafts[index]?.type === 'person';
  }

  #note(
    entity: number,
    first: number,
    last: number,
    sentence: number,
    kind: Spoken['kind'],
    gender: Gender | null = null,
  ): void {
    const titles = this.#titleStart[first] ?? -1;
    const subject = isSubject(this.#document, titles >= 0 && kind === 'name' ? titles : first, last);
    const previous = this.#history.spoken.at(-1);
    const between =
      previous !== undefined && previous.sentence === sentence ? this.#document.words.slice(previous.last, first) : [];
    const joined =
      between.length > 0 &&
      between.length < 10 &&
      between.includes('and') &&
      (previous?.subject ?? false) &&
      subject &&
      !between.some((_, offset) =>
        ['VERB', 'AUX'].includes(this.#document.tokens[(previous?.last ?? 0) + offset]?.upos ?? ''),
      );
    if (joined && previous !== undefined)
      this.#history.spoken[this.#history.spoken.length - 1] = { ...previous, joined: true };
    this.#history.spoken.push({ entity, first, last, sentence, subject, gender, joined, kind });
    if (entity >= 0) {
      this.#seen.delete(entity);
      this.#seen.add(entity);
      const [oldest] = this.#seen;
      if (this.#seen.size > MOST_SEEN && oldest !== undefined) this.#seen.delete(oldest);
    }
  }

  #link(entity: number, first: number, last: number, sentence: number, kind: 'nominal' | 'pronoun'): void {
    this.#add(entity, first, last, kind);
    this.#note(entity, first, last, sentence, kind);
  }

  #add(entity: number, first: number, last: number, kind: 'nominal' | 'pronoun'): void {
    const { tokens } = this.#document;
    this.mentions[entity]?.push({ start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0, kind });
  }

  /** "the Polish minister"; null where no nominal begins here. */
  #nominal(at: number, end: number, sentence: number, owner: number | null): number | null {
    const nominal = nominalAt(this.#document, at, end);
    return nominal === null ? null : this.#settle(nominal, sentence, owner);
  }

  /** Links a nominal, or notes somebody unnamed who may be "he" next; gives the token after it. */
  #settle(nominal: Nominal, sentence: number, owner: number | null): number {
    // A title before a name, or the name's own apposition, is no mention beside it.
    const after = this.#nameAt[nominal.last] ?? -1;
    if (this.#isPerson(after)) return nominal.last;
    const apposed = this.#document.words[nominal.last] === ',';
    if (apposed && (this.#isPerson(this.#nameAt[nominal.last + 1] ?? -1) || this.#titles[nominal.last + 1] === 1))
      return nominal.last;
    const before = this.#document.words[nominal.first - 1];
    // "After meeting Keller, the president left": what a verb follows at once is no apposition.
    const acts = /^(?:VERB|AUX)$/.test(this.#document.tokens[nominal.last]?.upos ?? '');
    if (((before === ',' && !acts) || before === '(') && this.#isPerson(this.#nameAt[nominal.first - 2] ?? -1))
      return nominal.last;
    // Part of a longer noun phrase that is somebody or something else ("the minister's office").
    if (['NOUN', 'PROPN'].includes(this.#document.tokens[nominal.last]?.upos ?? '')) return nominal.last;
    const entity =
      nominal.determiner === 'a' || nominal.determiner === 'none'
        ? null
        : nominal.determiner === 'owner'
          ? holderOfOwned(this.#candidates, nominal, owner, sentence)
          : holderOfOffice(this.#candidates, nominal, sentence);
    if (entity !== null) this.#link(entity, nominal.first, nominal.last, sentence, 'nominal');
    else this.#note(-1, nominal.first, nominal.last, sentence, 'nominal', nominal.gender);
    return nominal.last;
  }

  /** "the two ministers": a mention of both, where this sentence or the one before speaks of just two such people. */
  #pair(at: number, end: number, sentence: number): number | null {
    const words = this.#document.folded;
    if ((words[at] !== 'the' && words[at] !== 'both') || (words[at] === 'the' && words[at + 1] !== 'two')) return null;
    let head = words[at] === 'the' ? at + 2 : at + 1;
    while (
      head < end &&
      head - at < 5 &&
      !PAIRS.test(words[head] ?? '') &&
      ['ADJ', 'NOUN', 'PROPN'].includes(this.#document.tokens[head]?.upos ?? '')
    )
      head += 1;
    const noun = words[head] ?? '';
    if (!PAIRS.test(noun)) return null;
    for (const entity of holdersOfPair(this.#candidates, noun, sentence, at) ?? [])
      this.#add(entity, at, head + 1, 'nominal');
    return head + 1;
  }

  /** "the Norwegian said": the one person of that country. */
  #national(at: number, sentence: number): number | null {
    if (this.#document.folded[at] !== 'the' || !hasCode(this.#document, at + 1, LISTED.demonym)) return null;
    const next = this.#document.tokens[at + 2];
    const country = DEMONYMS.get(this.#document.words[at + 1] ?? '') ?? null;
    const single =
      this.#document.tokens[at + 1]?.penn !== 'NNS' &&
      this.#document.tokens[at + 1]?.penn !== 'NNPS' &&
      !(this.#document.folded[at + 1] ?? '').endsWith('s');
    const speaks = next?.penn === 'VBD' || next?.penn === 'VBZ';
    if (country === null || !single || !speaks) return null;
    const entity = holderOfCountry(this.#candidates, country);
    if (entity === null) return null;
    this.#link(entity, at, at + 2, sentence, 'nominal');
    return at + 2;
  }
}

/** Links pronouns and role nominals to the people of a document. A link that is not sure is not made. Linear in the text. */
export function resolveReferences(document: Document, drafts: readonly EntityDraft[]): References {
  const resolver = new Resolver(document, drafts);
  resolver.run();
  return { mentions: resolver.mentions, genders: resolver.genders };
}
