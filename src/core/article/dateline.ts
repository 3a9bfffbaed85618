const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DATE = `(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:${MONTH} \\d{1,2}(?:,? \\d{4})?|\\d{1,2} ${MONTH}(?:,? \\d{4})?)`;
const LOUD = "\\p{Lu}[\\p{Lu}.'’-]+(?: (?:\\p{Lu}[\\p{Lu}.'’-]*|DE|LA|EL)){0,4}";
const PLAIN = "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|de|la|el|al|of|the)){0,4}";
const REGION = `(?:, ${PLAIN}|/${PLAIN}| \\(${PLAIN}\\)(?: \\[${PLAIN}\\],?)?)`;
const AGENCY = "(?:\\(\\p{Lu}?[\\p{L}\\p{N} .&/'’-]{2,40}\\)|/\\p{Lu}[\\p{L} ]{2,30}/)";
const DASH = '(?:\\s*\\.?\\s*[-–—―_]{1,3}\\s+|\\s+[-–—―_]{1,3}\\s*)';

/** Each form names a day or an agency, or is loud: a place in plain letters and a dash alone could open any sentence. */
const FORMS = [
  new RegExp(`^(?:${LOUD}|${PLAIN})${REGION}{0,2}(?:,? ${DATE})?,? ?(?:\\|)? ?${AGENCY}(?:${DASH}|:\\s+|\\.\\s+)`, 'u'),
  new RegExp(`^(?:${LOUD}|${PLAIN})${REGION}{0,2},? ${DATE}(?:${DASH}|:\\s+|\\.\\s+(?=\\p{Lu}))`, 'u'),
  new RegExp(`^${LOUD}${REGION}{0,2}(?:${DASH})(?=["“‘'\\p{L}\\p{N}])`, 'u'),
  new RegExp(`^\\p{Lu}[\\p{Lu}.'’-]{3,}(?: [\\p{Lu}.'’-]{2,}){0,3}${REGION}{0,1}:\\s+(?=\\p{Lu})`, 'u'),
  new RegExp(`^${AGENCY}(?:${DASH})(?=["“‘'\\p{Lu}])`, 'u'),
];
/** The same on a line of its own, where the dash may be at its end: "VIENNA, Austria (Agency) —". */
const ALONE = new RegExp(
  `^(?:${LOUD}|${PLAIN})${REGION}{0,2}(?:,? ${DATE})?,?(?: ?${AGENCY}| \\p{Lu}{2,5})?\\s*[-–—―_:]{1,2}$`,
  'u',
);

const LONGEST = 120;

/**
 * How many code units of a paragraph are its dateline, the dash and the blanks after it included: "GENEVA, Nov 12 (Agency) — ".
 * Zero where there is none, or where nothing would be left but it.
 */
export function datelineLength(paragraph: string): number {
  const head = paragraph.slice(0, LONGEST);
  for (const form of FORMS) {
    const match = form.exec(head);
    if (match !== null && match[0].length < paragraph.trimEnd().length) return match[0].length;
  }
  return 0;
}

/** Whether a short line is a dateline and nothing else. */
export const isDatelineAlone = (text: string): boolean => text.length <= LONGEST && ALONE.test(text);

/** The agency that a dateline names in brackets, or null. */
export function agencyOfDateline(dateline: string): string | null {
  const match = /\(([^()]{2,40})\)[^()]*$|\/([^/]{2,30})\/[^/]*$/u.exec(dateline);
  return match?.[1] ?? match?.[2] ?? null;
}
