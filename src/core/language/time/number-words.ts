const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

/** The values of number words below a hundred; "twenty" and its like are written together with a unit after them. */
export const NUMBER_WORDS: ReadonlyMap<string, number> = new Map([
  ...SMALL.split(' ').map((word, index): [string, number] => [word, index]),
  ...TENS.split(' ').map((word, index): [string, number] => [word, 20 + index * 10]),
]);
export const MULTIPLIERS: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1000],
  ['dozen', 12],
]);
const DECADE_WORDS = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ');
/** "the nineties": the decade's first year within its century. */
export const DECADES: ReadonlyMap<string, number> = new Map(
  DECADE_WORDS.map((word, index): [string, number] => [word, 20 + index * 10]),
);
