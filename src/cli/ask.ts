import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { type App, sentencesOf } from '../app.ts';
import { type Answer, answerQuestion } from '../core/answer/answer.ts';
import type { IsoDate } from '../core/calendar.ts';
import { cleanWords, LONGEST_QUESTION } from '../core/chat/parse.ts';
import { askReply } from '../core/chat/replies/ask.ts';
import { EMPTY_MEMORY, type ThreadMemory } from '../core/chat/request.ts';
import { renderTerminal } from '../platforms/terminal/render.ts';
import { OperatorError } from '../services/operator-error.ts';
import { today } from '../services/today.ts';
import { readBatch } from './batch.ts';
import { type StoreOptions, withApp } from './options.ts';
import { columns, print, printJson, printLine, wantsColour } from './output.ts';

export type AskOptions = StoreOptions & {
  readonly thread?: string;
  readonly batch?: string;
  readonly asOf?: string;
  readonly json?: boolean;
};

const TURNS = z.array(z.object({ question: z.string(), answer: z.string().default('') }));

/** The question as it is asked. Throws an OperatorError where there is none, or one that no platform would take. */
function checkedWords(question: string | undefined): string {
  const words = cleanWords(question ?? '');
  if (words === '') throw new OperatorError('ask needs a question: readout ask "when do the talks resume?"');
  if (words.length > LONGEST_QUESTION) {
    const length = `${words.length} characters, more than the ${LONGEST_QUESTION} that are read`;
    throw new OperatorError(`the question has ${length}: ask the one thing that you want to know`);
  }
  return words;
}

async function readTurns(file: string): Promise<z.infer<typeof TURNS>> {
  try {
    return TURNS.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    throw new OperatorError(`${file} is no thread: it must be a JSON list of {"question", "answer"}`, { cause: error });
  }
}

/** What a thread is about after its turns: each question is understood in the light of those before it. */
async function memoryOf(turns: z.infer<typeof TURNS>, app: App, asOf: IsoDate): Promise<ThreadMemory> {
  let memory = EMPTY_MEMORY;
  for (const turn of turns)
    memory = (await askReply(cleanWords(turn.question), await contextFor(app, asOf, memory))).memory;
  return memory;
}

async function contextFor(app: App, asOf: IsoDate, memory: ThreadMemory) {
  const { library, settings, choose } = app;
  const corpus = await library.corpus(settings.workspace, asOf);
  return {
    library,
    workspace: settings.workspace,
    today: asOf,
    corpus,
    memory,
    sentencesOf,
    ...(choose === null ? {} : { choose }),
  };
}

async function answerJson(answer: Answer, app: App): Promise<object> {
  const shown = answer.answered ? answer.sentences : answer.nearest;
  const articles = await app.library.articles(app.settings.workspace, [...new Set(shown.map((s) => s.article))]);
  const text = answer.sentences
    .map(({ article, start, end }) => articles.get(article)?.text.slice(start, end).replace(/\s+/g, ' ').trim() ?? '')
    .join('\n');
  const { answered, sentences, nearest, confidence, why } = answer;
  return { answered, sentences, text, why, confidence, ...(answered ? {} : { nearest }) };
}

/** `readout ask`: one question, with the turns before it, or a batch. */
export async function askCommand(question: string | undefined, options: AskOptions): Promise<number> {
  return withApp(options, async (app) => {
    const day = options.asOf ?? today();
    // Merging a large store anew for every line's day would take most of a batch's time. What is known on `settled` tells
    // whether any fact answers at all; only where one does is it asked again of what was known on the day.
    const ask = async (words: string, asOf: IsoDate, memory: ThreadMemory, settled = asOf): Promise<object> => {
      const cleaned = cleanWords(words);
      const answerOn = async (day: IsoDate): Promise<Answer> =>
        answerQuestion(cleaned, { ...(await contextFor(app, day, memory)), asOf });
      const answer = await answerOn(settled);
      return answerJson(answer.facts.length > 0 && settled !== asOf ? await answerOn(asOf) : answer, app);
    };
    if (options.batch !== undefined) {
      for await (const { id, query, asOf } of readBatch(options.batch, today())) {
        await printLine({ id, ...(await ask(query, asOf ?? day, EMPTY_MEMORY, day)) });
      }
      return 0;
    }
    const words = checkedWords(question);
    const memory =
      options.thread === undefined ? EMPTY_MEMORY : await memoryOf(await readTurns(options.thread), app, day);
    if (options.json) {
      await printJson(await ask(words, day, memory));
      return 0;
    }
    const { view } = await askReply(words, await contextFor(app, day, memory));
    await print(renderTerminal(view, { colour: wantsColour(), width: columns() }));
    return 0;
  });
}
