import type { Transaction } from 'kysely';
import type { Tables } from './tables.ts';

/** Says that the workspace's articles or facts changed. */
export async function bumpRevision(trx: Transaction<Tables>, workspace: string): Promise<void> {
  await trx
    .insertInto('workspaces')
    .values({ workspace, revision: 1 })
    .onConflict((conflict) =>
      conflict.column('workspace').doUpdateSet((each) => ({ revision: each('workspaces.revision', '+', 1) })),
    )
    .execute();
}
