import type { Reading } from '../../language/reading.ts';
import type { Quote } from '../fact.ts';
import { attribute } from './attribute.ts';
import { cueSpan } from './clauses.ts';
import { confidenceOf } from './confidence.ts';
import { fieldsOf, NO_FIELDS } from './fields.ts';
import { isByName, isTitleOfWork, kindOf } from './kind.ts';
import { layOut } from './layout.ts';
import { actorOf, mentionsOf } from './speaker.ts';

/**
 * Everything that an article quotes, in the order of its text: quoted words with their speaker where a rule is sure of one,
 * names of works and scare quotes marked as such. Spans lie in one paragraph of the title, subtitle, body or a caption, marks excluded.
 * Never throws; linear in the length of the article for texts with sentences of bounded length.
 */
export function findQuotes(reading: Reading): readonly Quote[] {
  const layout = layOut(reading);
  const { text } = reading.article;
  const titles = layout.pieces.map((piece) => isTitleOfWork(text, piece));
  const byNames = layout.pieces.map((piece) => isByName(text, piece));
  const attributions = attribute(layout, (p) => titles[p]! || byNames[p]!);
  const mentions = mentionsOf(reading.entities);
  return layout.pieces.map((piece, i): Quote => {
    const { clause, rule, own } = attributions[i]!;
    const kind = titles[i] ? 'title' : kindOf(layout, i, clause !== null);
    const speaker = clause?.phrase ? actorOf(clause.view, clause.phrase, mentions) : null;
    return {
      type: 'quote',
      start: piece.start,
      end: piece.end,
      kind,
      speaker,
      cue: clause ? cueSpan(clause) : null,
      ...(clause && own ? fieldsOf(reading, clause) : NO_FIELDS),
      rule: titles[i] ? 'title' : rule,
      confidence: clause ? confidenceOf(rule) : 0.5,
    };
  });
}
