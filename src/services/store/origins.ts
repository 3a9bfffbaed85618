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
  readonly text: string;
  readonly zones_json: string;
};

const MEMBER = ['key', 'id', 'origin', 'day', 'words', 'signature', 'text', 'zones_json'] as const;

/** Links an article, whose row stands with itself as origin, to its twins. True where it has any. */
export async function joinTwins(trx: Transaction<Tables>, workspace: string, key: number): Promise<boolean> {
  const joining = await trx
    .selectFrom('articles')
    .select(MEMBER)
    .where('workspace', '=', workspace)
    .where('key', '=', key)
    .executeTakeFirstOrThrow();
  const twins = (await candidates(trx, workspace, joining)).filter(twinTest(joining));
  if (twins.length > 0) await unite(trx, workspace, [joining.origin, ...twins.map((twin) => twin.origin)]);
  await keepBands(trx, workspace, joining);
  return twins.length > 0;
}

/** Takes an article out of its cluster, whose other members may fall apart; it is left with itself as origin. */
export async function leaveTwins(trx: Transaction<Tables>, workspace: string, key: number): Promise<void> {
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
    const isTwin = twinTest(member);
    for (const other of rest.slice(index + 1)) {
      if (!isTwin(other)) continue;
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

function twinTest(article: Member): (other: Member) => boolean {
  const signature = readSignature(article);
  let shingles: Shingles | null | undefined;
  return (other) => {
    if (other.words === article.words) return true;
    const otherSignature = readSignature(other);
    if (signature === null || otherSignature === null || !worthComparing(signature, otherSignature)) return false;
    shingles ??= readShingles(article);
    const otherShingles = readShingles(other);
    return shingles !== null && otherShingles !== null && isNearDuplicate(shingles, otherShingles);
  };
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

const readShingles = (member: Member): Shingles | null =>
  shinglesOf(bodyWords({ text: member.text, zones: JSON.parse(member.zones_json) }));

function readSignature(member: Member): Uint32Array | null {
  return member.signature === null ? null : new Uint32Array(member.signature.slice().buffer);
}
