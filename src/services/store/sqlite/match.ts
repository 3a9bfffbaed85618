/** A string in FTS5's query language, whatever it holds (sqlite.org/fts5.html#full_text_query_syntax). */
export const quoted = (term: string): string => `"${term.replaceAll('"', '""')}"`;
