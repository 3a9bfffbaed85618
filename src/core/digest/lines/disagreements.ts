import type { IsoDate } from '../../calendar.ts';
import type { Run } from '../../chat/view.ts';
import { MONTH_NAMES } from '../../dates/format.ts';
import { compare } from '../../merge/items.ts';
import type { Corpus, Disagreement, MergedFact } from '../../merge/merged.ts';
import { denialDisagreement } from './denials.ts';
import { numberDisagreements } from './numbers.ts';
import { text } from './runs.ts';
import { sourceName } from './setting.ts';

/** Everything that outlets tell differently of a fact: what merging found, the numbers in their words, and denials. */
export function disagreementsOf(fact: MergedFact, corpus: Corpus): readonly Disagreement[] {
  const denied = fact.type === 'meeting' ? denialDisagreement(fact, corpus) : [];
  const known = denied.length > 0 ? fact.disagreements.filter(({ field }) => field !== 'status') : fact.disagreements;
  return [...known, ...denied, ...numberDisagreements(fact, corpus)];
}

/** What they differ on, after "Outlets differ"; a day speaks for itself. */
const ON: Readonly<Record<string, string>> = {
  date: '',
  due: ' on when it is due',
  place: ' on the place',
  status: ' on whether it happened',
  participants: ' on who took part',
  speaker: ' on who said it',
};

const DAY = /^(?:\p{L}+ )?(\d{1,2}) (\p{L}+) (\d{4})$/u;

/** Days in their own order; all else as it stands, what most say first. */
function orderOf(value: string): string {
  const found = DAY.exec(value);
  if (!found) return '';
  const month = MONTH_NAMES.findIndex((name) => name.startsWith(found[2] ?? '')) + 1;
  return `${found[3]}-${String(month).padStart(2, '0')}-${(found[1] ?? '').padStart(2, '0')}`;
}

const MOST_NAMED = 4;

/** "Harbour Post, Northern Wire and 3 more". */
function outlets(articles: readonly string[], corpus: Corpus): string {
  const names = [
    ...new Set(
      articles.map((article) => sourceName({ article, outlet: corpus.articles.get(article)?.outlet ?? null }, corpus)),
    ),
  ];
  const rest = names.length - MOST_NAMED;
  return rest <= 1 ? names.join(', ') : `${names.slice(0, MOST_NAMED).join(', ')} and ${rest} more`;
}

/** "Outlets differ: Wednesday 11 November (Harbour Post), Thursday 12 November (Northern Wire, Coast Radio)", a line each. */
export function disagreementNotes(
  fact: MergedFact,
  corpus: Corpus,
  today: IsoDate,
  differ = 'Outlets differ',
): readonly (readonly Run[])[] {
  return disagreementsOf(fact, corpus).map(({ field, values }) => {
    const year = ` ${today.slice(0, 4)}`;
    const said = [...values]
      .sort((a, b) => compare(orderOf(a.value), orderOf(b.value)))
      .map(({ value, sources }) => {
        const shown = orderOf(value) !== '' && value.endsWith(year) ? value.slice(0, -year.length) : value;
        return `${shown} (${outlets(sources, corpus)})`;
      });
    const on = ON[field] ?? ` on the ${field}`;
    const between = values.some(({ value }) => value.includes(',')) ? '; ' : ', ';
    return [text(`${differ}${on}: ${said.join(between)}`)];
  });
}
