import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { indirectIn } from '../core/facts/quotes/indirect.ts';
import { layOut } from '../core/facts/quotes/layout.ts';
import { narrate } from '../core/facts/quotes/narrated.ts';
import { walkEnds } from '../core/facts/quotes/reports/ends.ts';
import { weigh } from '../core/facts/quotes/reports/reports.ts';
import { Speakers } from '../core/facts/quotes/speaker.ts';
import { type View, viewOf } from '../core/facts/quotes/view.ts';
import { createJudge, type Forest, type Judge, packForest } from '../core/language/model/forest.ts';
import { annotatedNews, coverOf, likeness, type Pair, shared } from './annotated-news.ts';
import { type Example, growForest } from './boosting.ts';

// Grows the trees that weigh reported speech, over annotated news in a folder (articles-train.jsonl, gold-train.jsonl):
//
//   node src/training/reports.ts [--data DIR] [--out DIR]
//
// The trees ask for traits of grammar and for the word lists of the project only; no words of the articles get into them. Runs
// are repeatable; train the language core first, since its mistakes are learned from. About five minutes on one core.

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(repository, '../shared/eval/quotes') },
    out: { type: 'string', default: join(repository, 'src/core/facts/quotes/reports/weights') },
    // "0/2" leaves out the even articles, "1/2" the odd ones, for trying what is learned on what was not seen.
    without: { type: 'string' },
  },
});

/** A sentence to learn from, with what the annotators marked in its article. */
type Lesson = {
  readonly view: View;
  readonly speakers: Speakers;
  /** What is reported without quote marks, with its cues. */
  readonly reported: readonly { readonly span: Pair; readonly cues: readonly Pair[] }[];
  /** What is quoted, in part or whole: neither right nor wrong. */
  readonly quoted: readonly Pair[];
};

function lessons(): Lesson[] {
  const [left, of] = (options.without ?? '-1/1').split('/').map(Number);
  const articles = annotatedNews(options.data).filter((_, i) => i % of! !== left);
  return articles.flatMap(({ reading, attributions }) => {
    const { text } = reading.article;
    const layout = layOut(reading);
    const told = narrate(reading, layout);
    const speakers = new Speakers(reading.entities, layout.pieces);
    const reported = attributions
      .filter(({ kind }) => kind === 'indirect')
      .map(({ content, cue }) => ({ span: coverOf(text, content), cues: cue }));
    const quoted = attributions.filter(({ kind }) => kind !== 'indirect').map(({ content }) => coverOf(text, content));
    return told.units.map((unit) => ({ view: viewOf(told, unit), speakers, reported, quoted }));
  });
}

/** Where content ends: for each candidate that begins where somebody's does, the ends before the right one and that. */
function examplesOfEnds({ view, speakers, reported }: Lesson): Example[] {
  const rules = indirectIn(view);
  const anyEnd: Judge = () => 0;
  return weigh(view, rules, (phrase) => speakers.entityOf(view, phrase), anyEnd).flatMap(({ candidate }) => {
    const [cue, first] = [view.tokens[candidate.cue]!, view.tokens[candidate.start]!];
    const right = reported.find(
      ({ span, cues }) =>
        Math.abs(span[0] - first.start) <= 1 && cues.some((one) => shared(one, [cue.start, cue.end]) > 0),
    );
    if (candidate.end !== null || !right) return [];
    let last = candidate.start;
    while ((view.tokens[last]?.start ?? Number.POSITIVE_INFINITY) < right.span[1]) last++;
    return [...walkEnds(candidate)]
      .filter(({ end, traits }) => end <= last && traits.length > 0)
      .map(({ end, traits }) => ({ traits, right: end === last }));
  });
}

/** Whether candidates are reported: at least half of what they and somebody's words cover together is in both. */
function examplesOfReports({ view, speakers, reported, quoted }: Lesson, stop: Judge): Example[] {
  const { text } = view.layout.reading.article;
  const weighed = weigh(view, indirectIn(view), (phrase) => speakers.entityOf(view, phrase), stop);
  return weighed.flatMap(({ span, traits }) => {
    const cover = coverOf(text, [[span.start, span.end]]);
    const right = reported.some((one) => likeness(one.span, cover) >= 0.5);
    const inQuote = quoted.some((one) => shared(one, cover) >= (cover[1] - cover[0]) / 2);
    return right || !inQuote ? [{ traits, right }] : [];
  });
}

function save(name: string, forest: Forest): void {
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, name), `${JSON.stringify(packForest(forest), null, 2)}\n`);
}

const all = lessons();
const toEnd = all.flatMap(examplesOfEnds);
process.stderr.write(`${toEnd.length} places where reported words might end\n`);
const ends = growForest(toEnd, { trees: 70, leaves: 16, rate: 0.17, rarest: 15, share: 0.4, seed: 1 });
save('ends.json', ends);
const stop = createJudge(ends);
const toReport = all.flatMap((lesson) => examplesOfReports(lesson, stop));
process.stderr.write(`${toReport.length} candidates, ${toReport.filter(({ right }) => right).length} reported\n`);
save('reports.json', growForest(toReport, { trees: 140, leaves: 20, rate: 0.14, rarest: 15, share: 0.3, seed: 1 }));
