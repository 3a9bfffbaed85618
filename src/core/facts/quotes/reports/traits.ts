import type { Entity } from '../../../language/reading.ts';
import { SPEECH_VERBS } from '../cues.ts';
import { nounPhrase, type Phrase } from '../phrase.ts';
import { type View, wordAt } from '../view.ts';
import type { Candidate } from './candidates.ts';
import { kindOfWord, placeOfCue } from './ends.ts';
import { classesOf } from './words.ts';

/** Somebody, some body or some thing: what kind of source a phrase names. */
export function kindOfSource(view: View, phrase: Phrase | null, entity: Entity | null): string {
  if (phrase === null) return 'nobody';
  const word = wordAt(view, phrase.head);
  if (/^(?:i|we|me|us|my|our)$/.test(word)) return 'the writer';
  if (word === 'you' || word === 'your') return 'the reader';
  const relative = /^(?:who|which|that)$/.test(word) ? `${word === 'who' ? 'who' : 'which'} ` : '';
  if (relative !== '') return relative + (entity?.type ?? 'unknown');
  if (/^(?:he|she|they|his|her|their|him|them)$/.test(word)) return 'pronoun';
  if (/^(?:it|its|this|that|these|those)$/.test(word)) return 'thing';
  if (/^(?:one|many|some|most|others|everyone|everybody|nobody|someone|all|few|both|several)$/.test(word))
    return 'some';
  const head = view.tokens[phrase.head];
  if (entity) return `${head?.upos === 'PROPN' ? 'named' : 'meant'} ${entity.type}`;
  if (head?.upos === 'NUM' || wordAt(view, phrase.head) === 'percent' || head?.text === '%') return 'share';
  return head?.upos === 'PROPN' ? 'name' : PEOPLE.test(word) ? 'people' : WORKS.test(word) ? 'work' : 'noun';
}

const PEOPLE =
  /(?:[^s]ers?|[^t]ors?|ists?|ians?|crats?|cans?|ants?|officials?|aides?|people|men|women|man|woman|police|allies|ally|chiefs?|experts?|students?|parents?|residents?|families|fans?|friends?|groups?|campaigns?|government|ministry|department|agency|party|union|company|committee|court|public|media|team|board|panel|council|crowd|electorate|activists?|citizens?|christians?|muslims?|americans?|majority|minority|half|third|source|sources|critics?|couple|kids|folks|guys?|youth)$/;
const WORKS =
  /^(?:ads?|article|bill|book|column|data|documents?|editorial|emails?|essay|evidence|figures?|film|findings?|law|letter|memo|memoir|message|numbers?|paper|piece|polls?|polling|post|records?|release|reports?|research|results?|reviews?|ruling|speech|statement|statistics|stor(?:y|ies)|stud(?:y|ies)|surveys?|text|tweets?|videos?)$/;

const size = (n: number): string => (n < 2 ? '1' : n < 3 ? '2' : n < 5 ? '4' : n < 9 ? '8' : n < 17 ? '16' : 'more');

/** What stands right before a cue: negation, a modal, "to", "have", "be". */
function groupTraits(view: View, cue: number): string[] {
  const traits: string[] = [];
  for (let k = cue - 1; k >= 0 && k > cue - 5; k--) {
    const token = view.tokens[k];
    if (token == null || !/^(?:AUX|ADV|PART)$/.test(token.upos)) break;
    const word = token.text.toLowerCase();
    if (/^(?:not|n['’]t|never)$/.test(word)) traits.push('not');
    else if (token.penn === 'MD') traits.push(/^(?:will|['’]ll|would|wo|['’]d)$/.test(word) ? 'will' : 'may');
    else if (word === 'to') traits.push('infinitive');
    else if (token.lemma === 'have' || token.lemma === 'be' || token.lemma === 'do') traits.push(token.lemma);
  }
  return traits;
}

/** What speaks for and against a candidate with its end being reported, as names whose weights are summed up. */
export function traitsOfReport(candidate: Candidate, end: number, source: string): string[] {
  const { view, frame, cue, phrase, start, link } = candidate;
  const token = view.tokens[cue]!;
  const upos = token.upos as 'VERB' | 'NOUN' | 'ADJ';
  const kind = upos === 'VERB' ? '' : `${upos} `;
  const form = `${kind}${frame}`;
  const classes = classesOf(upos, token.lemma);
  const place = placeOfCue(candidate);
  const traits = ['any', form, `${form} of ${source}`, `of ${source}`, `${place} ${form}`, `${token.penn} ${form}`];
  for (const name of classes) {
    traits.push(`${kind}${name}`, `${kind}${name} ${frame}`, `${kind}${name} of ${source}`);
    if (link !== '') traits.push(`${kind}${name} ${link}`);
  }
  if (link !== '') traits.push(`${kind}${link}`);
  for (const trait of groupTraits(view, cue)) traits.push(trait, `${trait} ${form}`);
  const inside = view.tokens.slice(start, end);
  const first = view.tokens[start];
  const length = end - start;
  const head = first == null ? 'none' : kindOfWord(first);
  traits.push(`long ${size(length)}`, `long ${size(length)} ${form}`, `opens ${head}`, `opens ${head} ${form}`);
  const verb = inside.some((one) => one !== null && /^(?:VERB|AUX)$/.test(one.upos));
  traits.push(`verb in it ${verb} ${form}`);
  if (inside.some((one) => one?.penn === 'MD')) traits.push('modal in it', `modal in it ${form}`);
  const object = nounPhrase(view, start);
  const noun = object && object.head < end ? view.tokens[object.head]! : null;
  if (noun !== null && object !== null) {
    const named = view.layout.inName(view.items[object.head]!.token);
    const about = noun.upos === 'NOUN' && !named ? classesOf('NOUN', noun.lemma) : [named ? 'name' : noun.upos];
    for (const name of about) traits.push(`object ${name}`, `object ${name} ${form}`);
    if (view.layout.inPlace(view.items[object.head]!.token)) traits.push('object a place');
    if (object.last === end) traits.push(`no more than the object ${form}`);
  }
  for (const k of [-3, -2, -1, 1, 2]) traits.push(`word ${k} ${kindOfWord(view.tokens[cue + k])}`);
  if (start < view.items.length && view.layout.inName(view.items[start]!.token))
    traits.push(`opens with a name ${form}`);
  if (inside.some((one) => one?.upos === 'VERB' && SPEECH_VERBS.has(one.lemma))) traits.push('saying in it');
  const next = view.tokens[end];
  traits.push(`before ${end >= view.items.length ? 'the end' : next === null ? 'a quote' : kindOfWord(next)}`);
  const own = cue < start ? phrase : null;
  traits.push(
    `subject ${own === null ? 'none' : own.first === 0 ? 'opens' : own.last > cue ? 'behind' : size(cue - own.last + 1)}`,
  );
  if (view.tokens.slice(0, cue).some((one) => one?.upos === 'VERB' && SPEECH_VERBS.has(one.lemma)))
    traits.push('saying before', `saying before ${form}`);
  const { zone } = view.layout.paragraphs[view.unit.paragraph]!;
  if (zone !== 'body') traits.push(`in the ${zone}`);
  if (view.unit.pieces.length > 0) traits.push('quote in the sentence');
  const { label, head: governor } = view.layout.reading.tokens[view.items[cue]!.token]!;
  traits.push(`tree ${label}`, `tree ${label} ${form}`);
  const above = view.layout.reading.tokens[governor];
  if (above?.upos === 'VERB' && label === 'xcomp')
    for (const name of classesOf('VERB', above.lemma)) traits.push(`under ${name}`);
  return traits;
}
