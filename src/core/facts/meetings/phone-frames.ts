import { wordSet } from '../../language/gazetteer/set.ts';
import { between } from './circumstances.ts';
import { isPart, rightOf } from './clause.ts';
import { type Clause, companions, type Ends, isOnAir, sidesBy } from './clause-sides.ts';
import { isOfficial } from './people-words.ts';
import { isPerson, type Side, sidesOf } from './sides.ts';

const PHONE_NOUNS = wordSet('phone telephone call calls hotline videoconference videolink');
const PRESS_ROLE = /\b(?:host|anchor|reporter|correspondent|journalist|editor|columnist|presenter|moderator)\b/i;
/** What one calls somebody for: then "called" is a phone ("called Brandt to congratulate him"). */
const PHONE_PURPOSES = wordSet(
  'congratulate discuss offer express thank wish invite tell ask inform apologise apologize say talk reassure warn urge explain',
);

/** Whether the clause or what stands before its verb speaks of a phone. */
export function byPhone({ scene, at, right }: Clause): boolean {
  return [...right.phrases, ...between(scene.parts, 0, at).phrases].some(
    ({ prep, list }) =>
      /^(?:by|on|over|via|in|during)$/.test(prep) && list.members.some(({ phrase }) => PHONE_NOUNS.has(phrase.word)),
  );
}

const isPress = (side: Side): boolean => (isPerson(side) ? PRESS_ROLE.test(side.role ?? '') : side.audience);

/** Who phoned whom; null where no object tells. */
export function phone(clause: Clause): Ends | null {
  const { scene, right, subject, passive } = clause;
  if (passive) {
    const by = sidesBy(clause, 'by');
    return by.length === 0 ? null : { left: by, right: subject, rule: 'phoned by' };
  }
  const called = right.object === null ? [] : sidesOf(scene.line, right.object.members, scene.anaphora);
  return called.length === 0 ? null : { left: subject, right: called, rule: 'phoned' };
}

/** "called" is a phone only where nothing else can be meant: "called Brandt on Monday", "called Brandt to congratulate him". */
export function call({ scene, right, subject, reduced }: Clause): Ends | null {
  const { line, parts, anaphora } = scene;
  if (reduced) return null;
  const end = parts[right.end];
  const wish = parts[right.end + 1];
  if (right.object === null && isPart(end, 'to') && isPart(wish, 'verb') && PHONE_PURPOSES.has(wish.lemma)) {
    // "called to congratulate Brandt"
    const { object, times } = rightOf(parts, right.end + 2);
    const other = object === null ? [] : sidesOf(line, object.members, anaphora).filter(isPerson);
    return other.length === 1 ? { left: subject, right: other, rule: 'called', times } : null;
  }
  if (right.object === null || right.object.members.length !== 1) return null;
  if (right.phrases.some(({ prep }) => prep === 'for' || prep === 'on')) return null;
  const called = sidesOf(line, right.object.members, anaphora).filter(isPerson);
  if (called.length !== 1) return null;
  const next = parts[right.end];
  const aim = parts[right.end + 1];
  const purpose = isPart(next, 'to') && isPart(aim, 'verb') && PHONE_PURPOSES.has(aim.lemma);
  const ends = next === undefined || next.kind === 'comma' || next.kind === 'stop' || next.kind === 'conj';
  return purpose || (right.times.length > 0 && ends) ? { left: subject, right: called, rule: 'called' } : null;
}

/** Who spoke with whom. Null for a speech, a show and an interview. */
export function speak(clause: Clause): Ends | null {
  const { subject } = clause;
  const phoned = byPhone(clause);
  const other = companions(clause, phoned ? new Set(['with', 'to']) : new Set(['with'])) ?? [];
  if (other.some(isPress) || isOnAir(clause)) return null;
  if (phoned) {
    const [only] = subject;
    const many = only?.kind === 'group' && only.plural && isOfficial(only.head);
    const enough = other.length > 0 || subject.length > 1 || many;
    return enough ? { left: subject, right: other, rule: 'spoke by phone' } : null;
  }
  if (!other.some(isPerson) || !subject.some(isPerson)) return null;
  return { left: subject, right: other.filter(isPerson), rule: 'spoke with' };
}
