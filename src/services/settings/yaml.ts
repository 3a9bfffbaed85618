import { isMap, isNode, isPair, isScalar, LineCounter, type Node, type ParsedNode, parseDocument } from 'yaml';
import type * as z from 'zod';
import { nearest } from './nearest.ts';

type Checked<T> =
  | { readonly value: T; readonly problems: readonly [] }
  | { readonly value: null; readonly problems: readonly string[] };
type Path = readonly PropertyKey[];

/**
 * Reads YAML of a given shape. Each problem is one line that names file, line and key, says what was expected and, where a
 * slip of the pen is likely, what was meant: `briefs/a.yaml:7 schedule.at: "7" is not an hour of the day such as "07:00"`.
 */
export function readYaml<Schema extends z.ZodType>(
  source: string,
  file: string,
  schema: Schema,
): Checked<z.infer<Schema>> {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return failed(
      document.errors.map((error) => `${file}:${lines.linePos(error.pos[0]).line} ${oneLine(error.message)}`),
    );
  }
  let value: unknown;
  try {
    value = document.toJS() ?? {};
  } catch (error) {
    return failed([`${file}:1 ${oneLine(error instanceof Error ? error.message : String(error))}`]);
  }
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return { value: parsed.data, problems: [] };
  return failed(
    explain(parsed.error.issues, schema).map(({ path, text }) => {
      const key = path.map(String).join('.');
      return `${file}:${lineOf(document.contents, path, lines)} ${key === '' ? '' : `${key}: `}${text}`;
    }),
  );
}

/** What is wrong at which key, in words. The issues are those of this schema, with `reportInput`. */
export function explain(issues: readonly z.core.$ZodIssue[], schema: z.ZodType): readonly Problem[] {
  const problems = issues.flatMap((issue) => describe(issue, schema));
  // "timezone is unknown, did you mean timeZone?" says already that timeZone is missing.
  const misspelt = new Set(problems.map(({ path, guess }) => `${[...path.slice(0, -1), guess].map(String)}`));
  return problems.filter(({ path, isMissing }) => !(isMissing && misspelt.has(`${path.map(String)}`)));
}

type Problem = {
  readonly path: Path;
  readonly text: string;
  readonly isMissing?: true;
  /** The key that was meant. */
  readonly guess?: string | null;
};

const failed = (problems: readonly string[]): Checked<never> => ({ value: null, problems });

function describe(issue: z.core.$ZodIssue, schema: z.ZodType): Problem[] {
  const { path, input } = issue;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(schema, path);
      return issue.keys.map((key) => {
        const guess = nearest(key, known);
        const text = `there is no such setting${meant(guess) || `; there are ${known.join(', ')}`}`;
        return { path: [...path, key], text, guess };
      });
    }
    case 'invalid_type':
      if (input === undefined) {
        return [{ path, text: `is missing: give ${KINDS[issue.expected] ?? issue.expected}`, isMissing: true }];
      }
      return [
        { path, text: `${show(input)} is not ${KINDS[issue.expected] ?? issue.expected}${quotesFor(issue, input)}` },
      ];
    case 'invalid_value': {
      const values = issue.values.map(String);
      if (input === undefined) {
        return [{ path, text: `is missing: give one of ${values.join(', ')}`, isMissing: true }];
      }
      const guess = typeof input === 'string' ? nearest(input, values) : null;
      return [{ path, text: `${show(input)} is none of ${values.join(', ')}${meant(guess)}` }];
    }
    case 'too_small':
      return [
        {
          path,
          text: `${show(input)} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'small' : 'short'}: at least ${issue.minimum}`,
        },
      ];
    case 'too_big':
      return [
        {
          path,
          text: `${show(input)} is too ${issue.origin === 'number' || issue.origin === 'int' ? 'large' : 'long'}: at most ${issue.maximum}`,
        },
      ];
    default:
      return [{ path, text: `${show(input)} is not ${expectationOf(issue)}${meant(guessZone(path, input))}` }];
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of settings',
  boolean: 'true or false',
};

function quotesFor(issue: z.core.$ZodIssueInvalidType, input: unknown): string {
  return issue.expected === 'string' && typeof input !== 'object' ? ': put it between quotes' : '';
}

/** Schemas give what they want as their message: "an IANA time zone such as …". */
function expectationOf(issue: z.core.$ZodIssue): string {
  return issue.message.replace(/^Invalid input(: )?/u, '') || 'valid here';
}

function guessZone(path: Path, input: unknown): string | null {
  if (path.at(-1) !== 'timeZone' || typeof input !== 'string') return null;
  return nearest(input, Intl.supportedValuesOf('timeZone'));
}

const meant = (guess: string | null): string => (guess === null ? '' : `; did you mean "${guess}"?`);

function show(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const oneLine = (text: string): string => text.replace(/\s*\n\s*/gu, ' ');

/** Names of the settings that the schema has at a path. */
function keysAt(schema: z.ZodType, path: Path): readonly string[] {
  let at: unknown = schema;
  for (const key of [...path, null]) {
    while (isWrapped(at)) at = at.def.innerType;
    if (key === null) break;
    at = hasShape(at) ? at.shape[String(key)] : hasElement(at) ? at.element : undefined;
  }
  return hasShape(at) ? Object.keys(at.shape) : [];
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isWrapped = (value: unknown): value is { def: { innerType: unknown } } =>
  isObject(value) && isObject(value.def) && 'innerType' in value.def;
const hasShape = (value: unknown): value is { shape: Record<string, unknown> } =>
  isObject(value) && isObject(value.shape);
const hasElement = (value: unknown): value is { element: unknown } => isObject(value) && 'element' in value;

/** The line of the deepest part of a path that the file has; keys count, so that a wrong key is found where it stands. */
function lineOf(root: ParsedNode | null, path: Path, lines: LineCounter): number {
  let node: Node | null = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of path) {
    let next: unknown = null;
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(key),
      );
      if (pair === undefined) break;
      if (isNode(pair.key) && pair.key.range) offset = pair.key.range[0];
      next = pair.value;
    } else if (node !== null && 'items' in node && Array.isArray(node.items)) {
      next = node.items[Number(key)];
      if (isNode(next) && next.range) offset = next.range[0];
    }
    if (!isNode(next)) break;
    node = next;
  }
  return lines.linePos(offset).line;
}
