import { agencyOfDateline } from './dateline.ts';

const SOURCE_LINE =
  /^(?:(?:original )?source|via|originally published (?:by|in|on)|first published (?:by|in|on)|this (?:article|story) (?:was )?(?:first|originally) (?:appeared|published) (?:in|on|by))(\/(?:image|photo)s?)?\s*:?\s+(.{2,60}?)\.?$/i;
const LOGO = /^(?:the )?(.{2,40}?) (?:logo|masthead)$/i;
const COPYRIGHT =
  /^(?:(?:©|\(c\)|copyright)\s*){1,2}(?:(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?\s*)?,?\s*(?:by )?(\p{Lu}[^|.,©]{1,50}?)(?:,? (?:19|20)\d\d)?(?:\s*[|.,–-].*|\s+all rights reserved.*)?$/iu;
/** Such buttons are often glued together: "Comment via FacebookComment via …". */
const COMMENT_VIA = /Comment via (\p{Lu}[\p{L}\p{N}]{1,40}?)(?=Comment via|$|[\s,|])/gu;
const SOCIAL = /^(?:facebook|twitter|x|whatsapp|telegram|disqus|google|vk|email|instagram|linkedin)\b/i;
const COMPANY_END = /\s*,?\s+(?:ltd|limited|inc|llc|plc|gmbh|media group|group|company|co)\.?$/i;
/** Words that a newspaper, station or agency has in its name, and little else that stands alone at the head of a page. */
const PRESS_WORD =
  /\b(?:news|times|post|herald|tribune|gazette|observer|press|broadcasting|chronicle|journal|courier|dispatch|telegraph|agency|wire|radio|tv|television|monitor|bulletin|register|daily|weekly|examiner|inquirer|sentinel|ledger|reporter|messenger|review)\b|(?:news|times|post|press|wire|herald)$/i;

/** Whether a line credits where the text comes from: "Source: The Harbour Times". */
export function isSourceLine(text: string): boolean {
  return (
    text.length <= 110 &&
    /^(?:(?:original )?source|originally|first published|this (?:article|story))/i.test(text) &&
    SOURCE_LINE.test(text)
  );
}

/** What a page shows of itself: the lines before its title, those after its last words, and the datelines between. */
type OutletEvidence = {
  readonly head: readonly string[];
  readonly tail: readonly string[];
  readonly datelines: readonly string[];
};

/**
 * The outlet that a page names, or null where it does not surely name one: a logo, a site's name at the head, a copyright or
 * source line at the end, last the agency of the dateline. Who holds the
 * copyright is believed only where the name is one of the press, or stands at the head too; a credit for text and picture together proves nothing.
 */
export function outletFromText({ head, tail, datelines }: OutletEvidence): string | null {
  for (const line of head) {
    const logo = LOGO.exec(line)?.[1];
    if (logo !== undefined) return logo;
  }
  const site = head.slice(0, TOP_LINES).find(isSiteName);
  if (site !== undefined && (head.length <= SHORT_HEAD || tail.some((line) => line.includes(site)))) return site;
  for (const line of tail) {
    const owner = COPYRIGHT.exec(line)?.[1]?.trim().replace(COMPANY_END, '');
    if (owner !== undefined && !line.includes('/') && (PRESS_WORD.test(owner) || head.some((name) => name === owner)))
      return owner;
    for (const [, via] of line.matchAll(COMMENT_VIA)) if (!SOCIAL.test(via!)) return via!;
  }
  for (const line of tail) {
    const source = isSourceLine(line) ? SOURCE_LINE.exec(line) : null;
    if (source !== null && source[1] === undefined && /^\p{Lu}/u.test(source[2] ?? '')) return source[2]!;
  }
  for (const dateline of datelines) {
    const agency = agencyOfDateline(dateline);
    if (agency !== null) return agency;
  }
  return null;
}

/** A site says its name in the first lines of a page; in a long head these may be anything, unless the name comes again. */
const TOP_LINES = 2;
const SHORT_HEAD = 5;

/** A short line at the head of a page that can only be its name: with a word of the press in it, or two words run together. */
function isSiteName(line: string): boolean {
  const words = line.split(' ');
  if (words.length > 5 || line.length > 40 || !/^\p{Lu}/u.test(line) || /[.!?:,/&]/.test(line) || SOCIAL.test(line))
    return false;
  if (words.length === 1 && /^\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+\p{L}*$/u.test(line)) return true;
  return (
    PRESS_WORD.test(line) &&
    words.length >= 2 &&
    !/\b(?:latest|breaking|world|international|national|local|regional|business|sports?|more|top|all|our|your|home|live|political|good|related|desk|editor|correspondent|staff|blog|reporter|about|follow)\b/i.test(
      line,
    )
  );
}
