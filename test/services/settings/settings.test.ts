import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { loadSettings } from '../../../src/services/settings/settings.ts';

const EXAMPLE = new URL('../../../config/readout.yaml', import.meta.url).pathname;

// Made up, in the shape of real ones.
const BOT = `xoxb-${'1234567890-'.repeat(2)}abcdefghijkl`;
const APP = `xapp-1-A012345-${'0123456789'.repeat(3)}`;
const SECRET = '0123456789abcdef0123456789abcdef';
const DISCORD = `${'A'.repeat(24)}.Gabcde.${'b'.repeat(38)}`;

const DEFAULTS = {
  store: 'data/readout.db',
  workspace: 'default',
  briefs: 'briefs',
  logLevel: 'info',
  catchUpMs: 12 * 3_600_000,
  health: null,
  slack: null,
  discord: null,
  model: null,
};

describe('loadSettings', () => {
  let file: string;
  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-settings-'));
    file = join(folder, 'readout.yaml');
    return () => rmSync(folder, { recursive: true, force: true });
  });
  const problems = (env: Record<string, string>, source = ''): Promise<readonly string[]> => {
    writeFileSync(file, source);
    return loadSettings(env, file).then(
      () => [],
      (error: Error) => error.message.replaceAll(file, 'readout.yaml').split('\n'),
    );
  };

  test('without a file, or with the example as it stands, everything has its default', async () => {
    expect(await loadSettings({}, null)).toEqual(DEFAULTS);
    expect(await loadSettings({}, file)).toEqual(DEFAULTS);
    expect(await loadSettings({ SLACK_BOT_TOKEN: '  ', DISCORD_TOKEN: '' }, EXAMPLE)).toEqual(DEFAULTS);
  });

  test('the environment wins over the file', async () => {
    writeFileSync(file, 'store: from-file.db\nworkspace: team\nhealth: { port: 1 }\nslack: { mode: http, port: 8 }');
    const env = {
      READOUT_STORE: 'from-env.db',
      READOUT_HEALTH_PORT: '0',
      READOUT_CATCH_UP_HOURS: '0.5',
      READOUT_SLACK_PORT: '9',
    };
    expect(await loadSettings({ ...env, SLACK_BOT_TOKEN: BOT, SLACK_SIGNING_SECRET: SECRET }, file)).toEqual({
      ...DEFAULTS,
      store: 'from-env.db',
      workspace: 'team',
      catchUpMs: 1_800_000,
      health: { port: 0, host: '127.0.0.1' },
      slack: { mode: 'http', botToken: BOT, signingSecret: SECRET, port: 9, apiUrl: null },
    });
  });

  test('a platform is on as soon as its tokens are there', async () => {
    expect(
      await loadSettings({ SLACK_BOT_TOKEN: ` ${BOT}\n`, SLACK_APP_TOKEN: APP, DISCORD_TOKEN: DISCORD }, null),
    ).toEqual({
      ...DEFAULTS,
      slack: { mode: 'socket', botToken: BOT, appToken: APP, apiUrl: null },
      discord: { token: DISCORD, readThreads: false, apiUrl: null },
    });
  });

  test('the platforms can be reached at other addresses, with or without a slash at the end', async () => {
    const tokens = { SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: APP, DISCORD_TOKEN: DISCORD };
    writeFileSync(file, 'slack: { apiUrl: "http://127.0.0.1:1/api/" }\ndiscord: { apiUrl: "http://127.0.0.1:1/api/" }');
    const fromFile = await loadSettings(tokens, file);
    expect([fromFile.slack?.apiUrl, fromFile.discord?.apiUrl]).toEqual([
      'http://127.0.0.1:1/api/',
      'http://127.0.0.1:1/api',
    ]);
    const env = { READOUT_SLACK_API_URL: 'https://s.example/x', READOUT_DISCORD_API_URL: 'https://d.example/x' };
    const fromEnv = await loadSettings({ ...tokens, ...env }, file);
    expect([fromEnv.slack?.apiUrl, fromEnv.discord?.apiUrl]).toEqual(['https://s.example/x/', 'https://d.example/x']);
    expect(await problems({ READOUT_SLACK_API_URL: 'slack.example' }, 'discord: { apiUrl: "file:///x" }')).toEqual([
      expect.stringMatching(/^readout.yaml:1 discord.apiUrl: "file:\/\/\/x" is not a web address such as/),
    ]);
    expect(await problems({ READOUT_SLACK_API_URL: 'slack.example' })).toEqual([
      expect.stringMatching(/^READOUT_SLACK_API_URL: "slack.example" is not a web address such as/),
    ]);
  });

  test('words in Discord threads are read without a mention where the file or the environment says so', async () => {
    writeFileSync(file, 'discord: { readThreads: true }');
    expect((await loadSettings({ DISCORD_TOKEN: DISCORD }, file)).discord?.readThreads).toBe(true);
    const env = { DISCORD_TOKEN: DISCORD, READOUT_DISCORD_READ_THREADS: 'False' };
    expect((await loadSettings(env, file)).discord?.readThreads).toBe(false);
    expect(await problems({ READOUT_DISCORD_READ_THREADS: 'yes' })).toEqual([
      'READOUT_DISCORD_READ_THREADS: "yes" is not true or false',
    ]);
  });

  test('a mistake in the file names file, line and key', async () => {
    expect(await problems({}, 'store: a.db\nlogs:\n  level: loud\nslak: {}')).toEqual([
      'readout.yaml:3 logs.level: "loud" is none of trace, debug, info, warn, error, fatal, silent',
      'readout.yaml:4 slak: there is no such setting; did you mean "slack"?',
    ]);
  });

  test('a mistake in the environment names the variable', async () => {
    expect(
      await problems({ READOUT_HEALTH_PORT: 'eighty', READOUT_SLACK_MODE: 'sockets', READOUT_CATCH_UP_HOURS: '-1' }),
    ).toEqual([
      'READOUT_CATCH_UP_HOURS: -1 is too small: at least 0',
      'READOUT_SLACK_MODE: "sockets" is none of socket, http; did you mean "socket"?',
      'READOUT_HEALTH_PORT: "eighty" is not a number',
    ]);
  });

  test('a token in the wrong place: says which, what it is, and where the right one is; never shows it', async () => {
    const cases: readonly (readonly [Record<string, string>, RegExp])[] = [
      [
        { SLACK_BOT_TOKEN: APP, SLACK_APP_TOKEN: APP },
        /^SLACK_BOT_TOKEN holds a Slack app-level token .* OAuth & Permissions/,
      ],
      [{ SLACK_BOT_TOKEN: BOT, SLACK_APP_TOKEN: BOT }, /^SLACK_APP_TOKEN holds a Slack bot token .* App-Level Tokens/],
      [{ SLACK_BOT_TOKEN: `xoxp-${BOT}`, SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN holds a Slack user token/],
      [{ DISCORD_TOKEN: '123456789012345678' }, /^DISCORD_TOKEN holds an id of Slack or Discord: .* Reset Token$/],
      [{ DISCORD_TOKEN: SECRET }, /^DISCORD_TOKEN holds a Slack signing secret or client secret/],
      [{ DISCORD_TOKEN: 'hunter2' }, /^DISCORD_TOKEN does not look like one: it must be a Discord bot token/],
      [{ SLACK_BOT_TOKEN: BOT }, /^SLACK_APP_TOKEN is missing: Slack in socket mode needs/],
      [
        { SLACK_BOT_TOKEN: BOT, READOUT_SLACK_MODE: 'http' },
        /^SLACK_SIGNING_SECRET is missing: Slack in http mode needs/,
      ],
      [{ SLACK_APP_TOKEN: APP }, /^SLACK_BOT_TOKEN is missing/],
    ];
    for (const [env, expected] of cases) {
      const found = await problems(env);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(expected);
      for (const [name, value] of Object.entries(env))
        if (name !== 'READOUT_SLACK_MODE') expect(found[0]).not.toContain(value);
    }
  });

  test('a language model: its name, and a key where its address asks for one', async () => {
    const ollama = { READOUT_MODEL_PROVIDER: 'openai', READOUT_MODEL_NAME: 'small' };
    const { model } = await loadSettings({ ...ollama, READOUT_MODEL_API_URL: 'http://127.0.0.1:11434/v1/' }, null);
    expect(model).toEqual({
      provider: 'openai',
      name: 'small',
      apiUrl: 'http://127.0.0.1:11434/v1',
      key: null,
      timeoutMs: 8_000,
    });
    expect(await problems({ READOUT_MODEL_PROVIDER: 'anthropic' })).toEqual([
      'READOUT_MODEL_NAME is missing: model.provider is anthropic, name the model that it serves',
    ]);
    expect(await problems(ollama)).toEqual([
      expect.stringMatching(/^READOUT_MODEL_KEY is missing: https:\/\/api\.openai\.com/),
    ]);
  });
});
