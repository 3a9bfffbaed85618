import type { Block, Run, View } from '../chat/view.ts';
import type { MergedFact } from '../merge/merged.ts';
import { byDueDay, type Digest, type DigestSection } from './build.ts';
import type { Setting } from './lines/setting.ts';
import { digestView, type LineOf, linesOf } from './view.ts';

/** Silent reading of English non-fiction: M. Brysbaert, "How many words do we read per minute?", 2019, finds 238. */
const WORDS_PER_MINUTE = 230;

const words = (text: string): number => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
const ofRuns = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + words(run.kind === 'excerpt' ? run.excerpt.text : run.text), 0);

function ofBlock(block: Block): number {
  const ofSources = (block.kind === 'fact' || block.kind === 'quote' ? block.sources : []).reduce(
    (sum, source) => sum + words(source.outlet) + words(source.date ?? ''),
    0,
  );
  switch (block.kind) {
    case 'heading':
    case 'notice':
      return words(block.text);
    case 'fact':
      return ofRuns(block.line) + block.notes.reduce((sum, note) => sum + ofRuns(note), 0) + ofSources;
    case 'quote': {
      const notes = block.notes.reduce((sum, note) => sum + ofRuns(note), 0);
      return words(block.excerpt.text) + ofRuns(block.speaker) + notes + ofSources;
    }
    case 'text':
      return ofRuns(block.runs);
    case 'more':
      return words(`${block.count} more ${block.what}`);
    default:
      return 0;
  }
}

/** Seconds to read what stands in the channel: lines, notes and sources; what the thread holds is not counted. */
export const readingSeconds = (view: View): number =>
  (60 * view.blocks.reduce((sum, block) => sum + ofBlock(block), 0)) / WORDS_PER_MINUTE;

/** The section with one fact fewer in the channel: it goes to the others of the thread, in their order. */
function without(section: DigestSection, left: MergedFact): DigestSection {
  const shown = section.shown.filter((fact) => fact !== left);
  const more = [left, ...section.more];
  return { ...section, shown, more: section.show === 'deadlines' ? byDueDay(more) : more };
}

/**
 * The digest cut to its brief's reading time: while it takes longer, the line with the fewest points goes into the thread. A
 * section keeps its best line.
 */
export function withinReadingTime(digest: Digest, setting: Setting, lineOf: LineOf = linesOf(digest, setting)): Digest {
  const points = new Map(digest.sections.flatMap(({ candidates }) => candidates.map((c) => [c.fact.id, c.score])));
  const seconds = new Map<MergedFact, number>();
  for (const fact of digest.sections.flatMap(({ shown }) => shown)) {
    const line = lineOf(fact);
    seconds.set(fact, line === null ? 0 : (60 * ofBlock(line)) / WORDS_PER_MINUTE);
  }
  let fitted = digest;
  let over = readingSeconds(digestView(digest, setting, lineOf)) - digest.brief.reading;
  while (over > 0) {
    const removable = fitted.sections.flatMap((section) =>
      section.shown.length < 2 ? [] : section.shown.map((fact) => ({ fact, points: points.get(fact.id) ?? 0 })),
    );
    const [least] = removable.sort((a, b) => a.points - b.points || (a.fact.id < b.fact.id ? -1 : 1));
    if (least === undefined) break;
    fitted = {
      ...fitted,
      sections: fitted.sections.map((section) =>
        section.shown.includes(least.fact) ? without(section, least.fact) : section,
      ),
    };
    // "+ 1 more quote" may be new in the channel, and the headline another: counted afresh when the estimate says it fits.
    over -= seconds.get(least.fact) ?? 0;
    if (over <= 0) over = readingSeconds(digestView(fitted, setting, lineOf)) - digest.brief.reading;
  }
  return fitted;
}
