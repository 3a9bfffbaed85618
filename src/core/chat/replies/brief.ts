import type { Brief } from '../../digest/brief.ts';
import { buildDigest, type Digest } from '../../digest/build.ts';
import { digestView } from '../../digest/view.ts';
import type { MergedFact } from '../../merge/merged.ts';
import type { Reply } from '../platform.ts';
import type { Command } from '../request.ts';
import { about, notice, type ReplyContext, settingFor } from './context.ts';

/** A brief by its name or title, in any case; the first one where none is named. Null where there is no such brief. */
export function findBrief(briefs: readonly Brief[], name: string | null): Brief | null {
  if (name === null) return briefs[0] ?? null;
  const wanted = name.toLowerCase();
  return briefs.find((brief) => brief.name.toLowerCase() === wanted || brief.title.toLowerCase() === wanted) ?? null;
}

/** Names of the briefs to offer while somebody types one: those that begin with it, then those with it in name or title. */
export function briefNames(briefs: readonly Brief[], typed: string): readonly string[] {
  const wanted = typed.trim().toLowerCase();
  const begins = briefs.filter((brief) => brief.name.toLowerCase().startsWith(wanted));
  const holds = briefs.filter((brief) => `${brief.name} ${brief.title}`.toLowerCase().includes(wanted));
  return [...new Set([...begins, ...holds])].map((brief) => brief.name);
}

const factsOf = (digest: Digest): readonly MergedFact[] =>
  digest.sections.flatMap((section) => [...section.shown, ...section.more]);

/** A digest with its view, and what its thread is about. `context.corpus` must be as of the digest's date. */
export async function composeBrief(
  brief: Brief,
  context: ReplyContext,
  earlier: ReadonlySet<string> = new Set(),
): Promise<Reply & { readonly digest: Digest }> {
  const digest = buildDigest(brief, context.corpus, context.today, earlier);
  const facts = factsOf(digest);
  const setting = await settingFor(facts, context);
  return { digest, view: digestView(digest, setting), memory: about(facts, context) };
}

/** `/brief`: the digest of today, or of the day asked for. */
export async function briefReply(command: Extract<Command, { name: 'brief' }>, context: ReplyContext): Promise<Reply> {
  const briefs = await context.library.briefs();
  const brief = findBrief(briefs, command.brief);
  if (brief === null) {
    if (briefs.length === 0) return notice('There is no brief yet: add a YAML file to the briefs folder.', context);
    return notice(`There is no brief “${command.brief}”. There is ${briefs.map((b) => b.name).join(', ')}.`, context);
  }
  const today = command.asOf ?? context.today;
  const corpus = command.asOf === null ? context.corpus : await context.library.corpus(context.workspace, today);
  return composeBrief(brief, { ...context, corpus, today });
}
