import type { Told } from './find-meetings.ts';
import type { Line } from './line.ts';
import type { Part } from './lists.ts';
import { type Anaphora, type PersonSide, personSide } from './sides.ts';

/** Distinct people whom a run of tokens names. */
function peopleIn(line: Line, first: number, last: number): readonly PersonSide[] {
  const found = new Map<string, PersonSide>();
  for (let i = first; i < last; i += 1) {
    const named = line.marks.named.get(i);
    if (named?.entity.type !== 'person' || named.mention.kind !== 'name' || found.has(named.entity.id)) continue;
    found.set(named.entity.id, personSide(named.entity, named.mention.start, named.mention.end));
  }
  return [...found.values()];
}

/** The people of the nearest list before token `at` that joins two or more: "Duarte and Brandt will …, and then they …". */
function joinedBefore(line: Line, parts: readonly Part[], at: number): readonly PersonSide[] {
  for (let i = parts.length - 1; i >= 0; i -= 1) {
    const part = parts[i]!;
    if (part.kind !== 'list' || part.last > at || parts[i - 1]?.kind === 'prep') continue;
    const people = peopleIn(line, part.first, part.last);
    if (part.members.filter((member) => member.class === 'person').length >= 2 && people.length >= 2) return people;
  }
  return [];
}

/** Somebody named elsewhere, meant by the pronoun or noun at token `at`. */
function meantBy(side: PersonSide, line: Line, at: number): PersonSide {
  const { start, end } = line.tokens[at]!;
  return { ...side, actor: { ...side.actor, mention: { start, end } } };
}

/**
 * Whom "they", "the two leaders" or "the pair" mean in sentence `index`: those whom the sentence joins before, the two of a
 * meeting told just before, else the only two whom the sentence before names. Null where that is not sure.
 */
export function anaphoraOver(parts: readonly Part[], told: readonly Told[], index: number): Anaphora {
  return (line, at) => {
    const here = joinedBefore(line, parts, at);
    if (here.length === 2) return here.map((side) => meantBy(side, line, at));
    for (let i = told.length - 1; i >= 0 && told[i]!.sentence >= index - 2; i -= 1) {
      if (told[i]!.sentence === index || told[i]!.people.length !== 2) continue;
      return told[i]!.people.map((side) => meantBy(side, line, at));
    }
    // A pronoun may mean anybody; "the two leaders" are two who were named.
    if (/^(?:they|both)$/i.test(line.tokens[at]!.text)) return null;
    const before = line.marks.reading.sentences[index - 1];
    if (before === undefined || peopleIn(line, line.sentence.first, at).length > 0) return null;
    const people = peopleIn(line, before.first, before.last);
    return people.length === 2 ? people.map((side) => meantBy(side, line, at)) : null;
  };
}
