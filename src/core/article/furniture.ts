import { captionMark } from './captions.ts';
import { isSourceLine } from './outlet.ts';
import { isStamp } from './stamps.ts';
import { countWords } from './words.ts';

/**
 * What a paragraph surely is, from its own words alone: page furniture of some sort. `related-heading` and
 * `comments-heading` open a block that goes on after them, `related-lead` leads to the next line alone; `rule` has no letters; `label` is the name of a section; `stamp` a date or clock; a
 * `sign-off` says who reported, at the end.
 */
export type Mark =
  | 'boilerplate'
  | 'promo'
  | 'related'
  | 'related-heading'
  | 'related-lead'
  | 'rule'
  | 'comments-heading'
  | 'tags'
  | 'caption'
  | 'credit'
  | 'stamp'
  | 'sign-off'
  | 'label';

/** Longer paragraphs are never furniture: patterns are not even tried, so that the work stays linear. */
const LONGEST = 400;

const CONTROLS =
  /^(?:(?:skip to|jump to) (?:main |the )?(?:content|navigation)|(?:main |site )?menu|navigation|home(?: ?page)?|search(?: for)?:?|close|open|log ?in|log ?out|sign[ -]?in|sign ?out|sign ?up|register|my account|subscribe(?: now| today)?|(?:add |post )?comments?|repl(?:y|ies)|next(?: page| article)?|prev(?:ious)?(?: page| article)?|back(?: to (?:top|home))?|(?:read|show|load|view|see) (?:more|less|all)(?: photos?| images?| comments?| stories)?|more(?: information| options)?|continue reading|story continues(?: below)?.*|article continues.*|loading(?:\.\.\.|…)?|share(?: (?:it|this|article|story|page|on|via)(?: (?:article|story|page|post))?)?:?|tweet(?: this)?|print(?: (?:this )?(?:article|page))?|e-?mail(?: (?:this )?(?:article|story))?|copy(?: (?:the )?link)?|link copied!?|save(?: (?:for later|article))?|bookmark|reblog|like|follow(?: us)?|listen(?: (?:live|to (?:this )?article|now))?|watch(?: (?:live|now))?|play(?: video)?|live(?: (?:tv|radio|blog))?|on air|gift (?:this )?article|font size|text size|(?:get |copy )?(?:the )?short (?:url|link)|permalink|view (?:in|as) .{1,20}|view photos?|hide caption|toggle caption|enlarge(?: this)? image|image caption|advert(?:isement|isements)?|ad|ads|sponsored(?: content)?|promoted|partner content|paid content|sitemap|rss(?: feed)?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|careers|jobs|help|faqs?|feedback|corrections|privacy(?: policy| settings| notice)?|cookie (?:policy|settings|preferences)|terms(?: (?:of|and|&) (?:use|service|conditions))?|editorial (?:standards|guidelines|policy)|community (?:standards|guidelines).*|accessibility|e-?paper|newsletters?|podcasts?|videos?|photos?|galler(?:y|ies)|weather|horoscopes?|archives?|random article|sidebar|all topics|language|english|edition|change edition|my feed|notifications?|report (?:an error|a typo|a mistake)|suggest a correction|was this (?:article )?(?:helpful|useful)\??|[-(]*(?:ends?|more|-?30-?)[-)]*)$/i;

const CONTROL_WORDS = new Set(
  `share facebook twitter x whatsapp telegram linkedin instagram youtube pinterest reddit messenger tiktok threads bluesky mastodon
  viber vk vkontakte odnoklassniki flipboard pocket email e-mail mail print copy link via tweet like follow us on save comment comments
  more discussion post send rss sms`.split(/\s+/),
);

const NOTICE =
  /\ball rights reserved\b|^(?:©|\(c\)|copyright)\s.{0,80}\b(?:19|20)\d\d\b|\b(?:we|this (?:web ?)?site) uses? (?:\w+ )?cookies\b|\baccept (?:all )?cookies\b|\bterms of (?:use|service)\b.*\bprivacy\b|\bprivacy policy\b.*\bterms\b|\bmay not be (?:published|reproduced|republished|broadcast)\b.*\b(?:permission|redistributed)\b|^(?:please )?enable javascript\b|\byour browser does not support\b|^(?:\d+|one|a) min(?:ute)?s?[ -]read\b|^(?:reading time|estimated read)|^(?:this (?:article|story) was )?(?:translated|edited) (?:from \w+ )?by\b|^\d+ (?:shares?|views?|likes?|reads?)$|^comment via\b/i;

const PROMO_START =
  /^(?:subscribe|sign ?up|get (?:the|our|your|all|more|a|daily|instant|unlimited|access)|join (?:us|our|the|over|more|thousands)|follow (?:us|our|the|\S+ on)|download|never miss|support (?:us|our|independent|quality)|become (?:a|our)|click|tap|register|donate|stay (?:informed|up|ahead|tuned|connected|in)|don['’]t miss|like (?:us|our|what|this)|want (?:to|more|the|our)|enjoy(?:ed|ing)? (?:our|this|the|unlimited)|receive|read more from|have (?:a|you)|do you have|keep up|be the first|try|start (?:your|my)|unlock|for more (?!than)|for the latest|if you (?:like|value|enjoy)|you can (?:also )?(?:follow|subscribe|find)|listen to (?:our|the|this)|our (?:newsletter|app|journalis)|this (?:article|story) (?:is (?:for|free|available)|was made possible)|thank you for (?:reading|subscribing|supporting)|help us|already a (?:member|subscriber)|to (?:continue|keep) reading)\b/i;
const PROMO_THING =
  /\b(?:newsletters?|inbox|e-?mail (?:alerts?|updates?)|(?:our|the|my) (?:\w+ ){0,3}(?:app|podcast|channel|newsletter)|daily (?:\w+ )?(?:updates?|briefing|email|digest)|news updates|(?:our|independent|quality) journalism|subscri(?:ption|be|ber)s?|(?:a|our) member(?:ship)?|free trial|(?:telegram|whatsapp|youtube) (?:\w+ )?channel|(?:us|we are|stories) on (?:facebook|twitter|instagram|telegram|whatsapp|x|google news)|push notifications?|breaking news alerts?|news alerts|story tip|google play|app store|(?:unlimited|full) access|to your (?:phone|device)|click here|updates? (?:on|from|by) .{2,40})\b/i;

const RELATED_HEADING =
  /^(?:watch (?:the |our )?(?:latest )?videos?|recommended(?: (?:for you|stories|reading|articles|by .{1,20}))?|related(?: (?:articles?|stor(?:y|ies)|news|content|posts?|links?|topics?|coverage|reading|videos?))?|read (?:next|more|also|this next|on)|see also|also (?:read|in the news|see)|more (?:from|on|in|about)\b.{1,60}|more (?:stories|news|headlines|articles|like this|coverage|to read|top stories)|most (?:read|popular|viewed|shared|commented|watched)(?: .{1,20})?|(?:popular|trending|latest|top|other|recent)(?: (?:now|news|stories|posts?|articles?|headlines?|videos?|this week|today|on .{1,20}))|popular|trending|what to read next|you (?:may|might) (?:also |have )?(?:like|missed|be interested in|want to read)|editor['’]?s['’]? (?:picks?|choice)|don['’]t miss|in other news|elsewhere|(?:from )?(?:around|across) the (?:web|internet)|promoted (?:stories|content|links)|from (?:our|the) (?:partners?|network|archives?|web)|sponsored (?:links|stories)|up next|next stor(?:y|ies)|must[ -](?:reads?|see)|check also|in case you missed it|icymi|further reading|featured(?: stories)?|people also (?:read|ask)|keep reading|story highlights|watch next|our picks|picked for you|headlines)\s*[:>»]?$/i;
const RELATED_LEAD =
  /^(?:read (?:more|also|next|on|this next)|also (?:read|see)|see also|related (?:story|article|video)|must[ -](?:read|see)|don['’]t miss|check also|next story|up next|watch next|more on this(?: story)?)\s*[:>»]?$/i;
const RELATED_INLINE =
  /^(?:READ|ALSO READ|READ ALSO|READ MORE|READ NEXT|PHOTOS|VIDEOS?|GALLERY|IN (?:PICTURES|PHOTOS)|Photos|Videos?|Gallery|More|MUST READ|SEE ALSO|ALSO SEE|RELATED|WATCH|LISTEN|MORE|DON['’]T MISS|[Rr]ead (?:[Mm]ore|[Aa]lso|[Nn]ext)(?: on this)?|[Aa]lso [Rr]ead|[Ss]ee [Aa]lso|[Rr]elated(?: (?:story|article|news|coverage))?|[Ww]atch|[Ll]isten|[Dd]on['’]t [Mm]iss)\s*[:|>»]\s*\S/;

const SIGN_OFF =
  /^\(?(?:(?:additional )?reporting|writing|written|edited|editing) (?:by|for) .{2,120}\)?\.?$|^[-–—(\s]*(?:with )?(?:inputs? from |additional reporting (?:by|from) )?(?:news )?(?:agencies|wires|wire services)[)\s]*$/i;

const COMMENTS_HEADING =
  /^(?:(?:\d+ |all |view |recent |reader |user |top )?comments?(?: ?\(?\d+\)?| section)?|(?:leave|post|add|write) (?:a|your) (?:reply|comment)|(?:join|start) the (?:conversation|discussion)|what do you think\?|have your say|\d+ (?:replies|responses|thoughts on .*))$/i;

const TAGS =
  /^(?:tags?|topics?|keywords?|filed under|labels?|categor(?:y|ies)|more about)\s*[:|]\s*\S|^(?:tags|topics|keywords|filed under)$|^(?:#[\p{L}\p{N}_]+[\s,]*){1,20}$/iu;

const SECTIONS =
  /^(?:(?:world|international|national|domestic|local|regional|home|foreign|global|latest|breaking|business|political|sports?|top) news|news|breaking|exclusive|world|international|national|nation|domestic|local|regional|region|global|politics|policy|business|economy|economics|finance|markets?|money|companies|sports?|football|cricket|entertainment|celebrit(?:y|ies)|showbiz|culture|arts?|arts (?:and|&) (?:culture|entertainment)|books|movies|film|television|tv|music|theatre|lifestyle|life|life (?:and|&) style|style|fashion|food|travel|health|wellness|science|technology|tech|science (?:and|&) technology|environment|climate|energy|education|opinion|comment|commentary|editorials?|analysis|explainers?|features?|society|community|people|family|religion|crime|law|justice|defen[cs]e|security|diplomacy|transport|motoring|property|real estate|obituaries|letters|columnists|interviews?|reviews?|special reports?|europe|asia|africa|america|americas|north america|latin america|south america|middle east|asia[ -]pacific|oceania|australia|uk|us|usa|u\.s\.)$/i;

/** What one paragraph (its blanks evened out) surely is by its own words; null where it may well be the article's. */
export function furnitureMark(text: string): Mark | null {
  if (text.length > LONGEST) return null;
  if (!/[\p{L}\p{N}]/u.test(text)) return 'rule';
  if (isStamp(text)) return 'stamp';
  if (COMMENTS_HEADING.test(text)) return 'comments-heading';
  if (RELATED_LEAD.test(text)) return 'related-lead';
  if (RELATED_HEADING.test(text)) return 'related-heading';
  if (CONTROLS.test(text)) return 'boilerplate';
  if (SECTIONS.test(text)) return 'label';
  if (TAGS.test(text)) return 'tags';
  if (isControlRow(text) || isSourceLine(text)) return 'boilerplate';
  if (SIGN_OFF.test(text)) return 'sign-off';
  if (NOTICE.test(text)) return 'boilerplate';
  if (RELATED_INLINE.test(text) && isShortLink(text)) return 'related';
  const caption = captionMark(text);
  if (caption !== null) return caption;
  if (PROMO_START.test(text) && PROMO_THING.test(text) && !/["“”]/.test(text) && countWords(text) <= 45) return 'promo';
  return null;
}

/** A link names the other story: more than a credit, less than a paragraph. */
function isShortLink(text: string): boolean {
  const words = countWords(text);
  return words >= (/^(?:photo|video|galler)/i.test(text) ? 5 : 3) && words <= 30;
}

function isControlRow(text: string): boolean {
  const words = text
    .toLowerCase()
    .split(/[\s,|/·•]+/)
    .filter((word) => word !== '');
  return (
    words.length <= 20 &&
    !/[.!?]$/.test(text) &&
    words.every((word) => CONTROL_WORDS.has(word) || /^\d+$/.test(word)) &&
    /[a-z]/i.test(text)
  );
}
