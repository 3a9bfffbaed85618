import type { Generated } from 'kysely';

/** The rows as they lie in the database. `*_json` columns hold JSON text; times are milliseconds since the epoch. */
export type Tables = {
  workspaces: { workspace: string; revision: number };
  articles: {
    key: Generated<number>;
    workspace: string;
    id: string;
    text: string;
    title_json: string | null;
    /** The title's words, wherever they come from. */
    title: string | null;
    url: string | null;
    outlet: string | null;
    published_json: string | null;
    /** First day that the publication date can mean, `2017-02-16`; null where there is no date. */
    day: string | null;
    zones_json: string;
    /** Hash of everything that the outlet published: words, title, outlet, address, date. */
    version: string;
    origin: string;
    /** MinHash signature of the body's words; null where they are too few to compare. */
    signature: Uint8Array | null;
    /** Hash of the body's words alone. */
    words: string;
  };
  readings: {
    article: number;
    workspace: string;
    reader_version: string;
    facts_json: string;
    people_json: string;
    terms_json: string | null;
  };
  /** Articles that were taken out; those with the highest turns last. */
  withdrawn: {
    turn: Generated<number>;
    workspace: string;
    id: string;
    version: string;
    title: string | null;
    outlet: string | null;
    url: string | null;
    keys_json: string;
  };
  bands: { workspace: string; band: number; article: number };
  passages: { key: Generated<number>; workspace: string; article: number; start: number; end: number };
  /** What can be made again at a cost; those with the highest turns are the newest. */
  kept: { turn: Generated<number>; workspace: string; key: string; body: Uint8Array };
  threads: { platform: string; workspace: string; thread: string; memory_json: string };
  posts: {
    platform: string;
    workspace: string;
    ref: string;
    channel: string;
    thread: string | null;
    brief: string | null;
    date: string | null;
  };
  digests: { workspace: string; brief: string; date: string; facts_json: string };
  slots: {
    id: Generated<number>;
    brief: string;
    platform: string;
    workspace: string;
    channel: string;
    date: string;
    due_at: number;
    state: string;
    lease_owner: string | null;
    lease_until: number;
    fence: number;
    attempts: number;
    retry_at: number;
    reason: string | null;
    memory_json: string | null;
    facts_json: string | null;
    frozen_at: number | null;
    updated_at: number;
  };
  deliveries: {
    id: string;
    slot: number;
    workspace: string;
    position: number;
    payload_json: string;
    state: string;
    attempted_at: number | null;
    sent_at: number | null;
    ref: string | null;
    reason: string | null;
  };
  platform_state: { platform: string; key: string; value: string };
  feedback: {
    id: Generated<number>;
    platform: string;
    workspace: string;
    user: string;
    day: string;
    subject: string;
    note: string;
  };
  ticks: { id: number; at: number };
};
