import { excerpt } from '../../chat/excerpt.ts';
import type { Block, Run } from '../../chat/view.ts';
import type { MergedMeeting } from '../../merge/merged.ts';
import { disagreementNotes } from './disagreements.ts';
import { count, faint, listed, strong, text } from './runs.ts';
import { personRuns, type Setting, sourceRefs } from './setting.ts';
import { whenPhrase } from './when-phrase.ts';

type FactBlock = Extract<Block, { kind: 'fact' }>;
type Sides = readonly (readonly Run[])[];

/** How each kind and status is said of two sides (`pair`), of three and more (`many`), and of one (`alone`). */
const PHRASES: Record<
  MergedMeeting['status'],
  Record<MergedMeeting['kind'], { readonly pair: string; readonly many: string; readonly alone: string }>
> = {
  held: {
    met: { pair: ' met ', many: ' met', alone: ' held a meeting' },
    talks: { pair: ' held talks with ', many: ' held talks', alone: ' held talks' },
    call: { pair: ' spoke by phone with ', many: ' spoke by phone', alone: ' spoke by phone' },
    visit: { pair: ' visited ', many: ' made a visit', alone: ' made a visit' },
  },
  planned: {
    met: { pair: ' is to meet ', many: ' are to meet', alone: ' is to hold a meeting' },
    talks: { pair: ' is to hold talks with ', many: ' are to hold talks', alone: ' is to hold talks' },
    call: { pair: ' is to speak by phone with ', many: ' are to speak by phone', alone: ' is to speak by phone' },
    visit: { pair: ' is to visit ', many: ' are to make a visit', alone: ' is to make a visit' },
  },
  hoped: {
    met: { pair: ' may meet ', many: ' may meet', alone: ' may hold a meeting' },
    talks: { pair: ' may hold talks with ', many: ' may hold talks', alone: ' may hold talks' },
    call: { pair: ' may speak by phone with ', many: ' may speak by phone', alone: ' may speak by phone' },
    visit: { pair: ' may visit ', many: ' may make a visit', alone: ' may make a visit' },
  },
  denied: {
    met: { pair: ' did not meet ', many: ' did not meet', alone: ' held no meeting' },
    talks: { pair: ' held no talks with ', many: ' held no talks', alone: ' held no talks' },
    call: { pair: ' did not speak by phone with ', many: ' did not speak by phone', alone: ' did not speak by phone' },
    visit: { pair: ' did not visit ', many: ' made no visit', alone: ' made no visit' },
  },
  recurring: {
    met: { pair: ' regularly meets ', many: ' meet regularly', alone: ' holds regular meetings' },
    talks: { pair: ' regularly holds talks with ', many: ' hold regular talks', alone: ' holds regular talks' },
    call: {
      pair: ' regularly speaks by phone with ',
      many: ' speak regularly by phone',
      alone: ' makes regular calls',
    },
    visit: { pair: ' regularly visits ', many: ' make regular visits', alone: ' makes regular visits' },
  },
};

const MARKS: Record<MergedMeeting['status'], FactBlock['mark']> = {
  held: 'met',
  planned: 'planned',
  hoped: 'planned',
  denied: 'denied',
  recurring: 'plain',
};

const BUILDING =
  /\b(house|hall|palace|cent(?:re|er)|hotel|airport|summit|headquarters|ministry|forum|conference|embassy|residence|castle|office|base|club|university)\b/i;

function placePhrase(fact: MergedMeeting, sides: Sides): string {
  if (
    fact.place === null ||
    sides.some((side) => side.some((run) => run.kind !== 'excerpt' && run.text === fact.place))
  )
    return '';
  return ` ${BUILDING.test(fact.place) ? 'at' : 'in'} ${fact.place}`;
}

/** Sources in other words than the lead's own occasion add nothing to a line: the first source that names one is enough. */
function occasionRuns(fact: MergedMeeting, setting: Setting): readonly Run[] {
  for (const source of fact.sources) {
    const article = setting.articles.get(source.article);
    if (article === undefined || source.fact.type !== 'meeting' || source.fact.occasion === null) continue;
    return [text(', '), { kind: 'excerpt', excerpt: excerpt(article, source.fact.occasion) }];
  }
  return [];
}

function topicNotes(fact: MergedMeeting, setting: Setting): readonly (readonly Run[])[] {
  for (const source of fact.sources) {
    const article = setting.articles.get(source.article);
    if (article === undefined || source.fact.type !== 'meeting' || source.fact.topics.length === 0) continue;
    const topics: Sides = source.fact.topics.map((span) => [{ kind: 'excerpt', excerpt: excerpt(article, span) }]);
    return [[faint('Discussed: '), ...listed(topics)]];
  }
  return [];
}

/** "Ada Holm met Bo Lind in Geneva", with the sides as they are to be shown (at least one). */
export function meetingClause(fact: MergedMeeting, sides: Sides): readonly Run[] {
  const [first = [], ...others] = sides;
  const phrase = PHRASES[fact.status][fact.kind];
  // "A and B are to meet", not "A is to meet B": nobody's plan is told as the other's.
  const symmetric = fact.kind !== 'visit' && fact.status !== 'held';
  const place = text(placePhrase(fact, sides));
  if (others.length === 0) return [...first, text(phrase.alone), place];
  if ((others.length === 1 && !symmetric) || fact.kind === 'visit')
    return [...first, text(phrase.pair), ...listed(others), place];
  return [...listed(sides), text(phrase.many), place];
}

/** "Ada Holm met Bo Lind in Geneva on Thursday 16 February (4 sources)". Null where nobody is left to name. */
export function meetingLine(fact: MergedMeeting, setting: Setting): FactBlock | null {
  const sides: Sides = [
    ...fact.participants.map((participant) => personRuns(participant, setting.corpus)),
    ...fact.groups.map((group) => [strong(group)]),
  ];
  if (sides.length === 0) return null;
  const when = whenPhrase(fact.date, setting.today);
  const line: Run[] = [...meetingClause(fact, sides), text(when === '' ? '' : ` ${when}`)];
  line.push(...occasionRuns(fact, setting));
  if (fact.independentSources > 1) line.push(faint(` (${count(fact.independentSources, 'independent source')})`));
  const notes: (readonly Run[])[] = [];
  if (fact.claimant !== null && fact.status !== 'held') {
    notes.push([
      faint(fact.status === 'denied' ? 'Denied by ' : 'According to '),
      ...personRuns(fact.claimant, setting.corpus),
    ]);
  }
  notes.push(...topicNotes(fact, setting), ...disagreementNotes(fact, setting.corpus, setting.today));
  return {
    kind: 'fact',
    fact: fact.id,
    mark: MARKS[fact.status],
    line,
    notes,
    sources: sourceRefs(fact, setting.corpus),
  };
}
