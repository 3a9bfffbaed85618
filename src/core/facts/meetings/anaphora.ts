import type { Told } from './find-meetings.ts';
import type { Line } from './line.ts';
import { type Anaphora, personSide, type Side } from './sides.ts';

/** Distinct people whom a run of tokens names. */
function peopleIn(line: Line, first: number, last: number): readonly Side[] {
  const found = new Map<string, Side>();
  for (let i = first; i < last; i += 1) {
    const named = line.marks.named.get(i);
    if (named?.entity.type !== 'person' || named.mention.kind !== 'name' || found.has(named.entity.id)) continue;
    found.set(named.entity.id, personSide(named.entity, named.mention.start, named.mention.end));
  }
  return [...found.values()];
}

/**
 * Whom "they", "the two leaders" or "the pair" mean in sentence `index`: the two of a meeting told just before, else the only
 * two people whom the sentence itself or the one before it names. Null where that is not sure.
 */
export function anaphoraOver(told: readonly Told[], index: number): Anaphora {
  return (line, at) => {
    const here = peopleIn(line, line.sentence.first, at);
    if (here.length === 2) return here;
    for (let i = told.length - 1; i >= 0 && told[i]!.sentence >= index - 2; i -= 1) {
      const { meeting } = told[i]!;
      if (meeting.participants.length !== 2 || told[i]!.sentence === index) continue;
      const entities = line.marks.reading.entities;
      const sides = meeting.participants.flatMap((actor) => {
        const entity = entities.find((candidate) => candidate.id === actor.entity);
        return entity === undefined ? [] : [personSide(entity, line.tokens[at]!.start, line.tokens[at]!.end)];
      });
      if (sides.length === 2) return sides;
    }
    const before = line.marks.reading.sentences[index - 1];
    if (before === undefined || here.length > 0) return null;
    const people = peopleIn(line, before.first, before.last);
    const sides = people.flatMap((side) =>
      side.kind === 'person' ? [personSide(side.entity, line.tokens[at]!.start, line.tokens[at]!.end)] : [],
    );
    return sides.length === 2 ? sides : null;
  };
}
