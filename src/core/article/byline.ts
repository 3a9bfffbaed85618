import { countWords } from './words.ts';

const NAME = "(?:\\p{Lu}[\\p{L}.'’-]+|de|da|van|von|der|bin|al|el|la|le|di|du|O['’]\\p{Lu}\\p{L}+)";
const NAMES = `${NAME}(?: ${NAME}){1,4}`;
const JOIN = '(?:,? (?:and|&) |, |; )';
const BY = new RegExp(
  `^(?:by|from|words by|report by|analysis by|written by|story by|text by)[: ]\\s*(?:${NAMES}|\\p{Lu}[\\p{L} .&'’-]{2,40})(?:${JOIN}${NAMES}){0,4}(?:(?:,| in| at|\\s*[|/–—-])\\s.{1,80})?$`,
  'iu',
);
const NAMES_ONLY = new RegExp(`^${NAMES}(?:${JOIN}${NAMES}){0,3}(?:\\s*[,|/–—-]\\s*.{2,50})?$`, 'u');
const DESK =
  /^(?:(?:staff|our|special|senior|chief|political|diplomatic|foreign|news|business|web|online|regional|europe|world|security|parliamentary)\s+){0,3}(?:reporters?|writers?|correspondents?|editors?|desk|staff|bureau|team|news agency)(?:\s*[,|/–—-].{1,50}| in \p{Lu}.{1,30})?$|^(?:[A-Z]\.){1,3} ?(?:report|reporter|correspondent|monitoring)$/iu;

/** Whether a short line names who wrote the article: "By Ana Reyes and Tom Olin in Vienna", "Staff reporter". */
export function isByline(text: string): boolean {
  if (text.length > 160) return false;
  if (/["“”?!]/.test(text) || /\.\s+\p{Lu}\p{Ll}+ \p{Ll}/u.test(text)) return false;
  const words = countWords(text);
  return (
    (BY.test(text) && /^(?:by|words|report|analysis|written|story|text)\b/i.test(text) && words <= 24) ||
    (DESK.test(text) && words <= 8)
  );
}

/** Whether a short line may be the bare name of its writer: only to be believed beside a title, a stamp or a desk. */
export function mayBeName(text: string): boolean {
  return (
    text.length <= 80 &&
    NAMES_ONLY.test(text) &&
    countWords(text) <= 10 &&
    !/\b(?:the|of|for|to|in|on|news|stories|top|latest|live|world|more|all|new|today)\b|\w{3,}\.$/i.test(text)
  );
}
