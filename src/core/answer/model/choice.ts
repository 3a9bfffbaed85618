import * as z from 'zod';
import type { IsoDate } from '../../calendar.ts';

/** A sentence that a model may choose, as the model sees it. All of it is untrusted text from articles. */
export type Candidate = {
  readonly article: string;
  readonly outlet: string | null;
  /** The day of publication; null where it is unknown. */
  readonly published: IsoDate | null;
  readonly text: string;
};

/**
 * Asks a language model which candidates answer the question: its raw reply, or null where none came in time. A port: what a
 * model says is never shown, it is only read by `readChoice`.
 */
export type Chooser = (question: string, candidates: readonly Candidate[]) => Promise<string | null>;

/** Words that lead from one sentence to the next, each with what must hold for it to be said. */
const LEADS: Readonly<Record<string, (before: Candidate, next: Candidate) => boolean>> = {
  also: () => true,
  'in the same article': (before, next) => before.article === next.article,
  'in another article': (before, next) => before.article !== next.article,
  'another outlet': (before, next) => before.outlet !== null && next.outlet !== null && before.outlet !== next.outlet,
  earlier: (before, next) => before.published !== null && next.published !== null && next.published < before.published,
  later: (before, next) => before.published !== null && next.published !== null && next.published > before.published,
};

/** The leads that a model may use, for its instructions. */
export const LEAD_WORDS: readonly string[] = Object.keys(LEADS);

/** A chosen candidate by its index, and the words that lead to it; null where there are none, or none that hold. */
export type Pick = { readonly index: number; readonly lead: string | null };

const MOST_PICKS = 3;
const replySchema = z.object({
  answer: z.array(z.object({ id: z.int(), lead: z.string().nullish() })).max(50),
});

/** The first JSON object of a reply: models wrap it in fences and greetings, whatever they are told. */
function jsonIn(reply: string): unknown {
  const start = reply.indexOf('{');
  const end = reply.lastIndexOf('}');
  if (start < 0 || end < start) return null;
  try {
    return JSON.parse(reply.slice(start, end + 1));
  } catch {
    return null;
  }
}

/**
 * What a model chose, in its order: at most three candidates, each once; an empty list where it says that none answers. An id
 * that was not offered is left out, a lead that is not listed or does not hold as well: no word of the model's own is ever
 * in the result. Null where the reply cannot be understood, or names only ids that were not offered.
 */
export function readChoice(reply: string, candidates: readonly Candidate[]): readonly Pick[] | null {
  const parsed = replySchema.safeParse(jsonIn(reply));
  if (!parsed.success) return null;
  const chosen = parsed.data.answer;
  const picks: Pick[] = [];
  for (const { id, lead } of chosen) {
    const index = id - 1;
    const next = candidates[index];
    if (next === undefined || picks.length === MOST_PICKS || picks.some((pick) => pick.index === index)) continue;
    const before = candidates[picks.at(-1)?.index ?? -1];
    picks.push({ index, lead: before === undefined ? null : checkedLead(lead ?? null, before, next) });
  }
  return picks.length === 0 && chosen.length > 0 ? null : picks;
}

function checkedLead(lead: string | null, before: Candidate, next: Candidate): string | null {
  const key = (lead ?? '').trim().toLowerCase().replace(/[,:]$/, '');
  return Object.hasOwn(LEADS, key) && LEADS[key]?.(before, next) ? key : null;
}
