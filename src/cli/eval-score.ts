import type { Span } from '../core/span.ts';

/** What is known of a question: the answers that a passage must hold, none where the articles hold no answer. */
export type Gold = { readonly id: string; readonly answers: readonly string[] };

/** Words that were shown, best first. */
export type Shown = readonly string[];
export type Asked = {
  readonly gold: Gold;
  readonly found: Shown;
  readonly told: Shown;
  readonly answered: boolean;
  readonly confidence: number;
};

export type Figures = {
  readonly questions: number;
  readonly unanswerable: number;
  readonly search: { readonly mrr10: number; readonly hits1: number; readonly hits4: number; readonly hits10: number };
  readonly held1: number;
  readonly held3: number;
  /** As answered: right less wrong, over the questions that have an answer. */
  readonly net: number;
  readonly coverage: number;
  readonly falseAnswers: number;
  /** At the confidence above which a tenth of the questions without an answer lie; null where there are none. */
  readonly atTenth: { readonly net: number; readonly coverage: number } | null;
};

const PASSAGE = 1_600;
const SENTENCE = 600;

const fold = (text: string): string =>
  ` ${(
    text
      .normalize('NFKD')
      .replace(/\p{M}+/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? []
  )
    .map((word) => word.replace(/['’]s$/, '').replace(/['’]/g, ''))
    .join(' ')} `;

/** Whether the text holds one of the answers, word by word, case, accents and marks aside. */
export const holds = (text: string, { answers }: Gold): boolean => {
  const folded = fold(text);
  return answers.some((answer) => (fold(answer).trim() === '' ? text.includes(answer) : folded.includes(fold(answer))));
};

/** The words of a span, cut where a reader would have stopped. */
export const passageAt = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + PASSAGE));
export const sentenceAt = (text: string, { start, end }: Span): string =>
  text.slice(start, Math.min(end, start + SENTENCE));

const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
const isRight = ({ told, gold }: Asked): boolean => told.slice(0, 3).some((words) => holds(words, gold));

function netOf(asked: readonly Asked[], gives: (one: Asked) => boolean): { net: number; coverage: number } {
  const can = asked.filter(({ gold }) => gold.answers.length > 0);
  const given = can.filter(gives);
  const right = given.filter(isRight).length;
  const falsely = asked.filter((one) => one.gold.answers.length === 0 && gives(one)).length;
  return {
    net: ratio(right - (given.length - right) - falsely, can.length),
    coverage: ratio(given.length, can.length),
  };
}

/** Figures over questions that were searched for and asked. Shares are between 0 and 1, net between -1 and 1 or below. */
export function figuresOf(asked: readonly Asked[]): Figures {
  const can = asked.filter(({ gold }) => gold.answers.length > 0);
  const cannot = asked.filter(({ gold }) => gold.answers.length === 0);
  const ranks = can.map(({ found, gold }) => found.slice(0, 10).findIndex((words) => holds(words, gold)) + 1);
  const within = (limit: number): number => ratio(ranks.filter((rank) => rank > 0 && rank <= limit).length, can.length);
  const bar = cannot.map(({ confidence }) => confidence).sort((a, b) => b - a)[Math.floor(cannot.length / 10)];
  return {
    questions: can.length,
    unanswerable: cannot.length,
    search: {
      mrr10: ratio(
        ranks.reduce((sum, rank) => sum + (rank > 0 ? 1 / rank : 0), 0),
        can.length,
      ),
      hits1: within(1),
      hits4: within(4),
      hits10: within(10),
    },
    held1: ratio(
      can.filter(({ told, gold }) => told.slice(0, 1).some((words) => holds(words, gold))).length,
      can.length,
    ),
    held3: ratio(can.filter(isRight).length, can.length),
    ...netOf(asked, ({ answered }) => answered),
    falseAnswers: ratio(cannot.filter(({ answered }) => answered).length, cannot.length),
    atTenth: bar === undefined ? null : netOf(asked, ({ confidence, told }) => told.length > 0 && confidence > bar),
  };
}
