import { formOf, type PersonName } from '../language/entities/person-name.ts';
import { transliterationKey } from '../language/gazetteer/name-variants.ts';
import { compare } from './items.ts';
import { type Bundle, bundle, listOf } from './person-bundle.ts';

/** How many times more articles must tell of one than of another before the other counts as a stray. */
const FAR_MORE = 4;

/** Keys under which bundles that may be one are sure to meet: every word of the name but a leading given name, spelt roughly. */
function meetingKeys(name: PersonName): string[] {
  const words = name.surnameFirst ? name.words : name.words.slice(1);
  return [...new Set([name.core, ...words].map((word) => transliterationKey(word)))];
}

type Neighbours = ReadonlyMap<Bundle, Set<Bundle>>;

function neighboursOf(bundles: readonly Bundle[], may: (a: Bundle, b: Bundle) => boolean): Neighbours {
  const meeting = new Map<string, Bundle[]>();
  for (const one of bundles) for (const key of meetingKeys(one.name)) listOf(meeting, key).push(one);
  const neighbours = new Map<Bundle, Set<Bundle>>(bundles.map((one) => [one, new Set()]));
  for (const group of meeting.values()) {
    group.forEach((a, index) => {
      for (const b of group.slice(index + 1)) {
        if (a === b || neighbours.get(a)?.has(b) || !may(a, b)) continue;
        neighbours.get(a)?.add(b);
        neighbours.get(b)?.add(a);
      }
    });
  }
  return neighbours;
}

/** Which links to give up where `one` fits both `a` and `b`, who do not fit each other. */
function tornLinks(one: Bundle, a: Bundle, b: Bundle): readonly Bundle[] {
  const [light, heavy] = a.uses <= b.uses ? [a, b] : [b, a];
  const even = light.uses === heavy.uses;
  // One article's odd sign or slip does not take apart what many agree on.
  if (one.uses >= FAR_MORE * light.uses) return even ? [a, b] : [light];
  if (heavy.uses >= FAR_MORE * light.uses && formOf(one.name) === formOf(heavy.name)) return [light];
  return [a, b];
}

/** The links that cannot all hold, as pairs; empty where all that hang together fit one another. */
function conflicts(neighbours: Neighbours): readonly (readonly [Bundle, Bundle])[] {
  const given: (readonly [Bundle, Bundle])[] = [];
  for (const [one, near] of neighbours) {
    const around = [...near];
    around.forEach((a, index) => {
      for (const b of around.slice(index + 1)) {
        if (neighbours.get(a)?.has(b)) continue;
        const torn = tornLinks(one, a, b);
        // Who cannot tell between two of a weight is neither, nor anybody else.
        for (const other of torn.length === 2 && one.uses < FAR_MORE * a.uses ? around : torn) given.push([one, other]);
      }
    });
  }
  return given;
}

/**
 * Puts together bundles that can only be one person. One that fits two which do not fit each other ("J. Holm" beside "Jan
 * Holm" and "Jonas Holm") stays by itself, unless far more articles tell of one of the two under the same name. All links
 * are given up at once, so the order of the list does not matter.
 */
export function joinSure(bundles: readonly Bundle[], may: (a: Bundle, b: Bundle) => boolean): Bundle[] {
  const neighbours = neighboursOf(bundles, may);
  for (;;) {
    const given = conflicts(neighbours);
    if (given.length === 0) break;
    for (const [a, b] of given) {
      neighbours.get(a)?.delete(b);
      neighbours.get(b)?.delete(a);
    }
  }
  const done = new Set<Bundle>();
  const joined: Bundle[] = [];
  for (const one of bundles) {
    if (done.has(one)) continue;
    const all = [one, ...(neighbours.get(one) ?? [])];
    for (const member of all) done.add(member);
    const keys = all.map((member) => member.key).sort(compare);
    joined.push(
      bundle(
        keys.join('\n'),
        all.flatMap((member) => member.witnesses),
      ),
    );
  }
  return joined;
}
