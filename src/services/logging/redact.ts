const REMOVED = '[removed]';

/** Tokens by their shape, wherever they stand: in a message, an address, an error's request or a stack. */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  // Slack: bot, user, app-level, refresh, configuration and legacy tokens.
  [/\bx(?:ox[a-z]|app|wfp)(?:\.xox[a-z])?-[\w.%-]{6,}/giu, REMOVED],
  // Discord bot tokens: the bot's id in base64, a time, a signature.
  [/\b[\w-]{23,28}\.[\w-]{6,7}\.[\w-]{27,}/gu, REMOVED],
  [/\b(Bearer|Bot|Basic)(\s+|%20|\+)[\w.~+/=%-]{8,}/gu, `$1$2${REMOVED}`],
  // Addresses that let anybody who knows them speak as us.
  [/(hooks\.slack(?:-gov)?\.com\/)[\w./-]+/giu, `$1${REMOVED}`],
  [/(\/(?:webhooks|interactions)\/\d+\/)[\w%.-]{20,}/gu, `$1${REMOVED}`],
  [/(\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@"\\]*:)[^\s@"\\]+(?=@)/giu, `$1${REMOVED}`],
  // Values of keys that hold secrets, as JSON and as JSON inside a JSON string; and as form fields.
  [
    /("[\w-]*(?:token|secret|passw(?:or)?d|authorization|cookie|api[-_]?key)"\s*:\s*)"(?:[^"\\]|\\.)*"/giu,
    `$1"${REMOVED}"`,
  ],
  [
    /(\\"[\w-]*(?:token|secret|passw(?:or)?d|authorization|cookie|api[-_]?key)\\+"\s*:\s*\\+")[^"\\]*/giu,
    `$1${REMOVED}`,
  ],
  [/([\w-]*(?:token|secret|password)=)[^\s&"\\]+/giu, `$1${REMOVED}`],
];

/** Shorter values would be found in ordinary words. */
const SHORTEST_SECRET = 8;

/**
 * Makes a function that removes secrets from a line of JSON: everything that looks like a token, and the given values
 * themselves, also as they stand inside JSON or an address.
 */
export function redactor(secrets: readonly string[]): (line: string) => string {
  const known = secrets
    .filter((secret) => secret.length >= SHORTEST_SECRET)
    .flatMap((secret) => [
      secret,
      escaped(secret),
      escaped(escaped(secret)),
      encodeURIComponent(secret),
      base64(secret),
    ])
    .sort((a, b) => b.length - a.length);
  return (line) => {
    let clean = line;
    for (const secret of known) clean = clean.replaceAll(secret, REMOVED);
    for (const [shape, instead] of SHAPES) clean = clean.replace(shape, instead);
    return clean;
  };
}

/** As it stands between the quotes of a JSON string. */
const escaped = (text: string): string => JSON.stringify(text).slice(1, -1);

const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/=+$/u, '');
