import type { Block } from '../../chat/view.ts';
import type { MergedFact } from '../../merge/merged.ts';
import { deadlineLine } from './deadline-line.ts';
import { meetingLine } from './meeting-line.ts';
import { quoteLine } from './quote-line.ts';
import type { Setting } from './setting.ts';

/** The block that shows a merged fact; null where it can't be shown with its evidence. */
export function factLine(fact: MergedFact, setting: Setting): Block | null {
  switch (fact.type) {
    case 'meeting':
      return meetingLine(fact, setting);
    case 'quote':
      return quoteLine(fact, setting);
    case 'deadline':
      return deadlineLine(fact, setting);
  }
}

export function factLines(facts: readonly MergedFact[], setting: Setting): readonly Block[] {
  return facts.flatMap((fact) => factLine(fact, setting) ?? []);
}
