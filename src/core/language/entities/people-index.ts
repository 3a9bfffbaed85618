import { fold } from '../gazetteer/fold.ts';
import { transliterationKey } from '../gazetteer/name-variants.ts';
import type { Gender } from '../reading.ts';
import type { PersonMention } from './person-mention.ts';
import { formOf, type PersonName, readPersonName } from './person-name.ts';

/** A person of one document while names are being gathered. */
export type GatheredPerson = {
  name: PersonName;
  surface: string;
  readonly mentions: PersonMention[];
  gender: Gender | null;
  kin: boolean;
};

/** People by the words of their names, so that a mention is compared only with those whom it may mean. */
export class PeopleIndex {
  readonly #people: GatheredPerson[] = [];
  readonly #byForm = new Map<string, GatheredPerson>();
  readonly #byWord = new Map<string, Set<GatheredPerson>>();

  get people(): readonly GatheredPerson[] {
    return this.#people;
  }

  /** Makes a person of a mention. */
  add(mention: PersonMention): void {
    const { name, surface, gender, kin } = mention;
    const person: GatheredPerson = { name, surface, mentions: [mention], gender, kin };
    this.#people.push(person);
    this.#note(person, name);
  }

  /** Adds a mention to a person; a fuller name becomes the person's own: "Michael Hollander" is fuller than "Mike Hollander". */
  join(person: GatheredPerson, mention: PersonMention): void {
    person.mentions.push(mention);
    person.gender ??= mention.gender;
    const more = mention.name.words.length - person.name.words.length;
    const longer = mention.name.given.length > 0 && mention.surface.length > person.surface.length;
    if (more > 0 || (more === 0 && longer)) {
      person.name = mention.name;
      person.surface = mention.surface;
    }
    this.#note(person, mention.name);
  }

  /** Where the text calls "Xi Ming" "Mr Ming" and never "Mr Xi", the family name comes last, whatever the lists think. */
  settleOrder(bareNames: ReadonlySet<string>): void {
    for (const person of this.#people) {
      const { words, surnameFirst } = person.name;
      const first = fold(words[0] ?? '');
      const last = fold(words.at(-1) ?? '');
      if (surnameFirst && !bareNames.has(first) && bareNames.has(last))
        person.name = readPersonName(person.surface, false);
    }
  }

  /** The person who was given just this name. */
  named(name: PersonName): GatheredPerson | undefined {
    return this.#byForm.get(formOf(name));
  }

  /** People who share a word with a name, spelt roughly alike, in the order in which they came. */
  sharing(name: PersonName): GatheredPerson[] {
    const found = new Set<GatheredPerson>();
    // Half a text may share a given name: a whole name is looked up by the rest of its words.
    const [first = ''] = name.words;
    const words = wordsOf(name);
    if (name.given.length > 0 && !name.surnameFirst) words.delete(transliterationKey(first));
    for (const word of words) for (const person of this.#byWord.get(word) ?? []) found.add(person);
    return [...found];
  }

  #note(person: GatheredPerson, name: PersonName): void {
    const form = formOf(name);
    if (this.#byForm.has(form)) return;
    this.#byForm.set(form, person);
    for (const word of wordsOf(name)) {
      const known = this.#byWord.get(word);
      if (known === undefined) this.#byWord.set(word, new Set([person]));
      else known.add(person);
    }
  }
}

/** The keys under which a name is found: its words and their halves, spelt roughly. */
function wordsOf(name: PersonName): Set<string> {
  const words = [name.core, ...name.family, ...name.words.flatMap((word) => [word, ...word.split('-')])];
  return new Set(words.map((word) => transliterationKey(word)));
}
