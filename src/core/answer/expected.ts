/** What an answer is, as far as the question says it; `name` is whoever or whatever has a name. */
export type AnswerKind = 'person' | 'place' | 'organisation' | 'number' | 'date' | 'open';

/** `sentence` is the part of the words that asks; what stands before it only leads up to it. */
export type Expected = { readonly kind: AnswerKind; readonly sentence: string };

const HEADS: readonly (readonly [AnswerKind, ReadonlySet<string>])[] = [
  [
    'person',
    words(`actor actress ambassador artist athlete author billionaire bishop candidate celebrity ceo chancellor coach
      comedian commander composer congressman director diplomat emperor entertainer envoy figure founder general golfer
      governor host judge justice king lawmaker leader man mayor minister monarch musician negotiator official person
      philosopher physicist player poet politician pope president prince princess queen rapper representative scientist
      secretary senator singer spokesman spokeswoman star woman writer`),
  ],
  [
    'place',
    words(`airport area border capital city continent country county destination district island lake location mountain
      nation neighborhood ocean park place port province region river sea state territory town village`),
  ],
  [
    'organisation',
    words(`agency airline automaker bank band brand carmaker chain church club college company firm franchise group
      institution league maker ministry network newspaper organisation organization outlet party regulator restaurant
      retailer school store studio team union university`),
  ],
  [
    'number',
    words('age amount cost distance length number percent percentage population price rate score size temperature'),
  ],
  ['date', words('century date day decade holiday month season time year')],
];

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const SINGULAR: readonly (readonly [RegExp, string])[] = [
  [/(?:ies)$/, 'y'],
  [/(?<=ch|sh|ss)es$/, ''],
  [/s$/, ''],
];

function headKind(word: string): AnswerKind | null {
  const lower = word.toLowerCase().replace(/['’]s?$/, '');
  const forms = [lower, ...SINGULAR.map(([ending, instead]) => lower.replace(ending, instead))];
  return HEADS.find(([, heads]) => forms.some((form) => heads.has(form)))?.[0] ?? null;
}

const QUANTITY = /\bhow (?:big|deep|far|fast|heavy|high|large|long|many|much|often|old|tall)\b/i;
const ASKED_NOUN = /\b(?:which|what|name the|whose|this|these)\b((?:\s+[\p{L}\p{N}'’&.-]+){1,5})/iu;
/** Behind these begins the rest of the question: its nouns are not what is asked for. */
const NO_HEAD = /^(?:is|are|was|were|did|does|do|has|have|had|will|would|of|in|on|the|to|that)$/i;

function kindOfSentence(sentence: string): AnswerKind {
  if (QUANTITY.test(sentence)) return 'number';
  if (/\bwhen\b/i.test(sentence)) return 'date';
  if (/\bwhere\b/i.test(sentence)) return 'place';
  const asksWho = /\bwho(?:m|se)?\b/i.test(sentence);
  if (asksWho && !/^\W*(?:what|which)\b/i.test(sentence)) return 'person';
  for (const word of ASKED_NOUN.exec(sentence)?.[1]?.trim().split(/\s+/) ?? []) {
    if (NO_HEAD.test(word)) break;
    const kind = headKind(word);
    if (kind !== null) return kind;
  }
  return asksWho ? 'person' : 'open';
}

/** Reads what kind of answer a question wants. "A dam broke on Monday. In which country?" asks for a place. */
export function expectedAnswer(question: string): Expected {
  const sentences = question.split(/(?<=[.?!])\s+/);
  const sentence = sentences.findLast((one) => one.includes('?')) ?? sentences.at(-1) ?? question;
  return { kind: kindOfSentence(sentence), sentence };
}
