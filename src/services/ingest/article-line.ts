import { z } from 'zod';
import type { RawArticle } from '../../core/article/article.ts';
import { MOST_BYTES, tooLarge } from './decode.ts';
import { deriveId } from './identity.ts';

/** One line of JSON Lines: an article as it arrived, or what is wrong with the line; `id` is null where it gave none. */
export type ArticleLine =
  | { readonly kind: 'article'; readonly raw: RawArticle }
  | { readonly kind: 'problem'; readonly id: string | null; readonly reason: string };

const optional = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);

const LINE = z.object({
  id: z
    .union([z.string().min(1), z.number()])
    .nullish()
    .transform((value) => (value === null || value === undefined ? undefined : String(value))),
  text: optional,
  html: optional,
  title: optional,
  url: optional,
  outlet: optional,
  published: optional,
});

/**
 * Reads one line of the form that `readout extract` and `readout ingest` take. A line without `id` gets a derived one.
 *
 * @param line without its line break
 * @param lineNumber from 1, for the message
 */
export function parseArticleLine(line: string, lineNumber: number): ArticleLine {
  const problem = (reason: string, id: string | null = null): ArticleLine => ({
    kind: 'problem',
    id,
    reason: `line ${lineNumber} ${reason}`,
  });
  if (line.length > MOST_BYTES) return problem(tooLarge(line.length));
  let json: unknown;
  try {
    json = JSON.parse(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.slice(0, 80) : 'unreadable';
    return problem(`is not JSON (${why}): write one object with "id" and "text" on each line`);
  }
  const parsed = LINE.safeParse(json);
  if (!parsed.success) return problem(describe(parsed.error), idOf(json));
  const { id, text, html, ...rest } = parsed.data;
  const words = filled(text) ?? filled(html);
  if (words === undefined) return problem('has neither "text" nor "html" with anything in it: add one', id ?? null);
  const known = Object.fromEntries(Object.entries(rest).filter(([, value]) => filled(value) !== undefined));
  const raw: RawArticle = {
    ...known,
    id: id ?? deriveId({ ...pick(rest), words }),
    ...(filled(text) === undefined ? { html: words } : { text: words }),
  };
  return { kind: 'article', raw };
}

function filled(value: string | undefined): string | undefined {
  return value === undefined || value.trim() === '' ? undefined : value;
}

function pick(rest: { url?: string | undefined; outlet?: string | undefined }): { url?: string; outlet?: string } {
  return {
    ...(filled(rest.url) === undefined ? {} : { url: rest.url! }),
    ...(filled(rest.outlet) === undefined ? {} : { outlet: rest.outlet! }),
  };
}

function describe(error: z.ZodError): string {
  const issue = error.issues[0];
  const field = issue?.path.join('.') ?? '';
  return field === ''
    ? 'is not an object: write one object with "id" and "text" on each line'
    : `has a "${field}" that is not of the right kind (${issue?.message ?? 'invalid'}): make it a string`;
}

function idOf(json: unknown): string | null {
  const id = typeof json === 'object' && json !== null && 'id' in json ? json.id : null;
  return typeof id === 'string' && id !== '' ? id : typeof id === 'number' ? String(id) : null;
}
