import { wordSet } from '../../language/gazetteer/set.ts';
import type { Scene } from './candidate.ts';
import { type Rightward, rightOf } from './clause.ts';
import type { Phrase } from './phrase.ts';
import { doersOf, lemmaOf, type Setting, settingOf } from './settings.ts';
import { isPerson, ownedBy, personSide, type Side } from './sides.ts';

/** Verbs that put their subject into the meeting that is their object or goal. */
const LIGHT = wordSet(`
  have hold attend host chair co-chair convene open begin start resume renew conduct conclude finish end wrap enter lead
  join continue preside participate schedule cancel postpone reject refuse plan arrange organise organize seek request
  demand propose skip leave exit take make pay kick get want expect agree enjoy share sit emerge arrive gather travel fly
  head go come return spend announce confirm accept decline rebuff dismiss turn issue repeat renew extend
`);
/** After these the clause's subject was there, too. */
export const AT_ONCE = wordSet('after following during in at before amid despite since');
const MOVING = wordSet('for from to into');
const PHONE = /\b(?:phone|telephone|conference|video)\b/;
/** Of such a subject and object both were there. */
export const PRESENTED = wordSet('greet welcome receive host see hug embrace meet shake walk show escort accompany');

/** A noun trigger: the part with its list, its phrase, and whether the list ends with it. */
export type NounAt = { readonly at: number; readonly phrase: Phrase; readonly last: boolean };

/** What the rules for nouns look at. */
export type View = {
  readonly scene: Scene;
  readonly phrase: Phrase;
  readonly at: number;
  readonly right: Rightward;
  readonly setting: Setting;
  readonly lemma: string;
  /** Whether the noun's setting puts the doer of its clause into the meeting. */
  readonly light: boolean;
  /** Whose meeting it is: the owner, else the doer. Empty where nobody is known. */
  readonly own: readonly Side[];
  readonly phone: boolean;
};

/** "Duarte's meeting", "her meeting": whose; null where nobody owns it, empty where it is not known who. */
function ownerOf(scene: Scene, phrase: Phrase, doers: readonly Side[]): readonly Side[] | null {
  const { line } = scene;
  const owner = ownedBy(line, phrase);
  if (owner !== null || phrase.possessor === null) return owner;
  const known = line.marks.named.get(phrase.possessor);
  if (known?.entity.type === 'person') return [personSide(known.entity, known.mention.start, known.mention.end)];
  const word = line.tokens[phrase.possessor]!.text.toLowerCase();
  if (word === 'their') return doers;
  const people = doers.filter(isPerson);
  return (word === 'his' || word === 'her') && people.length === 1 ? people : [];
}

/** What the rules for nouns look at, read once. */
export function viewOf(scene: Scene, noun: NounAt): View {
  const { at, phrase } = noun;
  const right = noun.last ? rightOf(scene.parts, at + 1) : { object: null, phrases: [], times: [], end: at + 1 };
  const setting = settingOf(scene, at);
  const lemma = lemmaOf(scene, setting.verb);
  const adjacent = setting.verb === at - 2;
  const light =
    (setting.relation === 'object' && LIGHT.has(lemma)) ||
    (setting.relation === 'adjunct' &&
      (AT_ONCE.has(setting.prep) ||
        (MOVING.has(setting.prep) && (LIGHT.has(lemma) || PRESENTED.has(lemma) || lemma === 'visit')) ||
        (adjacent && LIGHT.has(lemma))));
  const doers = light ? doersOf(scene, setting) : [];
  const own = ownerOf(scene, phrase, doers) ?? doers;
  const modifiers = scene.line.tokens.slice(phrase.first, phrase.head).map((token) => token.text.toLowerCase());
  return { scene, phrase, at, right, setting, lemma, light, own, phone: PHONE.test(modifiers.join(' ')) };
}
