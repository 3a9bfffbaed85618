import { countWords } from './words.ts';

const AGENCIES =
  '(?:AP|AFP|EPA|EFE|ANSA|DPA|dpa|PA|UPI|TASS|Xinhua|Reuters|REUTERS|Getty(?: Images)?|GETTY(?: IMAGES)?|Shutterstock|Alamy|Anadolu(?: Agency)?|Bloomberg|Sputnik|POOL|Pool|Handout|HANDOUT|Press Office|Photo Pool)';

/** A line that is nothing but the credit of a picture. */
const CREDIT_LINE =
  /^[([]?(?:(?:photo|photograph|photography|image|picture|pic|video|graphic|illustration|map)s?(?: (?:credits?|courtesy(?: of)?|sources?))?(?: by\b|\s*[:/|])\s*.{1,80}|(?:image|photo|picture) credit\b.{1,80}|credit\s*:\s*.{1,60}|courtesy(?: of| photo)\b.{1,60})[)\]]?\.?$/i;
const CREDIT_SIGN = new RegExp(
  `^©\\s*(?!.*\\brights reserved)(?:.{1,60}/.{1,60}|.{0,60}\\b${AGENCIES}\\b.{0,40}|[\\p{Lu}][\\p{L}. '’-]{1,40})$`,
  'u',
);
const CREDIT_AGENCY = new RegExp(
  `^[\\p{Lu}][\\p{L}.'’ -]{2,40}\\s*(?:/|\\bvia\\b|,|\\|)\\s*(?:${AGENCIES})\\b[^.!?]{0,40}$|^${AGENCIES}(?: (?:Photo|Images?|photo))?\\s*/\\s*[\\p{Lu}].{1,60}$`,
  'u',
);

/** Ends of a caption: its credit, or the word that the picture is an old one. */
const CREDIT_END = new RegExp(
  `(?:\\((?:file(?: (?:photo|picture|image))?|photo(?: by)?\\b.{1,50}|image\\b.{1,50}|picture\\b.{1,50}|pictured|archive(?: photo)?|handout|.{1,40}/\\s?${AGENCIES}|${AGENCIES}(?: photo)?/.{1,40})\\)|\\b(?:photograph|photo|picture|image)(?: credit)?s?(?: by)?\\s*[:/]\\s*[^:]{2,60}|[/|]\\s?${AGENCIES}(?: Images)?|\\bvia ${AGENCIES}|\\bfile (?:photo|picture|image)|\\bSource: ${AGENCIES})\\.?$`,
  'i',
);
const CAPTION_START =
  /^(?:FILE(?: PHOTO)?\s*[-–—:]|(?:File|Archive) (?:photo|picture|image)s?\b|(?:In this|This|An?) (?:undated |handout |file |satellite |aerial |screen )+(?:photo|image|picture|grab)\b|In this (?:photo|image|picture)\b|(?:Pictured|Caption|Image caption|Photo caption|Photo|Photograph|Picture|Image)\s*[:|])/;
const POSITION =
  /\((?:\d(?:nd|rd|th|st) ?[LR]|[LR]-[LR]|from left|(?:second|third) (?:from )?(?:left|right)|(?:front|back|far|top|bottom) (?:left|right|row))\)|\(L\).*\([RC]\)|\([RC]\).*\(L\)|\b(?:from left|left to right|\(left\)[^.]*\(right\)|pictured (?:left|right|above|below|here|in))\b|, (?:left|right|cent(?:re|er)), (?:and|with|shakes|speaks|greets|meets|listens|looks|walks|arrives|poses)\b/;

/** A caption rarely has more words than this. */
const LONGEST_CAPTION = 70;

/** Whether one paragraph is, by its own words, the credit of a picture, a caption with its credit, or neither (null). */
export function captionMark(text: string): 'credit' | 'caption' | null {
  const words = countWords(text);
  if (words > LONGEST_CAPTION) return null;
  if (words <= 14 && (CREDIT_LINE.test(text) || CREDIT_SIGN.test(text) || CREDIT_AGENCY.test(text))) return 'credit';
  if (/^["“]/.test(text)) return null;
  if (CREDIT_END.test(text) || CAPTION_START.test(text) || POSITION.test(text)) return 'caption';
  return null;
}

const DAY_AT_END =
  /\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.) \d{1,2}(?:st|nd|rd|th)?,? (?:19|20)\d\d\.?$|\b\d{1,2}(?:st|nd|rd|th)? (?:January|February|March|April|May|June|July|August|September|October|November|December),? (?:19|20)\d\d\.?$/;

/** Whether a paragraph reads as a caption where one may stand: one sentence that ends in the day of the picture. */
export function readsAsCaption(text: string): boolean {
  return (
    text.length <= LONGEST_CAPTION * 8 &&
    DAY_AT_END.test(text) &&
    !/[@“”"]|https?:|\s[—–-]\s*\p{Lu}[^—–-]*$/u.test(text) &&
    countWords(text) <= 45 &&
    countWords(text) >= 6 &&
    !/[.!?]["”]?\s+\p{Lu}\p{Ll}/u.test(text.replace(/\b(?:Mr|Mrs|Ms|Dr|Gen|Lt|Sen|Gov|[A-Z])\./g, ''))
  );
}
