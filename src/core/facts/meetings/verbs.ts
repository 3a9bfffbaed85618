import type { Candidate, Scene } from './candidate.ts';
import { between, frontOf } from './circumstances.ts';
import { groupStart, isPart, type Prepositional, rightOf } from './clause.ts';
import { endsOf } from './frames.ts';
import type { Line } from './line.ts';
import { listSides } from './settings.ts';
import { speakerOf } from './speaker.ts';
import { subjectOf } from './subject.ts';
import { isProgramme, verbTrigger } from './triggers.ts';
import type { VerbUnit } from './units.ts';
import { verbOperators } from './verb-status.ts';

/** "has seen the film Duarte Meets Brandt": a capital in the midst of small letters is part of a title. */
function isInTitle({ tokens, sentence, zone }: Line, verb: VerbUnit): boolean {
  if (zone !== 'body' || !/^\p{Lu}\p{Ll}/u.test(tokens[verb.first]!.text)) return false;
  return tokens
    .slice(sentence.first, verb.first)
    .some(({ text, upos }) => /^\p{Ll}/u.test(text) && (upos === 'NOUN' || upos === 'VERB'));
}

/** The meeting that the verb at part `at` tells of, or null. */
export function fromVerb(scene: Scene, at: number): Candidate | null {
  const { line, parts } = scene;
  const verb = parts[at] as VerbUnit;
  const trigger = verbTrigger(verb.word);
  if (
    trigger === undefined ||
    isProgramme(line.marks.reading.article.text.slice(line.tokens[verb.first]!.start, line.sentence.end))
  )
    return null;
  if (isInTitle(line, verb)) return null;
  // “Duarte” meets “The Harbour Women”: films.
  if (isPart(parts[at - 1], 'quote') && isPart(parts[at + 1], 'quote')) return null;
  const right = rightOf(parts, at + 1);
  const start = groupStart(parts, at);
  const passive = isPassive(scene, at, start) && right.object === null;
  // "a dinner hosted by …": whose participle stands right behind a noun has that noun for its subject.
  const reduced = verb.form === 'participle' && start === at && isPart(parts[at - 1], 'list');
  if (reduced && passive && verb.word === 'hosted') return null;
  const subjectAt = reduced ? at - 1 : subjectOf(parts, at);
  let subject = listSides(scene, subjectAt);
  if (subject.length === 0) subject = speakerOf(scene, subjectAt);
  const gap = subjectAt !== null && isPart(parts[subjectAt - 1], 'list');
  const ends = endsOf(trigger.frame, trigger.particle, { scene, at, right, subject, passive, reduced, gap });
  // Who meets must be known: "He met Duarte and Brandt" is no meeting of the two.
  if (ends === null || ends.left.length === 0) return null;
  // What stands round the main verb is not when "after meeting Brandt" was.
  const hung = verb.form === 'gerund' && (isPart(parts[start - 1], 'prep') || isPart(parts[start - 1], 'mark'));
  const before = between(parts, subjectAt === null || hung ? start : subjectAt + 1, at);
  const front = subjectAt === null || hung ? { times: [], phrases: [] } : frontOf(parts, subjectAt);
  const visited = trigger.frame === 'visit' && right.object !== null ? [{ prep: 'in', list: right.object, at }] : [];
  // "welcomed Brandt to Lisbon"
  const received = trigger.frame === 'directed' ? right.phrases.filter(({ prep }) => prep === 'to') : [];
  const goal = [...visited, ...received.map((phrase) => ({ ...phrase, prep: 'in' }))];
  const phoned = trigger.kind === 'call' || ends.rule === 'spoke by phone';
  return {
    rule: ends.rule,
    kind: phoned ? 'call' : trigger.kind,
    at,
    token: verb.first,
    left: ends.left,
    right: ends.right,
    operators: verbOperators(line, parts, at),
    times: [...right.times, ...(ends.times ?? []), ...before.times, ...front.times],
    goal,
    around: [...right.phrases, ...before.phrases, ...front.phrases, ...goalOf(scene, start)],
    tense: tenseOf(verb, start === at),
    explicit: true,
    attitude: /^welcom|^greet/.test(verb.word),
    confidence: trigger.frame === 'mutual' || trigger.frame === 'phone' ? 0.9 : 0.8,
  };
}

function isPassive(scene: Scene, at: number, start: number): boolean {
  const verb = scene.parts[at] as VerbUnit;
  const auxiliary = scene.parts
    .slice(start, at)
    .some((part) => part.kind === 'verb' && /^(?:be|get)$/.test(part.lemma));
  const bare = start === at && verb.form === 'participle' && !isOnlyVerb(scene, at);
  return verb.form !== 'gerund' && (auxiliary || bare);
}

/** "Duarte and Brandt, the ministers, met in Lyon": the only verb of a sentence is its predicate, whatever its tag. */
function isOnlyVerb({ parts }: Scene, at: number): boolean {
  const others = parts.some((part, i) => i !== at && part.kind === 'verb');
  return (
    !others &&
    isPart(parts[at - 1], 'comma') &&
    !parts.slice(at).some((part) => isPart(part, 'prep') && part.word === 'by')
  );
}

function tenseOf(verb: VerbUnit, alone: boolean): Candidate['tense'] {
  if (/^(?:met|sat|spoke|shook|got)$|ed$/.test(verb.word)) return 'past';
  const present = verb.form === 'finite' || verb.word === 'meet';
  return alone && present ? 'present' : 'none';
}

/** Where somebody goes in order to meet: "a flight to Lyon to meet …". */
function goalOf(scene: Scene, start: number): readonly Prepositional[] {
  const { parts } = scene;
  const list = parts[start - 1];
  const prep = parts[start - 2];
  if (!isPart(parts[start], 'to') || !isPart(list, 'list') || !isPart(prep, 'prep')) return [];
  return [{ prep: prep.word === 'to' ? 'in' : prep.word, list, at: start - 2 }];
}
