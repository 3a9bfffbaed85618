import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { attribute } from '../core/facts/quotes/attribute.ts';
import { isSettled } from '../core/facts/quotes/choice/choices.ts';
import { weighChoices } from '../core/facts/quotes/choice/choose.ts';
import { isByName, isTitleOfWork, kindOf } from '../core/facts/quotes/kind.ts';
import { layOut } from '../core/facts/quotes/layout.ts';
import { spanOf } from '../core/facts/quotes/phrase.ts';
import { meaningOf, Speakers } from '../core/facts/quotes/speaker.ts';
import { createJudge, type Forest, packForest } from '../core/language/model/forest.ts';
import { type AnnotatedArticle, annotatedNews, coverOf, likeness, shared } from './annotated-news.ts';
import { type Example, growForest } from './boosting.ts';

// Grows the trees that choose who said a quote, over annotated news in a folder (articles-train.jsonl, gold-train.jsonl):
//
//   node src/training/speakers.ts [--data DIR] [--out DIR] [--folds N]
//
// The trees ask for traits of grammar and layout and for the word lists of the project only; no words of the articles get into
// them. With folds nothing is written: each part of the articles is judged by trees that were grown on the others. Runs are
// repeatable; train the language core first. About two minutes on one core, and half a minute more for each fold.

const repository = fileURLToPath(new URL('../../', import.meta.url));
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: join(repository, '../shared/eval/quotes') },
    out: { type: 'string', default: join(repository, 'src/core/facts/quotes/choice/weights') },
    folds: { type: 'string' },
  },
});

/** A quoted piece as a question: who of these said it? The rules' choice stands first where they have one. */
type Question = { readonly ruled: boolean; readonly choices: readonly Example[] };

function questionsOf({ reading, pieces: marked }: AnnotatedArticle): Question[] {
  const { text } = reading.article;
  const layout = layOut(reading);
  const isNobodys = (p: number) => isTitleOfWork(text, layout.pieces[p]!) || isByName(text, layout.pieces[p]!);
  const meaning = meaningOf(reading, new Speakers(reading.entities, layout.pieces));
  return weighChoices(attribute(layout, isNobodys), meaning).flatMap(({ setting, choices }) => {
    if (isSettled(setting.ruled) || !/^(?:direct|partial)$/.test(kindOf(layout, setting.piece, true))) return [];
    const { start, end } = layout.pieces[setting.piece]!;
    const words = coverOf(text, [[start, end]]);
    const right = marked.find((one) => likeness([one.start, one.end], words) >= 0.8);
    const isRight = ({ view, phrase }: NonNullable<typeof setting.ruled.clause>): boolean => {
      if (!right || phrase === null) return right?.source.length === 0;
      const speaker = spanOf(view, phrase);
      return right.source.some((one) => shared(one, [speaker.start, speaker.end]) > 0);
    };
    const examples = choices.map(([{ attribution }, traits]) => ({ traits, right: isRight(attribution.clause!) }));
    return [{ ruled: setting.ruled.clause !== null, choices: examples }];
  });
}

const grow = (questions: readonly Question[]): Forest =>
  growForest(
    questions.flatMap(({ choices }) => choices),
    { trees: 120, leaves: 12, rate: 0.12, rarest: 15, share: 0.4, seed: 1 },
  );

/** How many of those held out are right by the rules and by the likeliest choice, and how sure that is. */
function crossValidate(articles: readonly (readonly Question[])[], folds: number): string {
  const judged: { chance: number; right: boolean }[] = [];
  let byRules = 0;
  for (let fold = 0; fold < folds; fold++) {
    const judge = createJudge(grow(articles.filter((_, i) => i % folds !== fold).flat()));
    for (const { ruled, choices } of articles.filter((_, i) => i % folds === fold).flat()) {
      if (ruled && choices[0]!.right) byRules++;
      const chances = choices.map(({ traits, right }) => ({ chance: judge(traits), right }));
      judged.push(chances.reduce((a, b) => (b.chance > a.chance ? b : a), { chance: 0, right: false }));
    }
  }
  const share = (part: number, of: number) => `${((100 * part) / of).toFixed(1)}%`;
  const right = (some: typeof judged) => some.filter((one) => one.right).length;
  const lines = [0.85, 0.9, 0.93, 0.95].map((bar) => {
    const sure = judged.filter(({ chance }) => chance >= bar);
    return `from ${bar} on: ${share(sure.length, judged.length)}, right ${share(right(sure), sure.length)}`;
  });
  const all = `${judged.length} pieces, right by the rules ${share(byRules, judged.length)}`;
  return [`${all}, by the trees ${share(right(judged), judged.length)}`, ...lines, ''].join('\n');
}

const articles = annotatedNews(options.data).map(questionsOf);
if (options.folds !== undefined) process.stdout.write(crossValidate(articles, Number(options.folds)));
else {
  mkdirSync(options.out, { recursive: true });
  const forest = JSON.stringify(packForest(grow(articles.flat())), null, 2);
  writeFileSync(join(options.out, 'speakers.json'), `${forest}\n`);
}
