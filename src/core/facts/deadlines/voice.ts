import { overlaps } from '../../span.ts';
import type { Actor, Quote } from '../fact.ts';
import { type Scene, tokenAt } from './scene.ts';

/** Below this a speaker is not shown to readers, and so binds nobody. */
const SURE = 0.9;

/** The quotation that a token stands in; null where the article itself speaks. */
export function quotationAt(scene: Scene, i: number): Quote | null {
  const token = tokenAt(scene, i);
  if (token === undefined) return null;
  return scene.quotes.find((quote) => overlaps(quote, token)) ?? null;
}

/** Who speaks at a token, where it stands in a quotation whose speaker is sure. */
export function voiceAt(scene: Scene, i: number): Actor | null {
  const quote = quotationAt(scene, i);
  return quote !== null && quote.confidence >= SURE ? quote.speaker : null;
}
