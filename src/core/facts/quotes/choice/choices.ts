import type { Attribution } from '../attribute.ts';
import { clauseAfter, clauseAtEnd } from '../attribute-after.ts';
import { clauseOfSentence, clauseOfVerb } from '../attribute-around.ts';
import { clauseBefore, clauseByColon } from '../attribute-before.ts';
import { adjunctClause, type Clause, isCue, isSpeech } from '../clause.ts';
import { isRelayed } from '../doubts.ts';
import { isTime } from '../phrase.ts';
import { subjectAfter, subjectOf } from '../subject.ts';
import type { View } from '../view.ts';

/** A quoted piece where it stands, with what the rules make of it. */
export type Setting = {
  readonly piece: number;
  readonly view: View;
  /** The item of the piece. */
  readonly at: number;
  /** The sentences around it; null at the ends of the article. */
  readonly before: View | null;
  readonly behind: View | null;
  /** The words open like a sentence of their own. */
  readonly whole: boolean;
  readonly ruled: Attribution;
  /** What was told last before this sentence; its clause is null at the start and after a gap. */
  readonly last: Attribution;
};

/** Somebody who might have said a piece, and everything that proposes him. */
export type Choice = { readonly attribution: Attribution; readonly proposers: readonly string[] };

const VERBS_EACH_SIDE = 4;

/** The subjects of the verbs nearest to a piece, to each side, and the sources that the sentence names. */
function subjectsAround({ view, at }: Setting): { clause: Clause; proposer: string }[] {
  const found: { clause: Clause; proposer: string }[] = [];
  for (const step of [-1, 1]) {
    let left = VERBS_EACH_SIDE;
    for (let i = at + step; i >= 0 && i < view.items.length && left > 0; i += step) {
      const token = view.tokens[i];
      const source = token == null ? null : adjunctClause(view, i, 'near-according');
      if (source) found.push({ clause: source, proposer: 'source' });
      if (token?.upos !== 'VERB') continue;
      left--;
      const kind = isCue(token) ? 'saying' : 'doing';
      const cue = { first: i, last: i + 1 };
      const add = (way: string, subject: ReturnType<typeof subjectOf>) => {
        if (subject && !isTime(view, subject.phrase))
          found.push({
            clause: { view, phrase: subject.phrase, cue, rule: `near-${kind}` },
            proposer: `${way} ${kind}`,
          });
      };
      add('subject', subjectOf(view, i));
      if (kind === 'saying') add('next', subjectAfter(view, i));
    }
  }
  return found;
}

/** Where the speaker of a clause stands: two clauses that name the same words propose the same. */
const placeOf = ({ view, phrase }: Clause): number => (phrase === null ? -1 : view.items[phrase.head]!.token);

/** "“…,” Lund said, according to the Courier": who hands the words on did not say them. */
function isHandedOn({ clause, rule }: Attribution): boolean {
  if (clause === null || !isRelayed(clause, rule)) return false;
  const cue = clause.view.tokens[clause.cue.first];
  return cue?.upos === 'VERB' && isSpeech(cue);
}

/** A dash and a name behind the words: rare in the news that the trees were grown on, and sure by itself. */
const BY_DASH = /^(?:dash-name|credit)$/;

/** Whether the rules' choice stands whatever else is near; how likely it is may still be asked. */
export const isSettled = (ruled: Attribution): boolean => BY_DASH.test(ruled.rule) || isHandedOn(ruled);

/**
 * Everybody who might have said a piece, the rules' choice first where they have one. `before` and `behind`: what is made of
 * the pieces next to it; null where nothing is, or they are far away.
 */
export function choicesFor(setting: Setting, before: Attribution | null, behind: Attribution | null): Choice[] {
  const { view, at, whole, ruled, last } = setting;
  const choices = new Map<number, { attribution: Attribution; proposers: string[] }>();
  const propose = (attribution: Attribution | null, proposer: string) => {
    if (attribution === null || attribution.clause === null) return;
    const place = placeOf(attribution.clause);
    if (place < 0 && proposer !== 'rule') return;
    const known = choices.get(place);
    if (known) known.proposers.push(proposer);
    else choices.set(place, { attribution, proposers: [proposer] });
  };
  const ofClause = (clause: Clause | null, proposer: string, own = true) =>
    propose(clause && { clause, rule: clause.rule, own, previous: last }, proposer);
  propose(ruled, 'rule');
  if (isSettled(ruled)) return [...choices.values()];
  ofClause(clauseBefore(view, at), 'before');
  ofClause(clauseAfter(view, at, whole), 'after');
  ofClause(clauseByColon(view, at), 'colon');
  ofClause(clauseAtEnd(view, at), 'end');
  ofClause(clauseOfVerb(view, at), 'verb');
  for (const { clause, proposer } of subjectsAround(setting)) ofClause(clause, proposer);
  propose(last, 'last');
  propose(before, 'quote before');
  propose(behind, 'quote behind');
  if (setting.before) ofClause(clauseOfSentence(setting.before), 'sentence before', false);
  if (setting.behind) ofClause(clauseOfSentence(setting.behind), 'sentence behind', false);
  return [...choices.values()];
}
