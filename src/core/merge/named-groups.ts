import { isOneDay, whensMeet } from '../dates/when.ts';
import { foldName } from './find-people.ts';
import { officeMeant, type PersonOfKey } from './office-groups.ts';
import { type MeetingItem, mayTellOfOne, overlap } from './same-meeting.ts';

const LIGHT = new Set(['the', 'a', 'an', 'of', 'from', 'for', 's', 'and', 'his', 'her', 'their']);
const weighty = (words: string): string[] => words.split(' ').filter((word) => word !== '' && !LIGHT.has(word));
const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '');

/** Keys by each word of the usual roles of the people behind them. */
function byRoleWord(keys: Iterable<string>, personOf: PersonOfKey): ReadonlyMap<string, ReadonlySet<string>> {
  const holders = new Map<string, Set<string>>();
  for (const key of keys) {
    for (const word of weighty(personOf(key).role)) holders.set(word, (holders.get(word) ?? new Set()).add(key));
  }
  return holders;
}

/** "the leader of the Harbour Front", "Harbour Front leader": the only person whose role has all these words, a name among them. */
function holderOf(group: string, holders: ReturnType<typeof byRoleWord>): string | null {
  const [first, ...others] = weighty(foldName(group));
  if (first === undefined || others.length === 0 || !/\s\p{Lu}|^\p{Lu}\p{L}* \p{Lu}/u.test(group)) return null;
  const fits = [...(holders.get(first) ?? [])].filter((key) => others.every((word) => holders.get(word)?.has(key)));
  return fits.length === 1 ? fits[0]! : null;
}

/** The office of "the foreign ministers of Norway and Kenya" or "the two ministers", in the singular; null for other groups. */
function sharedOffice(group: string): string | null {
  const words = foldName(group).replace(/^the /, '');
  const pair = /^(?:two|both) (.+)$/.exec(words) ?? /^(.+?) of .+ and .+$/.exec(words);
  const office = pair?.[1] ?? '';
  return office.endsWith('s') ? singular(office) : null;
}

/** Whom "the foreign ministers of Norway and Kenya" are: the two in that office who met that day at that place. */
function pairOf(item: MeetingItem, items: readonly MeetingItem[], personOf: PersonOfKey): readonly string[] | null {
  const [group, ...others] = item.groups;
  const office = group === undefined || others.length > 0 ? null : sharedOffice(group);
  const { date, place } = item;
  if (office === null || item.people.length > 0 || date === null || !isOneDay(date)) return null;
  const isCall = item.kind === 'call';
  const pairs = items.filter(
    (other) =>
      other.people.length === 2 &&
      (other.kind === 'call') === isCall &&
      other.date !== null &&
      isOneDay(other.date) &&
      whensMeet(date, other.date) &&
      (isCall || (place !== null && other.place !== null && overlap(place, other.place))) &&
      other.people.every((key) => ` ${personOf(key).role} `.includes(` ${office} `)),
  );
  const sets = new Set(pairs.map(({ people }) => [...people].sort().join('\n')));
  return sets.size === 1 ? pairs[0]!.people : null;
}

/** Items by each person in them. */
function byPerson(items: readonly MeetingItem[]): ReadonlyMap<string, readonly MeetingItem[]> {
  const lists = new Map<string, MeetingItem[]>();
  for (const item of items) {
    for (const key of new Set(item.people)) {
      const list = lists.get(key);
      if (list === undefined) lists.set(key, [item]);
      else list.push(item);
    }
  }
  return lists;
}

/**
 * Who fits in an item beside those whom it names, as other articles tell of what may be the same meeting: the only one whom `isMeant`
 * takes. Null where nobody or more than one does.
 */
function partnerOf(
  item: MeetingItem,
  present: readonly string[],
  near: ReadonlyMap<string, readonly MeetingItem[]>,
  isMeant: (key: string) => boolean,
): string | null {
  const [first] = present;
  if (first === undefined) return null;
  const found = new Set<string>();
  for (const other of near.get(first) ?? []) {
    if (other.article === item.article || other.people.length !== present.length + 1) continue;
    if (!present.every((key) => other.people.includes(key)) || !mayTellOfOne(item, other)) continue;
    for (const key of other.people) if (!present.includes(key) && isMeant(key)) found.add(key);
  }
  const [only, ...others] = found;
  return only !== undefined && others.length === 0 ? only : null;
}

/** "her successor", "the president-elect": a group that is the one in that office whom the same people met in the words of others. */
function withOfficeHolder(
  item: MeetingItem,
  near: ReadonlyMap<string, readonly MeetingItem[]>,
  personOf: PersonOfKey,
): MeetingItem {
  const meant = item.groups.map((group) => officeMeant(group));
  const at = meant.findIndex((office) => office !== null);
  const office = meant[at];
  if (office == null || item.groups.length > 1) return item;
  const [owner] = item.people;
  const key = partnerOf(item, item.people, near, (one) =>
    office(personOf(one), owner === undefined ? null : personOf(owner)),
  );
  return key === null ? item : { ...item, people: [...item.people, key], groups: [] };
}

/** "his wife, Ana": somebody of whom an article has the given name alone is the one so called whom the same people met. */
function withWholeName(
  item: MeetingItem,
  near: ReadonlyMap<string, readonly MeetingItem[]>,
  personOf: PersonOfKey,
): MeetingItem {
  let named = item;
  for (const bare of item.people) {
    const { name } = personOf(bare);
    if (!/^\p{L}{2,}$/u.test(name)) continue;
    const others = named.people.filter((key) => key !== bare);
    const key = partnerOf(named, others, near, (other) => personOf(other).name.startsWith(`${name} `));
    if (key !== null) named = { ...named, people: named.people.map((known) => (known === bare ? key : known)) };
  }
  return named;
}

/**
 * Items whose groups are people that other items name, with those people in place of the groups. A group stays one where no
 * one or more than one fits. The order of the items does not matter.
 */
export function nameGroups(items: readonly MeetingItem[], personOf: PersonOfKey): readonly MeetingItem[] {
  const holders = byRoleWord(new Set(items.flatMap(({ people }) => people)), personOf);
  const single = items.map((item) => {
    const found = item.groups.map((group) => holderOf(group, holders));
    const fresh = found.filter((key): key is string => key !== null && !item.people.includes(key));
    if (fresh.length === 0) return item;
    return {
      ...item,
      people: [...new Set([...item.people, ...fresh])],
      groups: item.groups.filter((_, i) => found[i] === null),
    };
  });
  const near = byPerson(single);
  return single.map((item) => {
    const pair = pairOf(item, single, personOf);
    if (pair !== null) return { ...item, people: pair, groups: [] };
    return withWholeName(withOfficeHolder(item, near, personOf), near, personOf);
  });
}
