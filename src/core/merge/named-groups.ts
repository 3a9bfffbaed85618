import { isOneDay, whensMeet } from '../dates/when.ts';
import { foldName } from './find-people.ts';
import { type MeetingItem, overlap } from './same-meeting.ts';

/** The role of the person behind a key, folded; empty where none is known. */
export type RoleOfKey = (key: string) => string;

const LIGHT = new Set(['the', 'a', 'an', 'of', 'from', 'for', 's', 'and', 'his', 'her', 'their']);
const weighty = (words: string): string[] => words.split(' ').filter((word) => word !== '' && !LIGHT.has(word));
const singular = (noun: string): string => noun.replace(/ies$/, 'y').replace(/s$/, '');

/** "the leader of the Harbour Front", "Harbour Front leader": the only person whose role has all these words, a name among them. */
function holderOf(group: string, keys: readonly string[], roleOf: RoleOfKey): string | null {
  const words = weighty(foldName(group));
  if (words.length < 2 || !/\s\p{Lu}|^\p{Lu}\p{L}* \p{Lu}/u.test(group)) return null;
  const fits = keys.filter((key) => {
    const role = new Set(weighty(roleOf(key)));
    return words.every((word) => role.has(word));
  });
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
function pairOf(item: MeetingItem, items: readonly MeetingItem[], roleOf: RoleOfKey): readonly string[] | null {
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
      other.people.every((key) => ` ${roleOf(key)} `.includes(` ${office} `)),
  );
  const sets = new Set(pairs.map(({ people }) => [...people].sort().join('\n')));
  return sets.size === 1 ? pairs[0]!.people : null;
}

/**
 * Items whose groups are people that other items name, with those people in place of the groups. A group stays one where no
 * one or more than one fits. The order of the items does not matter.
 */
export function nameGroups(items: readonly MeetingItem[], roleOf: RoleOfKey): readonly MeetingItem[] {
  const keys = [...new Set(items.flatMap(({ people }) => people))];
  const single = items.map((item) => {
    const found = item.groups.map((group) => holderOf(group, keys, roleOf));
    const fresh = found.filter((key): key is string => key !== null && !item.people.includes(key));
    if (fresh.length === 0) return item;
    return {
      ...item,
      people: [...new Set([...item.people, ...fresh])],
      groups: item.groups.filter((_, i) => found[i] === null),
    };
  });
  return single.map((item) => {
    const pair = pairOf(item, single, roleOf);
    return pair === null ? item : { ...item, people: pair, groups: [] };
  });
}
