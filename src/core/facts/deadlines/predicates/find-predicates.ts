import type { Scene } from '../scene.ts';
import { infinitive, modal, must, scheduled } from './coming.ts';
import { demand, having, pledge, until } from './duty.ts';
import { kept, noun, outcome, programme } from './event.ts';
import type { Predicate } from './predicate.ts';

const FINDERS = [modal, must, scheduled, infinitive, pledge, until, having, demand, noun, programme, outcome, kept];

/** Everything in a sentence that may say what is to come, in order; at most one reading of each verb. */
export function findPredicates(scene: Scene): Predicate[] {
  const out: Predicate[] = [];
  const verbs = new Set<number>();
  for (let i = scene.sentence.first; i < scene.sentence.last; i += 1) {
    for (const find of FINDERS) {
      const found = find(scene, i);
      if (found === null || verbs.has(found.verb)) continue;
      verbs.add(found.verb);
      out.push(found);
      break;
    }
  }
  return out;
}
