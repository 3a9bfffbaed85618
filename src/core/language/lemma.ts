import { DEGREE_FORMS, NOUN_FORMS, PRONOUN_FORMS, VERB_FORMS } from './irregular.ts';
import type { Upos } from './reading.ts';

const SIBILANT = /(?:s|x|z|ch|sh)es$/;
const KEPT_S = /(?:ss|us|is)$/;
/** One vowel between consonants: a verb like "hop" would have doubled its consonant, so this one lost an e ("hoped"). */
const SHORT_STEM = /^[^aeiouy]*[aeiouy][^aeiouywx]$/;
/** Endings of a stem that lost an e, and the words that did not for all their ending. */
const LOST_E =
  /(?:[cvz]|[^s]s|[aeiou]u|[^aeiou]u|[^aeiouwrl]l|[aeiou]b|dg|rg|lg|[aeio]g|[^aeo]at|[^aeiou](?:ut|id|ad|ud|od|ir|ur|ar|ak|ik|ok|ap|ip|op|yp|am|um|ul)|quir|qui[rt])$/;
const NO_E =
  /(?:focus|bias|canvas|develop|envelop|gossip|worship|gallop|combat|format|input|output|murmur|chat|quiz|broad|spread|gas)$/;
/** Adjectives that lost an e before -er and -est. */
const LOST_E_DEGREE =
  /(?:^(?:wid|lat|clos|wis|saf|larg|brav|fin|rar|pur|sur|tru|fre|hug|strang|sever|pal|whit|crud|cut|rud|rip|bar|dir|loos|tam|vil|dens|tens|intens|elit|polit|remot|secur|obscur|matur|scarc|fierc|nic)|[bptdg]l)$/;
const DOUBLED = /([bdgkmnprt])\1$/;

function restore(stem: string): string {
  if (DOUBLED.test(stem) && !/^(?:add|err|purr|butt|putt|ebb|egg)$/.test(stem)) return stem.slice(0, -1);
  if (NO_E.test(stem)) return stem;
  return SHORT_STEM.test(stem) || LOST_E.test(stem) ? `${stem}e` : stem;
}

function verb(word: string): string {
  const known = VERB_FORMS.get(word);
  if (known !== undefined) return known;
  const n = word.length;
  if (n > 4 && word.endsWith('ying')) return word.slice(0, -3);
  if (n > 4 && word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3))) return restore(word.slice(0, -3));
  if (n > 4 && word.endsWith('ied')) return `${word.slice(0, -3)}y`;
  if (n > 3 && word.endsWith('ed') && !word.endsWith('eed') && /[aeiouy]/.test(word.slice(0, -2))) {
    return restore(word.slice(0, -2));
  }
  if (n > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (n > 4 && word.endsWith('oes')) return word.slice(0, -2);
  return plainS(word);
}

/** Without the s of a plural or of a third person. */
function plainS(word: string): string {
  const n = word.length;
  if (n < 3 || !word.endsWith('s') || KEPT_S.test(word)) return word;
  if (n > 4 && SIBILANT.test(word)) {
    // "houses" and "closes" keep an e, "buses" and "losses" lose it; so do "prizes" and "boxes".
    if (/(?:[^s]ses|[aeiou]zes)$/.test(word)) return word.slice(0, -1);
    return word.slice(0, -2);
  }
  return word.slice(0, -1);
}

function noun(word: string): string {
  const known = NOUN_FORMS.get(word);
  if (known !== undefined) return known;
  const n = word.length;
  if (n > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (n > 4 && /(?:potat|tomat|her|ech|vet|negr)oes$/.test(word)) return word.slice(0, -2);
  return plainS(word);
}

/** Without the ending of a comparative or superlative. */
function degree(word: string, ending: 'er' | 'est'): string {
  const known = DEGREE_FORMS.get(word);
  if (known !== undefined) return known;
  if (!word.endsWith(ending) || word.length < ending.length + 3) return word;
  const stem = word.slice(0, -ending.length);
  if (stem.endsWith('i')) return `${stem.slice(0, -1)}y`;
  if (/([bdgmnpt])\1$/.test(stem)) return stem.slice(0, -1);
  return LOST_E_DEGREE.test(stem) ? `${stem}e` : stem;
}

/**
 * The dictionary form of a word, given its tags: lower case but for proper nouns. Small rules and a list of irregular forms;
 * `penn` tells forms apart that look alike and may be left out.
 */
export function lemma(word: string, upos: Upos, penn = ''): string {
  if (upos === 'PROPN') return penn === 'NNPS' && word.length > 3 ? plainS(word) : word;
  const lower = word.toLowerCase().replaceAll('’', "'");
  switch (upos) {
    case 'VERB':
    case 'AUX':
      if (lower === "'s") return upos === 'AUX' ? 'be' : "'s";
      if (lower === "'d") return penn === 'VBD' ? 'have' : 'would';
      if (penn === 'VB' || penn === 'VBP')
        return /^(?:am|are|is|'m|'re|'ve|ve|m|re|ai|has)$/.test(lower) ? verb(lower) : lower;
      return verb(lower);
    case 'NOUN':
      return penn === 'NN' ? lower : noun(lower);
    case 'ADJ':
    case 'ADV':
      if (penn === 'JJR' || penn === 'RBR') return degree(lower, 'er');
      return penn === 'JJS' || penn === 'RBS' ? degree(lower, 'est') : lower;
    case 'PRON':
    case 'DET':
      return lower === 'i' ? 'I' : (PRONOUN_FORMS.get(lower) ?? lower);
    case 'PART':
      return lower === "n't" ? 'not' : lower;
    default:
      return lower;
  }
}
