import { wordSet } from '../../language/gazetteer/set.ts';
import { OFFICES } from '../../language/gazetteer/titles.ts';

/**
 * Words for people and for bodies that can sit at a table. A meeting needs sides: "met the ministers" has one, "met the
 * criteria" has none, and the difference is the noun.
 */

/** One person in the singular, besides the offices: also what describes a name ("the critic, Ana Duarte"). */
const PERSON_NOUNS = wordSet(`
  acquaintance adversary ally astronaut backer baron boy brother chieftain child citizen colleague conservative couple
  critic customer daughter defector democrat donor elder elect emissary employee employer father fiancee figure
  financier foe friend girl guest hero host hostage husband industrialist interlocutor intermediary investigator lady
  laureate lieutenant lobbyist lord magnate man member monarch mother mufti neighbor neighbour nephew nuncio operative
  opponent parent participant partner patient peer philanthropist physician policymaker pontiff prisoner protester
  publisher refugee relative republican rival serviceman sheik sheikh sister son specialist spouse staffer strategist
  supporter tribesman tsar villager visitor voter widow wife woman youth
`);

/** Plurals that dropping an "s" does not lead back to the list above. */
const IRREGULAR_PLURALS = wordSet(`
  people men women children congressmen congresswomen businessmen businesswomen chairmen spokesmen statesmen councilmen
  policemen servicemen tribesmen wives clergy police press media personnel troops
`);

/** Bodies of people: singular or plural, they can be a side. */
const BODY_NOUNS = wordSet(`
  administration alliance army assembly association authority bloc board body cabinet caucus coalition commission
  committee community company congress consortium contingent council crowd delegation embassy faction family federation
  government group junta leadership legislature lobby militia ministry mission movement opposition organisation
  organization panel parliament party quartet rebel regime secretariat senate separatist side squad staff taliban team
  source tribe trio troika union
`);

/** Those who are addressed rather than met: speaking "with reporters" or to a crowd is no meeting of two sides. */
const AUDIENCE_NOUNS = wordSet(`
  anchor assembly audience broadcaster camera channel columnist congregation congress correspondent crowd editor fan
  follower host interviewer journalist listener magazine media nation network newspaper outlet parliament presenter press
  public rally reporter station supporter viewer
`);

/** Those who speak for others: whom a host receives, and whose meeting is news though nobody is named. */
const OFFICIALS = wordSet(`
  ambassador chancellor chief commander delegation diplomat emir envoy executive general governor head king
  lawmaker leader mayor mediator minister monarch negotiator official pope premier president prince queen representative
  secretary senator side state sultan
`);

function singularForms(word: string): readonly string[] {
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`];
  if (word.endsWith('es')) return [word.slice(0, -2), word.slice(0, -1)];
  if (word.endsWith('s') && !word.endsWith('ss')) return [word.slice(0, -1)];
  return [];
}

const has = (list: ReadonlySet<string>, word: string): boolean =>
  list.has(word) || singularForms(word).some((form) => list.has(form));

/** One human being: "minister", "counterpart". Words here and below are in small letters. */
export const isPersonNoun = (word: string): boolean => PERSON_NOUNS.has(word) || OFFICES.has(word);

/** A plural of people: "ministers", "people". */
export const isPeopleNoun = (word: string): boolean =>
  IRREGULAR_PLURALS.has(word) || singularForms(word).some(isPersonNoun);

/** Anyone or any body that can be a side. */
export const isHumanNoun = (word: string): boolean => isPersonNoun(word) || isPeopleNoun(word) || has(BODY_NOUNS, word);

/** Somebody who speaks for others: "ministers", "the delegation". */
export const isOfficial = (word: string): boolean => has(OFFICIALS, word);

/** An audience rather than a side: "reporters", "the crowd". */
export const isAudienceNoun = (word: string): boolean => has(AUDIENCE_NOUNS, word);
