/**
 * Words that say nothing of what is looked for. "will" and "may" are not among them: they are people too, and where they
 * are not, they are too frequent to count for much.
 */
const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about after again against all also am an and any are as at be because been before being between both but by can
  could did do does doing down during each few for from further had has have having he her here hers herself him himself
  his how i if in into is it its itself just me more most my myself no nor not now of off on once only or other our ours
  out over own same she should so some such tell than that the their theirs them themselves then there these they this
  those through to too under until up very was we were what when where which while who whom whose why with would you your
  yours`.split(/\s+/u),
);

/**
 * The words of a question that can be looked for, each once, lower case, in order; possessive endings and stop words left
 * out. Dotted abbreviations stay whole ("u.n."). Empty where nothing is left, for any text at all.
 */
export function searchTerms(query: string): readonly string[] {
  const words = query.toLowerCase().match(/\p{L}(?:\.\p{L})+|[\p{L}\p{M}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
  const terms = new Set<string>();
  for (const word of words) {
    const [stem = ''] = word.split(/['’]/u);
    if (!STOP_WORDS.has(stem) && (stem.length > 1 || /\p{N}/u.test(stem))) terms.add(stem);
  }
  return [...terms];
}
