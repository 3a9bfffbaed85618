/** Words so common in news that sharing them says nothing about two passages being on one subject. */
const COMMON = new Set(
  `a about above according across added after again against ago agreed all along already also although always am among amid an
  and announced another any are around as asked at away back be became because become been before began begin behind being
  below between both but by call called came can cannot come comes coming could country countries day days did do does doing
  done down during each early either else end even ever every expected far few first five following for former four from
  further gave get give given go going good got government great had half has have having he held her here hers him himself
  his hope how however i if in including inside instead into is it its itself just keep kept know known last late later least
  leave left less let like likely long made main make makes making man many may me mean means meanwhile might million minister
  minutes month months more most much must my near need never new news next night no nor not nothing now number of off office
  official officials often on once one only onto open or other others our out outside over own part parts people per percent
  place plan plans point public put quite rather reported reporters right said same saw say saying says second see seen set
  several shall she should show side since six small so some something soon source sources spoke state statement states still
  such take taken takes taking talk than that the their them themselves then there these they thing things think third this
  those though thought three through thursday time times to today together told too took toward towards tuesday turn two
  under until up upon us use used using very want wanted was way we week weeks well went were what when where whether which
  while who whole whom whose why will with within without work working world would year years yesterday yet you young your
  monday wednesday friday saturday sunday january february march april june july august september october november december
  mr mrs ms dr jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun`
    .split(/\s+/)
    .filter((word) => word !== ''),
);

/** Pronouns of the third person and other words that lean on something said before. */
const LEANING =
  /^["“‘']?(?:he|she|they|it|his|her|their|its|this|that|these|those|both|the two|the pair|but|yet|however|meanwhile|in turn|for (?:his|her|their|its) part|asked|earlier|later|still|for example|for instance|in addition|moreover|instead|then|therefore|as a result|also|and|so)\b|^.{0,80}\b(?:he|she|they) (?:said|says|added|told|wrote|noted)\b/i;

const WORD = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’-][\p{L}\p{N}]+)*/gu;

/** What a passage speaks of: the stems of its content words, and the words in it that look like names. */
export type Vocabulary = { readonly stems: ReadonlySet<string>; readonly names: ReadonlySet<string> };

export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0;
}

export const leansOnContext = (text: string): boolean => LEANING.test(text);

/** Content words in stems, and names: capitalised words that do not open a sentence. */
export function vocabularyOf(text: string): Vocabulary {
  const stems = new Set<string>();
  const names = new Set<string>();
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    const word = match[0].replace(/['’]s?$/u, '');
    const lower = word.toLowerCase();
    const opensSentence =
      match.index === 0 || /[.!?:“"‘(\]]\s*["“‘(]?$/.test(text.slice(Math.max(end, match.index - 4), match.index));
    end = match.index + match[0].length;
    if (COMMON.has(lower) || lower.length < 3) continue;
    if (lower.length >= 4) stems.add(stem(lower));
    if (!opensSentence && /^\p{Lu}/u.test(word)) names.add(lower);
  }
  return { stems, names };
}

/** A crude stem, for comparing alone. */
function stem(word: string): string {
  const cut = word.replace(/(?:ies|ied|ing|edly|ed|es|ly|s|e|y)$/, '');
  return cut.length >= 3 ? cut : word;
}

/** The share (0–1) of the words of `some` that are also in `all`; 1 where `some` is empty. */
export function shareIn(some: ReadonlySet<string>, all: ReadonlySet<string>): number {
  if (some.size === 0) return 1;
  let shared = 0;
  for (const word of some) if (all.has(word)) shared += 1;
  return shared / some.size;
}

/** The share (0–1) of a line's words, short ones aside, that begin with a capital. */
export function capitalShare(text: string): number {
  let capitals = 0;
  let all = 0;
  for (const [word] of text.matchAll(WORD)) {
    if (word.length < 4) continue;
    all += 1;
    if (/^\p{Lu}/u.test(word)) capitals += 1;
  }
  return all === 0 ? 0 : capitals / all;
}
