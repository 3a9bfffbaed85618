import { createReadStream, type Dirent } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { parse as parseYaml } from 'yaml';
import type { RawArticle } from '../../core/article/article.ts';
import { parseArticleLine } from './article-line.ts';
import { decode, MOST_BYTES, tooLarge } from './decode.ts';
import { isFeed } from './feed.ts';
import type { Gathered, GatherOptions } from './gather.ts';
import { type Headed, takeHeader } from './header.ts';
import { deriveId } from './identity.ts';
import { plainFromMarkdown } from './markdown.ts';
import { readPage, withText } from './page.ts';
import { splitLines } from './split-lines.ts';
import { charsetOfPage, gatherFeed } from './web.ts';

const KINDS = '.txt, .md, .html, .jsonl or a feed (.xml, .rss, .atom)';
const EXTENSIONS = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.html',
  '.htm',
  '.xhtml',
  '.jsonl',
  '.ndjson',
  '.xml',
  '.rss',
  '.atom',
]);

/** The articles of a file, or of all files in a folder and the folders in it, in the order of their names. */
export async function* gatherPath(path: string, options: GatherOptions): AsyncGenerator<Gathered> {
  let isFolder: boolean;
  try {
    const stats = await stat(path);
    isFolder = stats.isDirectory();
    if (!isFolder && !stats.isFile()) {
      yield rejected(path, 'is neither a file nor a folder: give one of these');
      return;
    }
  } catch (error) {
    yield rejected(path, whyUnreadable(error));
    return;
  }
  if (isFolder) yield* gatherFolder(path, options);
  else yield* gatherFile(path, options);
}

/** Hidden files, README files and what is no article by its name are passed over in a folder; what is left is read. */
async function* gatherFolder(folder: string, options: GatherOptions): AsyncGenerator<Gathered> {
  let entries: Dirent[];
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield rejected(folder, whyUnreadable(error));
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  let any = false;
  for (const entry of entries) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || /^readme\b/i.test(entry.name)) continue;
    if (entry.isDirectory()) {
      any = true;
      yield* gatherFolder(path, options);
    } else if (EXTENSIONS.has(extname(entry.name).toLowerCase())) {
      any = true;
      yield* gatherPath(path, options);
    } else {
      any = true;
      yield rejected(path, `is not of a kind that is read: give ${KINDS}`);
    }
  }
  if (!any) yield rejected(folder, `is a folder without articles: put in files of ${KINDS}`);
}

async function* gatherFile(path: string, options: GatherOptions): AsyncGenerator<Gathered> {
  const extension = extname(path).toLowerCase();
  if (!EXTENSIONS.has(extension)) {
    yield rejected(path, `is not of a kind that is read: give ${KINDS}`);
    return;
  }
  if (extension === '.jsonl' || extension === '.ndjson') {
    yield* gatherLines(path);
    return;
  }
  let bytes: Uint8Array;
  try {
    const { size } = await stat(path);
    if (size > MOST_BYTES) {
      yield rejected(path, tooLarge(size));
      return;
    }
    bytes = await readFile(path);
  } catch (error) {
    yield rejected(path, whyUnreadable(error));
    return;
  }
  const markup = /^\.(?:x?html?|xml|rss|atom)$/.test(extension);
  const decoded = decode(bytes, markup ? charsetOfPage(bytes) : null);
  if ('reason' in decoded) yield rejected(path, decoded.reason);
  else if (markup && isFeed(decoded.text)) yield* gatherFeed(decoded.text, null, path, options);
  else if (markup) yield fromHtml(decoded.text, path);
  else yield fromText(decoded.text, path, extension === '.md' || extension === '.markdown');
}

async function* gatherLines(path: string): AsyncGenerator<Gathered> {
  let number = 0;
  let any = false;
  try {
    for await (const line of splitLines(createReadStream(path), MOST_BYTES)) {
      number += 1;
      const where = `${path}:${number}`;
      if ('reason' in line) {
        any = true;
        yield rejected(where, line.reason);
        continue;
      }
      if (line.text.trim() === '') continue;
      any = true;
      const parsed = parseArticleLine(line.text, number);
      if (parsed.kind === 'problem') {
        yield rejected(where, parsed.reason.replace(`line ${number} `, ''));
        continue;
      }
      const raw = withText(parsed.raw);
      yield 'reason' in raw ? rejected(where, raw.reason) : { kind: 'article', raw, where };
    }
  } catch (error) {
    yield rejected(path, whyUnreadable(error));
    return;
  }
  if (!any) yield rejected(path, 'is empty: there is nothing to read');
}

function fromHtml(html: string, path: string): Gathered {
  const page = readPage(html, null);
  if ('reason' in page) return rejected(path, page.reason);
  return {
    kind: 'article',
    raw: { ...page, id: deriveId({ ...(page.url === undefined ? {} : { url: page.url }), words: page.text ?? '' }) },
    where: path,
  };
}

function fromText(words: string, path: string, markdown: boolean): Gathered {
  const headed = markdown ? takeFrontMatter(words) : takeHeader(words);
  if ('reason' in headed) return rejected(path, headed.reason);
  const { id, text: body, ...fields } = headed;
  const text = markdown ? plainFromMarkdown(body) : body;
  const raw: RawArticle = {
    ...fields,
    text,
    id:
      id ??
      deriveId({
        ...(fields.url === undefined ? {} : { url: fields.url }),
        ...(fields.outlet === undefined ? {} : { outlet: fields.outlet }),
        words: text,
      }),
  };
  return { kind: 'article', raw, where: path };
}

/** The YAML block that may stand at the top of a Markdown file, with the same fields as the header of a text file. */
function takeFrontMatter(words: string): Headed | { readonly reason: string } {
  const block = /^---[ \t]*\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(words);
  if (block === null) return takeHeader(words);
  let fields: unknown;
  try {
    fields = parseYaml(block[1]!, { schema: 'failsafe' });
  } catch {
    return { reason: 'has a block at its top that is not YAML: mend it or take it out' };
  }
  const given = Object.entries(typeof fields === 'object' && fields !== null ? fields : {})
    .filter((field): field is [string, string] => typeof field[1] === 'string' && !field[1].includes('\n'))
    .map(([name, value]) => [name.toLowerCase() === 'date' ? 'published' : name, value] as const)
    .filter(([name]) => /^(?:outlet|published|url|title|id)$/i.test(name));
  return takeHeader(
    `${given.map(([name, value]) => `${name}: ${value}\n`).join('')}${given.length > 0 ? '\n' : ''}${words.slice(block[0].length)}`,
  );
}

function rejected(where: string, reason: string): Gathered {
  return { kind: 'rejected', where, reason };
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  switch (code) {
    case 'ENOENT':
      return 'is not there: check the path';
    case 'EACCES':
    case 'EPERM':
      return 'may not be read: give this user the right to read it';
    case 'ELOOP':
      return 'is a link that leads to itself: give the file';
    default:
      return `cannot be read (${error instanceof Error ? error.message : 'unknown error'})`;
  }
}
