import { type Kysely, sql } from 'kysely';
import type { Migration, MigrationProvider } from 'kysely/migration';

const statements = (...all: readonly string[]): Migration => ({
  async up(db: Kysely<unknown>): Promise<void> {
    for (const statement of all) await sql.raw(statement).execute(db);
  },
});

const ARTICLES = [
  `create table workspaces (workspace text primary key, revision integer not null) strict, without rowid`,

  `create table articles (
     key integer primary key,
     workspace text not null,
     id text not null,
     text text not null,
     title_json text,
     title text,
     url text,
     outlet text,
     published_json text,
     day text,
     zones_json text not null,
     version text not null,
     origin text not null,
     signature blob,
     words text not null,
     unique (workspace, id)
   ) strict`,
  `create index articles_by_day on articles (workspace, day)`,
  `create index articles_by_origin on articles (workspace, origin)`,
  `create index articles_by_words on articles (workspace, words)`,

  `create table readings (
     article integer primary key references articles (key) on delete cascade,
     workspace text not null,
     reader_version text not null,
     facts_json text not null,
     people_json text not null
   ) strict`,
  `create index readings_by_reader on readings (workspace, reader_version)`,

  `create table bands (
     workspace text not null,
     band integer not null,
     article integer not null references articles (key) on delete cascade,
     primary key (workspace, band, article)
   ) strict, without rowid`,
  `create index bands_by_article on bands (article)`,

  `create table passages (
     key integer primary key,
     workspace text not null,
     article integer not null references articles (key) on delete cascade,
     start integer not null,
     "end" integer not null
   ) strict`,
  `create index passages_by_article on passages (article)`,

  // The words lie in articles.text already: the indexes keep none of them a second time.
  `create virtual table article_words using fts5 (
     title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
  `create virtual table passage_words using fts5 (
     title, body, content = '', contentless_delete = 1, tokenize = 'porter unicode61 remove_diacritics 2')`,
];

const KEPT = [
  `create table kept (
     turn integer primary key,
     workspace text not null,
     key text not null,
     body blob not null,
     unique (workspace, key)
   ) strict`,
];

const TALK = [
  `create table threads (
     platform text not null,
     workspace text not null,
     thread text not null,
     memory_json text not null,
     primary key (platform, workspace, thread)
   ) strict, without rowid`,

  `create table posts (
     platform text not null,
     workspace text not null,
     ref text not null,
     channel text not null,
     thread text,
     brief text,
     date text,
     primary key (platform, workspace, ref)
   ) strict, without rowid`,

  `create table digests (
     workspace text not null,
     brief text not null,
     date text not null,
     facts_json text not null,
     primary key (workspace, brief, date)
   ) strict, without rowid`,

  `create table platform_state (
     platform text not null,
     key text not null,
     value text not null,
     primary key (platform, key)
   ) strict, without rowid`,

  `create table feedback (
     id integer primary key,
     platform text not null,
     workspace text not null,
     user text not null,
     subject text not null,
     verdict text not null,
     note text
   ) strict`,
  `create index feedback_by_subject on feedback (workspace, subject)`,
];

const DELIVERY = [
  `create table slots (
     id integer primary key,
     brief text not null,
     platform text not null,
     workspace text not null,
     channel text not null,
     date text not null,
     due_at integer not null,
     state text not null check (state in ('planned', 'sent', 'refused', 'missed', 'ambiguous', 'empty')),
     lease_owner text,
     lease_until integer not null,
     fence integer not null,
     attempts integer not null,
     retry_at integer not null,
     reason text,
     memory_json text,
     facts_json text,
     frozen_at integer,
     updated_at integer not null,
     unique (brief, platform, workspace, channel, date)
   ) strict`,
  `create index slots_to_do on slots (due_at) where state = 'planned'`,

  `create table deliveries (
     id text primary key,
     slot integer not null references slots (id),
     workspace text not null,
     position integer not null,
     payload_json text not null,
     state text not null check (state in ('frozen', 'sending', 'sent', 'ambiguous')),
     attempted_at integer,
     sent_at integer,
     ref text,
     reason text,
     unique (slot, position)
   ) strict, without rowid`,

  `create table ticks (id integer primary key check (id = 1), at integer not null) strict`,
];

const PASSAGES_BY_ARTICLE = [
  // Articles are found by their words, and passages read from the text of those that were found.
  `drop table passage_words`,
  `create virtual table article_terms using fts5vocab(article_words, row)`,
];

const FEEDBACK = [
  // Nothing was ever written to the first table.
  'drop table feedback',
  `create table feedback (
     id integer primary key,
     platform text not null,
     workspace text not null,
     user text not null,
     day text not null,
     subject text not null,
     note text not null
   ) strict`,
  'create index feedback_by_workspace on feedback (workspace)',
];

const WITHDRAWN = [
  `create table withdrawn (
     turn integer primary key,
     workspace text not null,
     id text not null,
     version text not null,
     title text,
     outlet text,
     url text,
     keys_json text not null,
     unique (workspace, id)
   ) strict`,
];

const WORDS_COUNTED_OUT = [
  // With contentless_delete FTS5 goes on counting what was deleted, and weighs words by that count.
  'drop table article_terms',
  'drop table article_words',
  `create virtual table article_words using fts5 (
     title, body, content = '', tokenize = 'porter unicode61 remove_diacritics 2')`,
  `insert into article_words (rowid, title, body) select key, coalesce(title, ''), text from articles`,
  `create virtual table article_terms using fts5vocab(article_words, row)`,
];

/** Names sort in the order in which they run; one that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first': statements(...ARTICLES, ...TALK, ...DELIVERY),
  '0002-kept': statements(...KEPT),
  '0003-passages-by-article': statements(...PASSAGES_BY_ARTICLE),
  '0004-story-terms': statements('alter table readings add column terms_json text'),
  '0005-feedback': statements(...FEEDBACK),
  '0006-withdrawn': statements(...WITHDRAWN),
  '0007-words-that-are-counted-out': statements(...WORDS_COUNTED_OUT),
};

export const migrationProvider: MigrationProvider = { getMigrations: async () => ({ ...MIGRATIONS }) };
