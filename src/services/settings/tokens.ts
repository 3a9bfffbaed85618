/** What a platform's secret looks like, and where a person finds it. */
type Kind = { readonly name: string; readonly shape: RegExp; readonly where: string };

const SLACK = 'https://api.slack.com/apps → your app';

const KINDS = {
  slackBot: {
    name: 'a Slack bot token (xoxb-…)',
    shape: /^xoxb-[\w-]{6,}$/u,
    where: `${SLACK} → OAuth & Permissions → Bot User OAuth Token`,
  },
  slackApp: {
    name: 'a Slack app-level token (xapp-…)',
    shape: /^xapp-[\w-]{6,}$/u,
    where: `${SLACK} → Basic Information → App-Level Tokens (scope connections:write)`,
  },
  slackSigning: {
    name: 'a Slack signing secret (32 letters and digits)',
    shape: /^[0-9a-z]{32}$/u,
    where: `${SLACK} → Basic Information → App Credentials → Signing Secret`,
  },
  discordBot: {
    name: 'a Discord bot token (three parts with dots between)',
    shape: /^[\w-]{18,}\.[\w-]{5,}\.[\w-]{25,}$/u,
    where: 'https://discord.com/developers/applications → your application → Bot → Reset Token',
  },
} as const satisfies Record<string, Kind>;

/** Things that people paste in the wrong place. The first that fits is named. */
const MISTAKEN_FOR: readonly { readonly name: string; readonly shape: RegExp }[] = [
  { name: 'a Slack bot token (xoxb-…)', shape: /^xoxb-/u },
  { name: 'a Slack app-level token (xapp-…)', shape: /^xapp-/u },
  { name: 'a Slack user token (xoxp-…)', shape: /^xoxp-/u },
  { name: 'a Slack token that is renewed every few hours (xoxe…)', shape: /^xoxe/u },
  { name: 'a Discord bot token', shape: KINDS.discordBot.shape },
  { name: 'an id of Slack or Discord', shape: /^(?:\d{15,20}|[ABCTUW][A-Z0-9]{8,11})$/u },
  { name: 'a public key', shape: /^[0-9a-f]{64}$/u },
  { name: 'a Slack signing secret or client secret', shape: /^[0-9a-f]{32}$/u },
];

const VARIABLES = {
  SLACK_BOT_TOKEN: KINDS.slackBot,
  SLACK_APP_TOKEN: KINDS.slackApp,
  SLACK_SIGNING_SECRET: KINDS.slackSigning,
  DISCORD_TOKEN: KINDS.discordBot,
} as const satisfies Record<string, Kind>;

export type TokenVariable = keyof typeof VARIABLES;

/** One line that says what is wrong with a token and where the right one is; null where it looks right. Never shows it. */
export function tokenProblem(variable: TokenVariable, token: string): string | null {
  const kind = VARIABLES[variable];
  if (kind.shape.test(token)) return null;
  const mistaken = MISTAKEN_FOR.find(({ name, shape }) => name !== kind.name && shape.test(token));
  const what = mistaken === undefined ? 'does not look like one' : `holds ${mistaken.name}`;
  return `${variable} ${what}: it must be ${kind.name}, from ${kind.where}`;
}

/** One line for a token that is missing beside another. */
export function missingToken(variable: TokenVariable, because: string): string {
  const kind = VARIABLES[variable];
  return `${variable} is missing: ${because} needs ${kind.name}, from ${kind.where}`;
}
