import { admits, likeness, type Wording } from './like-wordings.ts';
import type { Wordings } from './quote-wordings.ts';

const MOST_HOLDERS = 200;
const MOST_PEERS = 60;

/** Where a wording was put: next to which other (null where it began a group), in whose group, and whether others find that by it. */
type Place<W extends Wording> = {
  readonly wording: W;
  readonly peer: W | null;
  readonly founder: W;
  readonly isIndexed: boolean;
};

/** How wordings were grouped: each put in its place after those before it. */
export type Run<W extends Wording> = {
  readonly places: readonly Place<W>[];
  /** By the wording that began the group. */
  readonly groups: ReadonlyMap<W, readonly W[]>;
};

type Group<W extends Wording> = {
  readonly members: W[];
  /** What was said in it, and by whom: the same again finds nothing that the first does not. Reprints must not fill the index. */
  readonly said: Set<string>;
  /** Another speaker is known in it than in the run before. */
  isShifted: boolean;
};

/**
 * What is otherwise than in the run before. A wording's place hangs on those before it that share one of its keys, and on the
 * speakers in their groups; where neither changed, it is the place that it had.
 */
function createChanges<W extends Wording>(before: Run<W>, holders: ReadonlyMap<string, readonly W[]>) {
  /** How many came or went under a key. */
  const drift = new Map<string, number>();
  /** Keys of those in whose group another speaker is known. */
  const shifted = new Set<string>();

  /** Whether a key tells something now or did before. */
  const matters = (key: string): boolean => (holders.get(key)?.length ?? 0) - (drift.get(key) ?? 0) <= MOST_HOLDERS;

  function shift(members: readonly W[]): void {
    for (const { told } of members) for (const key of told.keys) shifted.add(key);
  }

  return {
    shift,
    index({ told }: W): void {
      for (const key of told.keys) drift.set(key, (drift.get(key) ?? 0) + 1);
    },
    /** A wording is not where it was, or no more. Only a speaker of whom its article is sure counts against anybody. */
    leave({ speaker }: W, founder: W): void {
      if (speaker?.sure) shift(before.groups.get(founder) ?? []);
    },
    isTouched({ told }: W): boolean {
      if (drift.size === 0 && shifted.size === 0) return false;
      for (const key of told.keys) if ((drift.has(key) || shifted.has(key)) && matters(key)) return true;
      return false;
    },
  };
}

const EMPTY = { places: [], groups: new Map() };

/**
 * Groups wordings, given in `inOrder`, each once: every one goes where the wording most like it is, of those before it that share
 * most of its keys. Where `before` is what came of nearly the same wordings, only those are looked at again whose surroundings
 * changed, with the result of looking at all.
 */
export function groupWordings<W extends Wording>(
  sorted: readonly W[],
  inOrder: (a: W, b: W) => number,
  wordings: Wordings,
  before: Run<W> = EMPTY,
): Run<W> {
  const holders = new Map<string, W[]>();
  const groupOf = new Map<W, Group<W>>();
  const changes = createChanges(before, holders);
  let next = 0;

  /** The place that a wording had; those that stood before it, and went, are noted. */
  function pastOf(wording: W): Place<W> | null {
    for (; next < before.places.length; next += 1) {
      const past = before.places[next]!;
      if (past.wording === wording) {
        next += 1;
        return past;
      }
      if (inOrder(past.wording, wording) > 0) return null;
      if (past.isIndexed) changes.index(past.wording);
      changes.leave(past.wording, past.founder);
    }
    return null;
  }

  /** The wordings that share most keys with one, best first. */
  function peersOf(keys: ReadonlySet<string>): readonly W[] {
    const met = new Map<W, number>();
    for (const key of keys) {
      const others = holders.get(key) ?? [];
      // A run of words that half the corpus shares tells nothing and would cost the square of it.
      if (others.length > MOST_HOLDERS) continue;
      for (const other of others) met.set(other, (met.get(other) ?? 0) + 1);
    }
    return [...met]
      .sort((x, y) => y[1] - x[1])
      .slice(0, MOST_PEERS)
      .map(([peer]) => peer);
  }

  /** The wording most like this one whose group takes it in. */
  function bestPeer(wording: W): W | null {
    let best: W | null = null;
    let bestLikeness = 0;
    for (const peer of peersOf(wording.told.keys)) {
      if (bestLikeness === 1) break;
      const found = likeness(wording, peer, wordings);
      if (found <= bestLikeness || !admits(groupOf.get(peer)!.members, wording, wordings)) continue;
      best = peer;
      bestLikeness = found;
    }
    return best;
  }

  /** Lets those that come later find the group by this wording, unless they do by the same words of the same speaker. */
  function index(wording: W, { said }: Group<W>): boolean {
    const { told, speaker } = wording;
    const words = `${speaker === null ? '' : `${speaker.person} ${speaker.sure}`} ${told.words.join(' ')}`;
    if (said.has(words)) return false;
    said.add(words);
    for (const key of told.keys) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [wording]);
      else list.push(wording);
    }
    return true;
  }

  /** Notes where a wording is otherwise than in the run before. */
  function note({ wording, founder, isIndexed }: Place<W>, past: Place<W> | null, group: Group<W>): void {
    if (isIndexed !== (past?.isIndexed ?? false)) changes.index(wording);
    if (past?.founder !== founder) {
      if (past !== null) changes.leave(wording, past.founder);
      if (wording.speaker?.sure && !group.isShifted) {
        group.isShifted = true;
        changes.shift(group.members);
      } else changes.shift([wording]);
    } else if (group.isShifted) changes.shift([wording]);
  }

  function put(wording: W): Place<W> {
    const past = pastOf(wording);
    const peer = past === null || changes.isTouched(wording) ? bestPeer(wording) : past.peer;
    const group = peer === null ? { members: [], said: new Set<string>(), isShifted: false } : groupOf.get(peer)!;
    group.members.push(wording);
    groupOf.set(wording, group);
    const place = { wording, peer, founder: group.members[0]!, isIndexed: index(wording, group) };
    if (before.places.length > 0) note(place, past, group);
    return place;
  }

  const places = sorted.map(put);
  return {
    places,
    groups: new Map([...new Set(groupOf.values())].map(({ members }) => [members[0]!, members])),
  };
}
