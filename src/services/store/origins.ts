import type { Transaction } from 'kysely';
import { bandsOf, bodyWords, isNearDuplicate, type Shingles, shinglesOf, worthComparing } from './near-duplicates.ts';
import type { Tables } from './tables.ts';

/**
 * Articles that are linked by near-duplicates, directly or through others, share one origin: the id of the earliest of
 * them. Whatever the order of arrival, the links are the same, and so is the origin.
 */
type Member = {
  readonly key: number;
  readonly id: string;
  readonly origin: string;
  readonly day: string | null;
  readonly words: string;
  readonly signature: Uint8Array | null;
};

const MEMBER = ['key', 'id', 'origin', 'day', 'words', 'signature'] as const;
/** Texts that are held at once while they are compared. */
const COMPARED_AT_ONCE = 100;
/** Twenty megabytes or so, for as long as a transaction lasts. */
const MOST_KNOWN = 2_000;

/** Shingles by the hash of their words: a text that many are compared with is read once in a transaction. */
export type KnownShingles = Map<string, Shingles | null>;

/** Links an article, whose row stands with itself as origin, to its twins. True where it has any. */
export async function joinTwins(
  trx: Transaction<Tables>,
  workspace: string,
  key: number,
  known: KnownShingles,
): Promise<boolean> {
  const joining = await trx
    .selectFrom('articles')
    .select(MEMBER)
    .where('workspace', '=', workspace)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const twins = await twinsAmong(await candidates(trx, workspace, joining), joining, trx, known);
  if (twins.length > 0) await unite(trx, workspace, [joining.origin, ...twins.map((twin) => twin.origin)]);
  await keepBands(trx, workspace, joining);
  return twins.length > 0;
}

/** Takes an article out of its cluster, whose other members may fall apart; it is left with itself as origin. */
export async function leaveTwins(
  trx: Transaction<Tables>,
  workspace: string,
  key: number,
  known: KnownShingles,
): Promise<void> {
  await trx.deleteFrom('bands').where('article', '=', key).execute();
  const leaving = await trx
    .selectFrom('articles')
    .select(['id', 'origin'])
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const rest = await trx
    .selectFrom('articles')
    .select(MEMBER)
    .where('workspace', '=', workspace)
    .where('origin', '=', leaving.origin)
    .where('key', '!=', key)
    .execute();
  for (const alone of [{ key, id: leaving.id }, ...rest]) await setOrigin(trx, alone.key, alone.id);
  for (const [index, member] of rest.entries()) {
    for (const other of await twinsAmong(rest.slice(index + 1), member, trx, known)) {
      const now = await trx
        .selectFrom('articles')
        .select('origin')
        .where('key', 'in', [member.key, other.key])
        .execute();
      await unite(
        trx,
        workspace,
        now.map((row) => row.origin),
      );
    }
  }
}

async function candidates(trx: Transaction<Tables>, workspace: string, article: Member): Promise<readonly Member[]> {
  const signature = readSignature(article);
  return trx
    .selectFrom('articles')
    .select(MEMBER)
    .where('workspace', '=', workspace)
    .where('key', '!=', article.key)
    .where((where) => {
      const sameWords = where('words', '=', article.words);
      if (signature === null) return sameWords;
      const sharing = trx
        .selectFrom('bands')
        .select('article')
        .where('workspace', '=', workspace)
        .where('band', 'in', bandsOf(signature));
      return where.or([sameWords, where('key', 'in', sharing)]);
    })
    .execute();
}

async function keepBands(trx: Transaction<Tables>, workspace: string, article: Member): Promise<void> {
  const signature = readSignature(article);
  if (signature === null) return;
  const bands = [...new Set(bandsOf(signature))];
  await trx
    .insertInto('bands')
    .values(bands.map((band) => ({ workspace, band, article: article.key })))
    .execute();
}

/** Those that tell the same text. Texts are read for the few alone whose signatures resemble the article's. */
async function twinsAmong(
  others: readonly Member[],
  article: Member,
  trx: Transaction<Tables>,
  known: KnownShingles,
): Promise<readonly Member[]> {
  const signature = readSignature(article);
  const isAlike = (other: Member): boolean => {
    if (other.words === article.words) return false;
    const otherSignature = readSignature(other);
    return signature !== null && otherSignature !== null && worthComparing(signature, otherSignature);
  };
  const alike = others.filter(isAlike);
  const twins = new Set(others.filter((other) => other.words === article.words));
  for (let at = 0; at < alike.length; at += COMPARED_AT_ONCE) {
    const some = alike.slice(at, at + COMPARED_AT_ONCE);
    const shingles = await shinglesOfAll([article, ...some], trx, known);
    const own = shingles.get(article.key) ?? null;
    for (const other of some) {
      const others = shingles.get(other.key) ?? null;
      if (own !== null && others !== null && isNearDuplicate(own, others)) twins.add(other);
    }
  }
  return others.filter((other) => twins.has(other));
}

/** By key. */
async function shinglesOfAll(
  members: readonly Member[],
  trx: Transaction<Tables>,
  known: KnownShingles,
): Promise<ReadonlyMap<number, Shingles | null>> {
  const found = new Map<number, Shingles | null>();
  const unread = members.filter(({ key, words }) => {
    const shingles = known.get(words);
    if (shingles !== undefined) found.set(key, shingles);
    return shingles === undefined;
  });
  if (unread.length === 0) return found;
  const rows = await trx
    .selectFrom('articles')
    .select(['key', 'words', 'text', 'zones_json'])
    .where(
      'key',
      'in',
      unread.map(({ key }) => key),
    )
    .execute();
  for (const { key, words, text, zones_json } of rows) {
    const shingles = shinglesOf(bodyWords({ text, zones: JSON.parse(zones_json) }));
    found.set(key, shingles);
    if (known.size < MOST_KNOWN) known.set(words, shingles);
  }
  return found;
}

async function unite(trx: Transaction<Tables>, workspace: string, origins: readonly string[]): Promise<void> {
  const members = await trx
    .selectFrom('articles')
    .select(['key', 'id', 'day', 'origin'])
    .where('workspace', '=', workspace)
    .where('origin', 'in', [...new Set(origins)])
    .execute();
  const earliest = members.reduce((a, b) => (isEarlier(b, a) ? b : a));
  for (const member of members) if (member.origin !== earliest.id) await setOrigin(trx, member.key, earliest.id);
}

/** By date, undated last; then by id. */
function isEarlier(a: Pick<Member, 'day' | 'id'>, b: Pick<Member, 'day' | 'id'>): boolean {
  if (a.day !== b.day) return a.day !== null && (b.day === null || a.day < b.day);
  return a.id < b.id;
}

async function setOrigin(trx: Transaction<Tables>, key: number, origin: string): Promise<void> {
  await trx.updateTable('articles').set({ origin }).where('key', '=', key).execute();
}

function readSignature(member: Member): Uint32Array | null {
  return member.signature === null ? null : new Uint32Array(member.signature.slice().buffer);
}
