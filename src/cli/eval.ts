import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { type App, sentencesOf } from '../app.ts';
import { type AnswerOptions, answerQuestion } from '../core/answer/answer.ts';
import { cleanWords } from '../core/chat/parse.ts';
import { EMPTY_MEMORY } from '../core/chat/request.ts';
import type { Span } from '../core/span.ts';
import { ingest } from '../services/corpus/ingest.ts';
import { gather } from '../services/ingest/gather.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { readBatch } from './batch.ts';
import { type Asked, type Figures, figuresOf, type Gold, passageAt, sentenceAt } from './eval-score.ts';
import { type StoreOptions, withApp } from './options.ts';
import { print, printJson } from './output.ts';

export type EvalOptions = StoreOptions & { readonly json?: boolean };

const FILES = ['articles.jsonl', 'questions.jsonl', 'gold.jsonl'] as const;
const FOUND = 10;

const GOLD = z.object({
  id: z.union([z.string(), z.number()]),
  answers: z.array(z.string()).default([]),
  answerable: z.boolean().optional(),
});

async function readGold(file: string): Promise<ReadonlyMap<string, Gold>> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  return new Map(
    lines.map((line, index) => {
      try {
        const { id, answers, answerable } = GOLD.parse(JSON.parse(line));
        return [String(id), { id: String(id), answers: answerable === false ? [] : answers }] as const;
      } catch (error) {
        const form = 'write {"id": "q1", "answers": ["…"]}, without answers where the articles hold none';
        throw new OperatorError(`${file}:${index + 1} is no line of answers: ${form}`, { cause: error });
      }
    }),
  );
}

/** Searches for a question and asks it, and slices out what a reader would see. */
async function askOne(app: App, gold: Gold, words: string, options: AnswerOptions): Promise<Asked> {
  const { library, workspace, asOf } = options;
  const found = await library.search(workspace, words, { limit: FOUND, asOf });
  const answer = await answerQuestion(cleanWords(words), options);
  const told = answer.answered ? answer.sentences : answer.nearest;
  const articles = await app.library.articles(workspace, [
    ...new Set([...found, ...told].map(({ article }) => article)),
  ]);
  const sliced = (at: Span & { readonly article: string }, slice: typeof passageAt): string =>
    slice(articles.get(at.article)?.text ?? '', at);
  return {
    gold,
    found: found.map((at) => sliced(at, passageAt)),
    told: told.map((at) => sliced(at, sentenceAt)),
    answered: answer.answered,
    confidence: answer.confidence,
  };
}

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;

function shown({ questions, unanswerable, search, ...answers }: Figures): string {
  const { held1, held3, net, coverage, falseAnswers, atTenth } = answers;
  const lines = [
    `${questions} questions with an answer, ${unanswerable} without`,
    `search   MRR@10 ${search.mrr10.toFixed(3)}   Hits@1 ${percent(search.hits1)}   Hits@4 ${percent(search.hits4)}   Hits@10 ${percent(search.hits10)}`,
    `answers  held@1 ${percent(held1)}   held@3 ${percent(held3)}`,
    `as given coverage ${percent(coverage)}   false answers ${percent(falseAnswers)}   net ${percent(net)}`,
  ];
  if (atTenth) lines.push(`at 10% false answers   coverage ${percent(atTenth.coverage)}   net ${percent(atTenth.net)}`);
  return `${lines.join('\n')}\n`;
}

/**
 * `readout eval answers FOLDER`: ingests the folder's articles into a store of their own, asks its questions, and measures
 * search and answers against what the folder says is right.
 */
export async function evalCommand(_what: 'answers', folder: string, options: EvalOptions): Promise<number> {
  for (const file of FILES) {
    if (!existsSync(join(folder, file)))
      throw new OperatorError(`${join(folder, file)} is not there: a set has ${FILES.join(', ')}`);
  }
  const golds = await readGold(join(folder, 'gold.jsonl'));
  return withApp({ ...options, store: options.store ?? ':memory:' }, async (app) => {
    const { store, library, settings } = app;
    const { workspace } = settings;
    await ingest(gather([join(folder, 'articles.jsonl')]), { store, workspace, reader: await app.reader() });
    const corpus = await library.corpus(workspace, today());
    const asked: Asked[] = [];
    for await (const { id, query, asOf } of readBatch(join(folder, 'questions.jsonl'), today())) {
      const gold = golds.get(String(id));
      if (!gold) throw new OperatorError(`${join(folder, 'gold.jsonl')} has no line for question "${id}": add one`);
      const context = { workspace, asOf: asOf ?? today(), memory: EMPTY_MEMORY, library, corpus, sentencesOf };
      asked.push(await askOne(app, gold, query, context));
    }
    const figures = figuresOf(asked);
    await (options.json ? printJson(figures) : print(shown(figures)));
    return 0;
  });
}
