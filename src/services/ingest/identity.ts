import { createHash } from 'node:crypto';

/**
 * A stable id for an article that came without one: made from its address where it has one (so that a new version of a page
 * is the same article), else from its outlet and words.
 */
export function deriveId(of: { readonly url?: string; readonly outlet?: string; readonly words: string }): string {
  const what = of.url === undefined ? `text\n${of.outlet ?? ''}\n${of.words}` : `url\n${of.url}`;
  return `a${createHash('sha256').update(what).digest('hex').slice(0, 20)}`;
}
