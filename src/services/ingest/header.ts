import { readDay } from '../../core/article/day.ts';

/** What the header lines before a text said, and the text without them. */
export type Headed = {
  readonly text: string;
  readonly outlet?: string;
  readonly published?: string;
  readonly url?: string;
  readonly title?: string;
  readonly id?: string;
};

const FIELD = /^(Outlet|Published|URL|Title|Id):[ \t]*(.*)$/i;
const MOST_FIELDS = 5;

/**
 * Takes the header off a text file: lines such as `Outlet: …`, `Published: 2026-11-20`, `URL: …`, `Title: …`, `Id: …` at the
 * very top, then a blank line. They are no part of the article's text. A text that begins in any other way has no header. Gives
 * a reason where the date is none.
 */
export function takeHeader(text: string): Headed | { readonly reason: string } {
  const fields: Record<string, string> = {};
  let at = 0;
  for (let line = 0; line <= MOST_FIELDS; line++) {
    const end = text.indexOf('\n', at);
    const words = (end === -1 ? text.slice(at) : text.slice(at, end)).trim();
    if (words === '' && line > 0 && end !== -1) return finish(fields, text.slice(end + 1));
    const field = FIELD.exec(words);
    if (field === null || end === -1) return { text };
    if (field[2] !== '') fields[field[1]!.toLowerCase()] = field[2]!.trim();
    at = end + 1;
  }
  return { text };
}

function finish(fields: Record<string, string>, body: string): Headed | { readonly reason: string } {
  const { published } = fields;
  if (published !== undefined && readDay(published) === null) {
    return { reason: `has "Published: ${published}", which is no date: write it as 2026-11-20` };
  }
  if (body.trim() === '') return { reason: 'has a header and no text under it: there is nothing to read' };
  return { ...fields, text: body.replace(/^(?:[^\S\n]*\n)+/, '') };
}
