import type { Article } from '../article/article.ts';
import { type Span, slice } from '../span.ts';
import type { Block, Excerpt, Run, View } from './view.ts';

/**
 * The one way to make an excerpt: the article's words at a span, white space at its edges left out.
 * Throws a RangeError where the span does not lie in the article.
 */
export function excerpt(article: Article, span: Span, cuts: { before?: boolean; after?: boolean } = {}): Excerpt {
  const words = slice(article.text, span);
  const start = span.start + (words.length - words.trimStart().length);
  const text = words.trim();
  return {
    article: article.id,
    start,
    end: start + text.length,
    text,
    cutBefore: cuts.before ?? false,
    cutAfter: cuts.after ?? false,
  };
}

function* ofRuns(runs: readonly Run[]): Iterable<Excerpt> {
  for (const run of runs) if (run.kind === 'excerpt') yield run.excerpt;
}

function* ofBlock(block: Block): Iterable<Excerpt> {
  switch (block.kind) {
    case 'fact':
      yield* ofRuns(block.line);
      for (const note of block.notes) yield* ofRuns(note);
      return;
    case 'quote':
      yield block.excerpt;
      yield* ofRuns(block.speaker);
      for (const note of block.notes) yield* ofRuns(note);
      return;
    case 'evidence':
      if (block.before) yield block.before;
      yield block.excerpt;
      if (block.after) yield block.after;
      return;
    case 'text':
      yield* ofRuns(block.runs);
      return;
    case 'list':
      for (const item of block.items) yield* ofRuns(item);
      return;
    case 'more':
      for (const inner of block.blocks) yield* ofBlock(inner);
      return;
    default:
      return;
  }
}

/** Every excerpt of a view, those kept back for the thread included. */
export function excerptsOf(view: View): readonly Excerpt[] {
  return view.blocks.flatMap((block) => [...ofBlock(block)]);
}

/**
 * Leaves out every block that holds words which the stored article does not hold at their place, byte for byte. The last
 * check before anything is shown; `refused` counts what was left out and is zero unless something is badly wrong.
 */
export function onlyVerbatim(
  view: View,
  articles: ReadonlyMap<string, Article>,
): { readonly view: View; readonly refused: number } {
  let refused = 0;
  const holds = (block: Block): boolean =>
    [...ofBlock(block)].every(
      (words) => articles.get(words.article)?.text.slice(words.start, words.end) === words.text,
    );
  const sift = (blocks: readonly Block[]): readonly Block[] =>
    blocks.flatMap((block): Block[] => {
      if (block.kind === 'more') return [{ ...block, blocks: sift(block.blocks) }];
      if (holds(block)) return [block];
      refused += 1;
      return [];
    });
  return { view: { ...view, blocks: sift(view.blocks) }, refused };
}
