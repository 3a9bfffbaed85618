import { addDays } from '../../dates/days.ts';
import type { Brief } from '../../digest/brief.ts';
import { buildDigest, type Digest } from '../../digest/build.ts';
import type { Earlier } from '../../digest/earlier.ts';
import { type StoryHeadline, storyHeadlines } from '../../digest/headline.ts';
import { withinReadingTime } from '../../digest/reading-time.ts';
import { digestDayBefore } from '../../digest/rhythm.ts';
import { byScore, digestView, linesOf, numbered } from '../../digest/view.ts';
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

/**
 * What readers of a brief know on a day: what its digests showed, where any was delivered; else what the articles up to the
 * digest day before told. Null where no digest goes before: a brief without a schedule shows all that is in its window.
 */
export async function earlierFor(
  brief: Brief,
  { library, workspace, today, corpus }: ReplyContext,
): Promise<Earlier | null> {
  const shown = (await library.shownBefore?.(workspace, brief.name, today)) ?? null;
  if (shown !== null) return { kind: 'delivered', ...shown };
  const before = digestDayBefore(brief, today);
  if (before === null) return null;
  const days = [...corpus.days.values()];
  const isNew = days.some((day) => day > before && day <= today);
  const isRecent = days.some((day) => day <= before && day > addDays(today, -brief.window));
  if (isNew || !isRecent) return { kind: 'as-of', date: before };
  // Nobody who asks is helped by an empty page: with nothing new, what was new the last time is told, and said to be.
  return { kind: 'as-of', date: digestDayBefore(brief, before) ?? addDays(before, -1), quietSince: before };
}

/** A digest with its view, a headline for each story in it, and what its thread is about. `context.corpus` must be as of the digest's date. */
export async function composeBrief(
  brief: Brief,
  context: ReplyContext,
  earlier: Earlier | null = null,
): Promise<Reply & { readonly digest: Digest; readonly stories: readonly StoryHeadline[] }> {
  const chosen = buildDigest(brief, context.corpus, context.today, earlier);
  const setting = await settingFor(numbered(chosen), context);
  const lineOf = linesOf(chosen, setting);
  const digest = withinReadingTime(chosen, setting, lineOf);
  const stories = storyHeadlines(byScore(digest), setting);
  return { digest, stories, view: digestView(digest, setting, lineOf), memory: about(numbered(digest), context) };
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
  const asOf = { ...context, corpus, today };
  return composeBrief(brief, asOf, await earlierFor(brief, asOf));
}
