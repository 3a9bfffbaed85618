import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import type { LogLevel } from '../logging/logger.ts';
import { OperatorError } from '../operator-error.ts';
import { type ModelSettings, modelSchema, modelSettings } from './model.ts';
import { missingToken, type TokenVariable, tokenProblem } from './tokens.ts';
import { explain, readYaml } from './yaml.ts';

export type SlackSettings = (
  | { readonly mode: 'socket'; readonly botToken: string; readonly appToken: string }
  | { readonly mode: 'http'; readonly botToken: string; readonly signingSecret: string; readonly port: number }
) & {
  /** Another address of the Web API, with a slash at its end; null for Slack's own. */
  readonly apiUrl: string | null;
};

export type DiscordSettings = {
  readonly token: string;
  /** Whether words in the app's own threads are read without a mention; needs the Message Content intent. */
  readonly readThreads: boolean;
  /** Another address of the API, without version and slash at its end; null for Discord's own. */
  readonly apiUrl: string | null;
};

/** Every setting, from the file and the environment. A platform without tokens is null: it is not served. */
export type Settings = {
  /** A file path, or `:memory:`. */
  readonly store: string;
  readonly workspace: string;
  /** The folder with the briefs. */
  readonly briefs: string;
  readonly logLevel: LogLevel;
  readonly catchUpMs: number;
  /** Null where no health page is served. */
  readonly health: { readonly port: number; readonly host: string } | null;
  readonly slack: SlackSettings | null;
  readonly discord: DiscordSettings | null;
  /** Null where no language model is configured, which is the default. */
  readonly model: ModelSettings | null;
};

type Env = Readonly<Record<string, string | undefined>>;

const port = z.int().min(0).max(65_535);
const address = z
  .url({ protocol: /^https?$/u, error: 'a web address such as "https://proxy.example/api"' })
  .transform((url) => url.replace(/\/+$/u, ''))
  .nullable()
  .default(null);
const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const satisfies readonly LogLevel[];
const HOUR_MS = 3_600_000;

/** The settings file. Unknown keys are refused: a misspelt key must not be silently without effect. */
const fileSchema = z.strictObject({
  store: z.string().min(1).default('data/readout.db'),
  workspace: z.string().min(1).default('default'),
  briefs: z.string().min(1).default('briefs'),
  logs: z.strictObject({ level: z.enum(LEVELS).default('info') }).prefault({}),
  delivery: z.strictObject({ catchUpHours: z.number().min(0).max(168).default(12) }).prefault({}),
  slack: z
    .strictObject({ mode: z.enum(['socket', 'http']).default('socket'), port: port.default(3000), apiUrl: address })
    .prefault({}),
  discord: z.strictObject({ readThreads: z.boolean().default(false), apiUrl: address }).prefault({}),
  health: z
    .strictObject({ port: port.nullable().default(null), host: z.string().min(1).default('127.0.0.1') })
    .prefault({}),
  model: modelSchema.prefault({}),
});

type Override = {
  readonly variable: string;
  readonly path: readonly string[];
  readonly type: 'text' | 'number' | 'flag';
};

/** Variables of the environment and the setting that each stands for; they win over the file. */
const OVERRIDES: readonly Override[] = [
  { variable: 'READOUT_STORE', path: ['store'], type: 'text' },
  { variable: 'READOUT_WORKSPACE', path: ['workspace'], type: 'text' },
  { variable: 'READOUT_BRIEFS', path: ['briefs'], type: 'text' },
  { variable: 'READOUT_LOG_LEVEL', path: ['logs', 'level'], type: 'text' },
  { variable: 'READOUT_CATCH_UP_HOURS', path: ['delivery', 'catchUpHours'], type: 'number' },
  { variable: 'READOUT_SLACK_MODE', path: ['slack', 'mode'], type: 'text' },
  { variable: 'READOUT_SLACK_PORT', path: ['slack', 'port'], type: 'number' },
  { variable: 'READOUT_SLACK_API_URL', path: ['slack', 'apiUrl'], type: 'text' },
  { variable: 'READOUT_DISCORD_READ_THREADS', path: ['discord', 'readThreads'], type: 'flag' },
  { variable: 'READOUT_DISCORD_API_URL', path: ['discord', 'apiUrl'], type: 'text' },
  { variable: 'READOUT_HEALTH_PORT', path: ['health', 'port'], type: 'number' },
  { variable: 'READOUT_HEALTH_HOST', path: ['health', 'host'], type: 'text' },
  { variable: 'READOUT_MODEL_PROVIDER', path: ['model', 'provider'], type: 'text' },
  { variable: 'READOUT_MODEL_NAME', path: ['model', 'name'], type: 'text' },
  { variable: 'READOUT_MODEL_API_URL', path: ['model', 'apiUrl'], type: 'text' },
  { variable: 'READOUT_MODEL_TIMEOUT_SECONDS', path: ['model', 'timeoutSeconds'], type: 'number' },
];

/**
 * Reads the settings file, then the environment, which wins. Without a file (null, or none at that path) every setting has
 * its default. Throws one OperatorError with a line for each mistake; a token is never shown in it.
 */
export async function loadSettings(env: Env, file: string | null): Promise<Settings> {
  const { value: fromFile, problems: inFile } = readYaml(await read(file), file ?? 'settings', fileSchema);
  if (fromFile === null) throw new OperatorError(inFile);
  const problems: string[] = [];
  const settings = override(fromFile, env, problems);
  const slack = slackSettings(settings.slack, env, problems);
  const discord = token(env, 'DISCORD_TOKEN', problems);
  const model = modelSettings(settings.model, env.READOUT_MODEL_KEY?.trim() || null, problems);
  if (problems.length > 0) throw new OperatorError(problems);
  return {
    store: settings.store,
    workspace: settings.workspace,
    briefs: settings.briefs,
    logLevel: settings.logs.level,
    catchUpMs: settings.delivery.catchUpHours * HOUR_MS,
    health: settings.health.port === null ? null : { port: settings.health.port, host: settings.health.host },
    slack,
    discord: discord === null ? null : { token: discord, ...settings.discord },
    model,
  };
}

type FileSettings = z.infer<typeof fileSchema>;

async function read(file: string | null): Promise<string> {
  if (file === null) return '';
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new OperatorError(
      `settings file ${file} cannot be read (${error.code}): mend its rights, or name another one`,
    );
  });
}

/** Each variable is checked by the schema alone, so that a mistake in it is reported by its own name. */
function override(fromFile: FileSettings, env: Env, problems: string[]): FileSettings {
  let settings = fromFile;
  for (const { variable, path, type } of OVERRIDES) {
    const given = env[variable]?.trim();
    if (given === undefined || given === '') continue;
    const checked = fileSchema.safeParse(nested(path, typed(given, type)), { reportInput: true });
    if (checked.success) settings = withValue(settings, path, checked.data);
    else problems.push(...explain(checked.error.issues, fileSchema).map(({ text }) => `${variable}: ${text}`));
  }
  return settings;
}

/** The environment knows text alone. What is not of the type stays as it is, for the schema to refuse. */
function typed(given: string, type: Override['type']): string | number | boolean {
  if (type === 'number' && Number.isFinite(Number(given))) return Number(given);
  if (type === 'flag' && /^(?:true|false)$/iu.test(given)) return given.toLowerCase() === 'true';
  return given;
}

function nested(path: readonly string[], value: unknown): unknown {
  return path.reduceRight<unknown>((inner, key) => ({ [key]: inner }), value);
}

/** The settings with what `from` has at this path. */
function withValue(settings: FileSettings, [first, second]: readonly string[], from: FileSettings): FileSettings {
  const group = first as keyof FileSettings;
  if (second === undefined) return { ...settings, [group]: from[group] };
  const before = settings[group] as Record<string, unknown>;
  return { ...settings, [group]: { ...before, [second]: (from[group] as Record<string, unknown>)[second] } };
}

function slackSettings(file: FileSettings['slack'], env: Env, problems: string[]): SlackSettings | null {
  const botToken = token(env, 'SLACK_BOT_TOKEN', problems);
  const appToken = token(env, 'SLACK_APP_TOKEN', problems);
  const signingSecret = token(env, 'SLACK_SIGNING_SECRET', problems);
  const other = file.mode === 'socket' ? appToken : signingSecret;
  if (!given(env, 'SLACK_BOT_TOKEN')) {
    if (given(env, 'SLACK_APP_TOKEN') || given(env, 'SLACK_SIGNING_SECRET')) {
      problems.push(missingToken('SLACK_BOT_TOKEN', 'Slack'));
    }
    return null;
  }
  const needed = file.mode === 'socket' ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET';
  if (!given(env, needed)) problems.push(missingToken(needed, `Slack in ${file.mode} mode`));
  if (botToken === null || other === null) return null;
  const apiUrl = file.apiUrl === null ? null : `${file.apiUrl}/`;
  return file.mode === 'socket'
    ? { mode: 'socket', botToken, appToken: other, apiUrl }
    : { mode: 'http', botToken, signingSecret: other, port: file.port, apiUrl };
}

const given = (env: Env, variable: TokenVariable): boolean => (env[variable]?.trim() ?? '') !== '';

/** The token, or null where there is none or it is visibly wrong, which is a problem. */
function token(env: Env, variable: TokenVariable, problems: string[]): string | null {
  const value = env[variable]?.trim() ?? '';
  if (value === '') return null;
  const problem = tokenProblem(variable, value);
  if (problem !== null) problems.push(problem);
  return problem === null ? value : null;
}
