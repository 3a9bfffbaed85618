import { type DestinationStream, destination, type Logger, pino, stdTimeFunctions } from 'pino';
import { redactor } from './redact.ts';

export type Log = Logger;
export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Variables of the environment whose values must never be seen in a line. */
const SECRET_VARIABLES = [
  'SLACK_BOT_TOKEN',
  'SLACK_APP_TOKEN',
  'SLACK_SIGNING_SECRET',
  'SLACK_CLIENT_SECRET',
  'DISCORD_TOKEN',
  'READOUT_MODEL_KEY',
] as const;

type Env = Readonly<Record<string, string | undefined>>;

/** Takes out of a text everything that looks like a token, and the tokens of this environment. */
export const redactorFor = (env: Env): ((text: string) => string) =>
  redactor(SECRET_VARIABLES.flatMap((name) => env[name]?.trim() ?? []));

const STANDARD_ERROR = 2;
/** An error whose causes go round in a ring must end. */
const MOST_CAUSES = 5;

/**
 * A log with one line of JSON an event on standard error, from which tokens are removed wherever they stand. Children
 * carry ids: `log.child({ request })`. `to` takes the lines elsewhere, for tests.
 */
export function createLogger(options: {
  readonly level: LogLevel;
  readonly env: Env;
  readonly to?: DestinationStream;
}): Log {
  const redact = redactorFor(options.env);
  return pino(
    {
      level: options.level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: withPlainErrors },
      // Pino's own would take the plain error for an object and copy whatever hangs on a cause.
      serializers: { err: (error: unknown) => error },
      hooks: { streamWrite: redact },
    },
    // Synchronous: the line that says why the process ends must be out before it does.
    options.to ?? destination({ dest: STANDARD_ERROR, sync: true }),
  );
}

function withPlainErrors(event: Record<string, unknown>): Record<string, unknown> {
  const plain: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(event)) plain[key] = value instanceof Error ? plainError(value, 0) : value;
  return plain;
}

/**
 * Of an error only what helps: client libraries hang requests with their headers and the text of messages on theirs.
 */
function plainError(error: Error, depth: number): Record<string, unknown> {
  const plain: Record<string, unknown> = { type: error.name, message: error.message, stack: error.stack };
  for (const key of ['code', 'status', 'statusCode'] as const) {
    const value: unknown = Reflect.get(error, key);
    if (typeof value === 'string' || typeof value === 'number') plain[key] = value;
  }
  if (depth < MOST_CAUSES) {
    if (error.cause instanceof Error) plain.cause = plainError(error.cause, depth + 1);
    else if (typeof error.cause === 'string') plain.cause = error.cause;
    if (error instanceof AggregateError) {
      plain.errors = error.errors
        .slice(0, MOST_CAUSES)
        .map((one) => (one instanceof Error ? plainError(one, depth + 1) : String(one)));
    }
  }
  return plain;
}
