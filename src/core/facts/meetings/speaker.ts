import type { Scene } from './candidate.ts';
import { isPart } from './clause.ts';
import { isPerson, type Side, sidesOf } from './sides.ts';
import { subjectOf } from './subject.ts';

const SAYING = new Set(
  'say tell announce confirm report claim state declare add note write tweet disclose reveal acknowledge admit insist deny recall explain'.split(
    ' ',
  ),
);

export const isSaying = (lemma: string): boolean => SAYING.has(lemma);

/** Who says the words around part `at`: the person of ", Duarte said" or "Duarte said" next to a quotation's mark. */
export function speakerOf(scene: Scene, subjectAt: number | null): readonly Side[] {
  const { parts, line, anaphora } = scene;
  const subject = subjectAt === null ? undefined : parts[subjectAt];
  if (!isPart(subject, 'list') || !/^(?:i|we)$/.test(subject.members[0]!.phrase.word)) return [];
  for (let i = subjectAt ?? 0; i < parts.length; i += 1) {
    if (!isPart(parts[i], 'quote')) continue;
    for (let j = i + 1; j < Math.min(parts.length, i + 4); j += 1) {
      const part = parts[j]!;
      if (part.kind !== 'verb' || !isSaying(part.lemma)) continue;
      const after = parts[j + 1];
      const before = parts[j - 1];
      const list = isPart(before, 'list') ? before : isPart(after, 'list') ? after : null;
      const people = list === null ? [] : sidesOf(line, list.members, anaphora).filter(isPerson);
      return people.length === 1 ? people : [];
    }
  }
  return [];
}

/** Whose word it is: "according to Duarte", "Duarte said that …", "…, Duarte said". */
export function claimantOf(scene: Scene, at: number): Side | null {
  const { parts, line, anaphora } = scene;
  const single = (index: number | null): Side | null => {
    const list = index === null ? undefined : parts[index];
    if (!isPart(list, 'list')) return null;
    const sides = sidesOf(line, list.members, anaphora);
    return sides.length === 1 ? sides[0]! : null;
  };
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i]!;
    if (part.kind === 'prep' && part.word === 'according') return single(i + 1);
    if (part.kind !== 'verb' || !isSaying(part.lemma) || i === at) continue;
    if (i < at) {
      const between = parts.slice(i + 1, at);
      if (
        between.some(
          (inner) => inner.kind === 'stop' || inner.kind === 'comma' || inner.kind === 'prep' || inner.kind === 'conj',
        )
      )
        continue;
      return single(subjectOf(parts, i));
    }
    if (isPart(parts[i - 1], 'list') && (isPart(parts[i - 2], 'comma') || isPart(parts[i - 2], 'quote')))
      return single(i - 1);
  }
  return null;
}
