const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:mon|tue(?:s)?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:(?:19|20)\\d\\d|['’]\\d\\d)";
const CLOCK = '\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?';
const ZONE =
  '\\(?(?:gmt|utc|[ecmp][sd]t|et|pt|bst|ist|cet|cest|msk|[a-z]{2,4}t|local time)\\)?(?: ?[+-] ?\\d{1,2}(?::?\\d{2})?)?|[+-]\\d{1,2}:?\\d{2}|z';
const ISO = '(?:19|20)\\d\\d-\\d\\d-\\d\\d(?:t\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)?';
const NUMERIC = '\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{2}|\\d{4})|(?:19|20)\\d\\d[./]\\d{1,2}[./]\\d{1,2}';
const AGO = '(?:\\d+|an?|one|two) (?:second|minute|min|hour|hr|day|week|month|year)s? ago|just now|today|yesterday';
const CUE =
  '(?:first |last |originally )?(?:published|posted|updated|modified|created|issued|released|date|time|as of|upd)(?: (?:on|at|date))?:?|on|at';

const PART = new RegExp(
  `^(?:${CUE}|${WEEKDAY}|${MONTH}|${ISO}|${NUMERIC}|${CLOCK}|${ZONE}|${AGO}|${YEAR}|${DAY})(?=[\\s,;|/()•·–—+-]|$|(?<=:))[\\s,;|/()•·–—-]*`,
  'i',
);
const TELLS_TIME = new RegExp(`\\d|${AGO}|\\b${WEEKDAY}`, 'i');
const CLOCK_GLUED = /^\d{1,2}:\d{2}\s*(?:gmt|utc)\b/i;

/** Whether a line is nothing but a date, a clock or both, cue words such as "Published" aside. */
export function isStamp(text: string): boolean {
  if (text.length > 90 || !TELLS_TIME.test(text) || /^\d{1,3}$/.test(text)) return false;
  if (CLOCK_GLUED.test(text) && text.length < 50) return true;
  let rest = text.replace(/^[\s|•·–—-]+/, '');
  for (let parts = 0; rest !== '' && parts < 16; parts++) {
    const part = PART.exec(rest);
    if (part === null) return false;
    rest = rest.slice(part[0].length);
  }
  return rest === '' && (/[a-z]/i.test(text) || /[:.\-/]/.test(text));
}

const FULL_DATE = new RegExp(`\\b(?:${MONTH} ${DAY},? ${YEAR}|${DAY} ${MONTH},? ${YEAR})\\b|\\b${ISO}`, 'i');

/** Whether a short line under a title tells the day of publication, with somebody's name or office beside it. */
export function tellsPublication(text: string): boolean {
  return text.length <= 120 && text.split(' ').length <= 12 && FULL_DATE.test(text) && !/[.!?]["”]?$/.test(text);
}
