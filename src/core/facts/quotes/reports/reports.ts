import { createJudge, type Judge, unpackForest } from '../../../language/model/forest.ts';
import type { Entity } from '../../../language/reading.ts';
import type { Span } from '../../../span.ts';
import type { Indirect } from '../attitude.ts';
import { confidenceOfReport } from '../confidence.ts';
import { OPINION_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from '../cues.ts';
import { indirectIn } from '../indirect.ts';
import type { Phrase } from '../phrase.ts';
import { spanOfItems } from '../reported.ts';
import { isPiece, type View } from '../view.ts';
import { type Candidate, candidatesIn } from './candidates.ts';
import { walkEnds } from './ends.ts';
import { kindOfSource, traitsOfReport } from './traits.ts';
import ends from './weights/ends.json' with { type: 'json' };
import reports from './weights/reports.json' with { type: 'json' };

/** Something that a sentence reports, with how likely the words and their speaker are right: never as sure as a quote's. */
export type Report = Indirect & { readonly confidence: number };

/** Who or what a phrase names, as far as the reading knows; null where it knows nobody. */
export type EntityOf = (phrase: Phrase) => Entity | null;

/** Less likely ones are not told. At this bar seven of ten are right, as they are of those that the rules alone find. */
const BAR = 0.34;
/** How often somebody's reported words have the right speaker, where the words are right. */
const SPEAKER_RIGHT = 0.87;
/** An end that stands out counts for this much beside those near it. */
const EXACT = 1;
/** What leaves less than this for all further ends is not followed. */
const NEGLIGIBLE = 1e-3;

/** Rules whose reports open with what is told, or have a form of their own: no candidates stand for them. */
const BY_RULE_ALONE = /^indirect-(?:before|according|colon|asked)$/;

function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** The share of what two spans cover together that both cover. */
function likeness(a: Span, b: Span): number {
  const shared = overlap(a, b);
  return shared / (a.end - a.start + (b.end - b.start) - shared);
}

/** A candidate whose end is settled: the items and the span, and how clear the end is, 0 to 1. */
export type Settled = { readonly end: number; readonly span: Span; readonly clear: number };

/**
 * Settles where a candidate's content ends: where most of the likely ends are close by, so that a slip costs little. Null
 * where nothing is left, or a quoted piece stands in it.
 */
export function settleEnd(candidate: Candidate, stop: Judge): Settled | null {
  const { view, start, end } = candidate;
  const found: { end: number; span: Span; chance: number }[] = [];
  const add = (end: number, chance: number) => {
    const span = spanOfItems(view, start, end, 1);
    if (span) found.push({ end, span, chance });
  };
  if (end !== null) add(end, 1);
  else {
    let left = 1;
    for (const { end, traits } of walkEnds(candidate)) {
      const chance = traits.length === 0 ? 1 : stop(traits);
      add(end, left * chance);
      left *= 1 - chance;
      if (left < NEGLIGIBLE) break;
    }
  }
  let best: Settled | null = null;
  for (const one of found) {
    const near = found.reduce((sum, other) => sum + (likeness(one.span, other.span) >= 0.5 ? other.chance : 0), 0);
    const clear = (near + EXACT * one.chance) / (1 + EXACT);
    if (best === null || clear > best.clear) best = { end: one.end, span: one.span, clear };
  }
  return best;
}

/** What the rules make of a candidate: the same words, words around it, or nothing near it. */
export function traitsByRules(candidate: Candidate, span: Span, rules: readonly Indirect[]): string[] {
  const cue = ({ clause }: Indirect) => clause.cue.first === candidate.cue;
  const same =
    rules.find((rule) => cue(rule) && Math.abs(rule.span.start - span.start) <= 5) ??
    rules.find((rule) => likeness(rule.span, span) >= 0.5);
  if (same) return ['ruled', `ruled ${same.clause.rule}`, `ruled ${cue(same)} ${candidate.frame}`];
  const near = rules.find((rule) => overlap(rule.span, span) > 0)?.span;
  if (!near) return ['far from rules'];
  if (near.start <= span.start && near.end >= span.end) return ['in a ruled'];
  return [near.start >= span.start && near.end <= span.end ? 'around a ruled' : 'across a ruled'];
}

/** A candidate with its end and everything that speaks for and against it. */
export type Weighed = Settled & { readonly candidate: Candidate; readonly traits: readonly string[] };

/** All that a sentence might report, weighed; `rules`: what the rules find in it. */
export function weigh(view: View, rules: readonly Indirect[], entityOf: EntityOf, stop: Judge): Weighed[] {
  const ruled = new Set(rules.map(({ clause }) => clause.cue.first));
  const settledBy = rules.filter(({ clause }) => BY_RULE_ALONE.test(clause.rule));
  const taken = new Set(settledBy.map(({ clause }) => clause.cue.first));
  return candidatesIn(view, ruled).flatMap((candidate) => {
    if (isPiece(view, candidate.start) || taken.has(candidate.cue)) return [];
    const settled = settleEnd(candidate, stop);
    if (!settled) return [];
    const { phrase } = candidate;
    const traits = [
      ...traitsOfReport(candidate, settled.end, kindOfSource(view, phrase, phrase && entityOf(phrase))),
      `clear ${Math.floor(settled.clear * 8)}`,
      ...traitsByRules(candidate, settled.span, rules),
    ];
    return [{ ...settled, candidate, traits }];
  });
}

/** The name of what found a report. */
function ruleOf({ view, cue, frame }: Candidate): string {
  const { upos, lemma } = view.tokens[cue]!;
  if (/^(?:passive|passive-to|seem)$/.test(frame)) return 'indirect-hearsay';
  if (upos === 'NOUN') return 'indirect-noun';
  if (upos === 'ADJ') return 'indirect-adjective';
  if (OPINION_VERBS.has(lemma)) return 'indirect-opinion';
  return THOUGHT_VERBS.has(lemma) && !SPEECH_VERBS.has(lemma) ? 'indirect-thought' : 'indirect-said';
}

/** "it", "him": words that tell a reader nothing by themselves. */
const isBare = ({ candidate: { view, start }, end }: Weighed): boolean =>
  end === start + 1 && /^(?:PRON|DET)$/.test(view.tokens[start]?.upos ?? '');

const stopOf = createJudge(unpackForest(ends));
const rightOf = createJudge(unpackForest(reports));

/**
 * Indirect speech, thought and stance of one sentence: what its rules and its words of saying offer, weighed by trees that
 * were grown over annotated news. Of those that overlap the likeliest is told. What holds a quoted piece is left out: that piece
 * tells it better.
 */
export function reportsIn(view: View, entityOf: EntityOf): Report[] {
  const rules = indirectIn(view);
  const offered: Report[] = rules
    .filter(({ clause }) => BY_RULE_ALONE.test(clause.rule))
    .map((rule) => ({ ...rule, confidence: confidenceOfReport(rule.clause.rule) }));
  for (const weighed of weigh(view, rules, entityOf, stopOf)) {
    const { candidate, span, traits } = weighed;
    const chance = rightOf(traits);
    if (chance < BAR || isBare(weighed)) continue;
    const cue = { first: candidate.cue, last: candidate.cue + 1 };
    const clause = { view, phrase: candidate.phrase, cue, rule: ruleOf(candidate) };
    offered.push({ span, clause, confidence: Math.round(chance * SPEAKER_RIGHT * 1000) / 1000 });
  }
  offered.sort((a, b) => b.confidence - a.confidence);
  const told: Report[] = [];
  for (const one of offered) if (!told.some(({ span }) => overlap(span, one.span) > 0)) told.push(one);
  return told;
}
