import { wordSet } from '../gazetteer/set.ts';

/** Titles and the like, lower case, without the dot: a name follows, so the dot never ends a sentence. */
export const BEFORE_NAMES = wordSet(`
  mr mrs ms mx dr prof rev hon eng engr fr st ste mt ft gen lt col maj capt cpt cmdr cdr sgt cpl pvt adm brig sen rep reps sens
  gov pres supt insp det amb atty messrs mme mlle gens lts cols drs profs vs v cf approx ca fig figs eq vol pp ed eds art
  sec ch nos arts`);

/** Abbreviations, lower case, without the dot, that may also close a sentence. */
export const MAY_END = wordSet(`
  jr sr inc corp co ltd bros llc plc etc al esq dept univ assn govt intl natl ave blvd rd hwy bldg
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn
  tex va vt wash wis wyo ont que alta ok
  est hr hrs min mins yr yrs oz lb lbs km cm mm kg ext tel mph ph attn dist`);

/** Abbreviations that are also words: the dot belongs to them only where a number follows. */
export const BEFORE_NUMBERS = wordSet('no nos p pp art fig figs ch sec vol para');

/** Listed forms that are words or names as well: their dot belongs to them only where the sentence goes on in small letters, a digit or a mark. */
export const ALSO_WORDS = wordSet(
  'mar sun sat mon wed fri ill ind la mo ok del miss mass wash mt art ed fig min co pa va ga v sec pres rep det ch hon oz est ext tel ore ark tex ont alta kan dist ms',
);

/** Words that open a sentence more often than they carry on after an abbreviation: lower case. */
export const OPENERS = wordSet(`
  the a an this that these those it he she they we i you his her their our its there here in on at as after before but and
  when while if although though however since for from by with to or so yet now then meanwhile also both many most some
  several other another what who how why where which no not one all during under despite among according last earlier
  later still even only such each about more officials analysts critics`);

/** Prefixes that treebanks leave joined to what follows the hyphen. */
export const PREFIXES = wordSet(
  'e x co pre post non re semi multi mid anti pro sub inter intra ex un self over under ultra pan psycho cross counter neo de uh mini mega micro',
);

/** Endings of host names, lower case; the dot before them glues ("example.org"). */
export const HOST_ENDINGS = wordSet(`
  com org net edu gov mil int info biz eu uk us ru ua by de fr it es nl pl cz sk hu ro bg rs hr si at ch se no fi dk ie pt
  gr tr il ir iq in pk cn jp kr tw hk sg my id ph vn au nz za ng ke eg sa ae br ar mx co ca kz ge am az md lt lv ee io tv me fm ai`);
