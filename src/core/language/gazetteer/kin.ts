import { wordSet } from './set.ts';

/** Words for family: "his wife, Anna Keller", "the minister's brother". Lower case. */
export const KIN = wordSet(`
  wife husband spouse widow widower ex-wife ex-husband partner fiance fiancé fiancee fiancée girlfriend boyfriend
  father mother dad mum mom son daughter brother sister sibling twin stepfather stepmother stepson stepdaughter
  stepbrother stepsister half-brother half-sister grandfather grandmother grandson granddaughter grandchild uncle aunt
  nephew niece cousin father-in-law mother-in-law son-in-law daughter-in-law brother-in-law sister-in-law
  parents children sons daughters brothers sisters siblings twins relatives family`);

export const FEMALE_KIN = wordSet(`
  wife widow ex-wife fiancee fiancée girlfriend mother mum mom daughter sister stepmother stepdaughter stepsister
  half-sister grandmother granddaughter aunt niece mother-in-law daughter-in-law sister-in-law`);

export const MALE_KIN = wordSet(`
  husband widower ex-husband fiance fiancé boyfriend father dad son brother stepfather stepson stepbrother half-brother
  grandfather grandson uncle nephew father-in-law son-in-law brother-in-law`);
