import type { ChildProcess } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { discordWords } from '../support/discord-reader.ts';
import { freePort } from '../support/free-port.ts';
import { APP_TOKEN, BOT_TOKEN, DISCORD_TOKEN, Newsroom } from '../support/newsroom.ts';
import { type Ended, ended, linesOf, OLD_NODE, type RunOptions, spawnReadout } from '../support/run-readout.ts';
import { slackWords } from '../support/slack-reader.ts';
import { aMoment, until } from '../support/until.ts';

const START_MS = 15_000;

let room: Newsroom;
const children: ChildProcess[] = [];
beforeEach(async () => {
  room = await Newsroom.open();
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  await room.close();
});

type Running = { readonly child: ChildProcess; readonly done: Promise<Ended>; readonly stderr: () => string };

function spawnServing(env: Record<string, string> = {}, how: Pick<RunOptions, 'node' | 'group'> = {}): Running {
  const child = spawnReadout(['start'], { ...how, env: { ...room.env, ...env }, cwd: room.folder });
  children.push(child);
  let stderr = '';
  child.stderr?.on('data', (chunk: Buffer | string) => {
    stderr += chunk;
  });
  return { child, done: ended(child), stderr: () => stderr };
}

const connected = (running: Running): Promise<unknown> =>
  until('the program to serve', () => running.stderr().includes('"event":"serving"'), START_MS);

/** No part of a token may be seen. */
function expectNoToken({ stdout, stderr }: Ended): void {
  const secrets = [BOT_TOKEN, APP_TOKEN, DISCORD_TOKEN, 'canary', ...DISCORD_TOKEN.split('.')];
  for (const secret of secrets) expect(`${stdout}${stderr}`).not.toContain(secret);
}

describe('readout start with tokens', () => {
  test.each([
    ['SIGTERM', 'it', {}],
    ['SIGINT', 'it', {}],
    ['SIGTERM', 'the launcher of an old Node', { node: OLD_NODE }],
    // As a terminal does on Ctrl-C: the launcher and the program that it started have it both, and one hands it on.
    ['SIGINT', 'the group of an old Node', { node: OLD_NODE, group: true }],
  ] as const)('ends cleanly on %s to %s', async (signal, _, how) => {
    const port = await freePort();
    const running = spawnServing({ READOUT_HEALTH_PORT: String(port) }, how);
    await connected(running);
    expect(await (await fetch(`http://127.0.0.1:${port}/healthz`)).json()).toEqual({ articles: 4, status: 'ok' });
    const { pid = 0 } = running.child;
    process.kill('group' in how ? -pid : pid, signal);
    const end = await running.done;
    expect(end.code).toBe(0);
    expect(end.stdout).toBe('');
    // Each line of the log is JSON, and the last ones say that it stops.
    expect(linesOf(end.stderr).map((line) => JSON.parse(line).event)).toContain('stopping');
    await until('the connection to Slack to end', () => room.slack.connections === 0);
  });

  test('posts what is due once, and not again when it is stopped and started', async () => {
    // Due a minute ago: the program has the machine's own clock.
    room.scheduleBrief(new Date(Date.now() - 60_000).toISOString().slice(11, 16), 366);
    const posts = () => [...room.slack.messages.map(slackWords), ...room.discord.posted.map(discordWords)];
    for (let runs = 0; runs < 2; runs += 1) {
      const running = spawnServing();
      await connected(running);
      await until('a digest on both', () => posts().filter((words) => words.includes('Morning briefing')).length >= 2);
      await aMoment();
      running.child.kill('SIGTERM');
      expect((await running.done).code).toBe(0);
    }
    expect(posts().filter((words) => words.includes('Morning briefing'))).toHaveLength(2);
  });
});

describe('a platform that says no', () => {
  test.each<readonly [string, (room: Newsroom) => void, RegExp]>([
    [
      'to the Slack bot token',
      ({ slack }) => {
        slack.botToken = 'xoxb-another';
      },
      /^Slack does not take the bot token \(invalid_auth\)\. .*OAuth & Permissions/,
    ],
    [
      'to the Slack app token',
      ({ slack }) => {
        slack.appToken = 'xapp-another';
      },
      /^Slack does not take the app-level token \(invalid_auth\)\. .*App-Level Tokens/,
    ],
    [
      'with an error of its own',
      ({ slack }) => void slack.scripts.push({ method: 'auth.test', status: 500, body: { token: BOT_TOKEN } }),
      /^Slack can’t be reached: Slack answered with HTTP 500\.$/,
    ],
    [
      'by hanging up',
      ({ slack }) => void slack.scripts.push({ method: 'apps.connections.open', drop: 'before' }),
      /^Slack can’t be reached: no answer from Slack/,
    ],
    [
      'to the Discord token',
      ({ discord }) => {
        discord.token = 'another';
      },
      /^Discord does not take the bot token\. .*Bot → Reset Token\.$/,
    ],
    [
      'to the Discord token at the gateway',
      ({ discord }) => {
        discord.turnAway = 4_004;
      },
      /^Discord does not take the bot token\. .*Reset Token\.$/,
    ],
    [
      'on Discord with an error of its own',
      ({ discord }) => {
        for (let tries = 0; tries < 5; tries += 1)
          discord.scripts.push({ path: /gateway\/bot/, status: 500, body: { token: DISCORD_TOKEN } });
      },
      /^Discord can’t be reached: Discord answered with HTTP 500\.$/,
    ],
  ])('%s: ends with one line that says what to mend, and no token', async (_, prepare, expected) => {
    prepare(room);
    const running = spawnServing({ READOUT_LOG_LEVEL: 'warn' });
    const end = await running.done;
    expectNoToken(end);
    const lines = linesOf(end.stderr).filter((line) => !line.startsWith('{'));
    expect(lines).toEqual([expect.stringMatching(expected)]);
    expect([end.code, end.stdout]).toEqual([2, '']);
  });

  test('while a digest is posted: no token is in the log, however much is logged', async () => {
    room.scheduleBrief(new Date(Date.now() - 60_000).toISOString().slice(11, 16), 366);
    room.slack.scripts.push({ method: 'chat.postMessage', status: 500, body: { token: BOT_TOKEN } });
    const path = /POST \/channels\/\d+\/messages/;
    room.discord.scripts.push({ path, status: 401, body: { message: `401: ${DISCORD_TOKEN}`, code: 0 } });
    const running = spawnServing({ READOUT_LOG_LEVEL: 'trace' });
    await until(
      'both outcomes',
      () => running.stderr().match(/delivery\.(?:ambiguous|refused)/g)?.length === 2,
      START_MS,
    );
    running.child.kill('SIGTERM');
    const end = await running.done;
    expectNoToken(end);
    expect(end.code).toBe(0);
    expect(end.stderr).toContain('Slack answered with HTTP 500');
    expect(end.stderr).toContain('Reset Token');
  });

  test('while a question is answered: no token is in the log', async () => {
    const running = spawnServing({ READOUT_LOG_LEVEL: 'trace' });
    await connected(running);
    room.slack.scripts.push({ method: 'chat.postMessage', drop: 'before' });
    await room.slack.deliver('slash_commands', room.slack.slash('/sources'));
    room.discord.scripts.push({ path: /\/webhooks\//, status: 500, body: { token: DISCORD_TOKEN } });
    room.discord.slash('sources');
    await until('the failures to be logged', () => /"level":"(?:error|warn)"/.test(running.stderr()), START_MS);
    await aMoment();
    running.child.kill('SIGTERM');
    const end = await running.done;
    expectNoToken(end);
    expect(end.code).toBe(0);
  });

  test('a health port that is taken: everything is stopped again, and the line says so', async () => {
    const running = spawnServing({ READOUT_HEALTH_PORT: new URL(room.slack.url).port });
    const end = await running.done;
    expect(end.code).toBe(2);
    expect(linesOf(end.stderr).at(-1)).toMatch(
      /^health\.port \d+ on 127\.0\.0\.1 cannot be listened on \(EADDRINUSE\)/,
    );
  });

  test('a brief that is not well written keeps the program from starting, rather than from posting', async () => {
    room.scheduleBrief('25:00');
    const end = await spawnServing().done;
    expect(end.code).toBe(2);
    expect(linesOf(end.stderr).at(-1)).toMatch(/morning\.yaml:2 schedule\.at: "25:00" is not an hour of the day/);
    expect(room.slack.calls).toEqual([]);
  });
});
