import { editDistance } from '../../core/chat/edit-distance.ts';

/** The candidate that differs least from what was written, where one is near enough to have been meant; else null. */
export function nearest(written: string, candidates: readonly string[]): string | null {
  const most = Math.max(1, Math.floor(written.length / 3));
  let best: { candidate: string; distance: number } | null = null;
  for (const candidate of candidates) {
    const distance = editDistance(written.toLowerCase(), candidate.toLowerCase());
    if (distance <= most && (best === null || distance < best.distance)) best = { candidate, distance };
  }
  return best?.candidate ?? null;
}
