import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../src/core/chat/commands.ts';
import type { Platform } from '../../../src/core/chat/platform.ts';
import { createDiscord, type DiscordOptions } from '../../../src/platforms/discord/adapter.ts';
import type { DiscordPost } from '../../../src/platforms/discord/render.ts';
import { discordWords } from '../../support/discord-reader.ts';
import { freePort } from '../../support/free-port.ts';
import { LoopbackDiscord } from '../../support/loopback-discord.ts';
import { IDS } from '../../support/loopback-discord-data.ts';
import { KeptLog, ScriptedAnswerer, says } from '../../support/scripted-answerer.ts';
import { aMoment, until } from '../../support/until.ts';
import { digest, pictured } from '../../support/views.ts';

const TOKEN = 'canary.token.value';

let discord: LoopbackDiscord;
let answerer: ScriptedAnswerer;
let log: KeptLog;
let state: Map<string, string>;
const started: Platform<DiscordPost>[] = [];

beforeEach(async () => {
  discord = await LoopbackDiscord.listen();
  discord.token = TOKEN;
  answerer = new ScriptedAnswerer();
  log = new KeptLog();
  state = new Map();
});

afterEach(async () => {
  for (const platform of started.splice(0)) await platform.stop();
  await discord.close();
  expect(log.text).not.toContain('canary');
});

const create = (more: Partial<DiscordOptions> = {}): Platform<DiscordPost> => {
  const platform = createDiscord({
    token: TOKEN,
    today: () => '2026-11-17',
    log,
    state: {
      get: async (key) => state.get(key) ?? null,
      set: async (key, value) => void state.set(key, value),
    },
    apiUrl: discord.apiUrl,
    ...more,
  });
  started.push(platform);
  return platform;
};

const start = async (more: Partial<DiscordOptions> = {}) => {
  const platform = create(more);
  await platform.start(answerer);
  return platform;
};

const posted = (count = 1) =>
  until(`${count} posted messages`, () => discord.posted.length >= count && discord.posted[count - 1]);
const callsTo = (pattern: RegExp) => discord.calls.filter((call) => pattern.test(`${call.method} ${call.path}`));

describe('what people say to the app on Discord', () => {
  it('answers a slash command, its options joined to what is typed elsewhere', async () => {
    await start();
    discord.slash('met', { since: 'monday', with: 'Bo Lind', person: 'Ada Holm' });
    const answer = await posted();
    expect(answerer.requests).toEqual([
      {
        platform: 'discord',
        workspace: IDS.guild,
        channel: IDS.channel,
        thread: null,
        kind: 'command',
        command: 'met',
        text: 'Ada Holm and Bo Lind since monday',
        user: IDS.alice,
        today: '2026-11-17',
      },
    ]);
    expect(discordWords(answer)).toContain('heard met: Ada Holm and Bo Lind since monday');
    await until('the answer to be remembered', () => answerer.remembered.includes(`${IDS.guild}/${answer.id}`));
  });

  it('defers before it asks the core', async () => {
    let release = () => {};
    answerer.view = () => new Promise((resolve) => (release = () => resolve(says('at last'))));
    await start();
    discord.slash('brief');
    await until('the question to reach the core', () => answerer.requests.length === 1);
    expect(callsTo(/callback$/)[0]?.body).toMatchObject({ type: 5 });
    expect(discord.posted).toEqual([]);
    release();
    expect(discordWords(await posted())).toContain('at last');
  });

  it('suggests people while a name is typed, 25 at most and none too long', async () => {
    answerer.people.push(...Array.from({ length: 40 }, (_, i) => `Person ${i}`), `Person ${'x'.repeat(120)}`);
    await start();
    discord.type('met', 'person', 'hol');
    await until('suggestions', () => discord.choices.length === 1);
    expect(discord.choices[0]).toEqual([{ name: 'Ada Holm', value: 'Ada Holm' }]);
    discord.type('quotes', 'about', 'person');
    await until('suggestions', () => discord.choices.length === 2);
    expect(discord.choices[1]).toHaveLength(25);
  });

  it('shows the picture of an answer above its words, described, and attaches the file', async () => {
    answerer.view = () => pictured;
    await start();
    discord.slash('deadlines', { show: 'all' });
    const answer = await posted();
    expect(answer.embeds?.map(({ title, image, description }) => [title, image?.url, description])).toEqual([
      ['All deadlines', 'attachment://deadlines.png', undefined],
      [undefined, undefined, 'What follows the picture\n\nCalendar file: 1 entry'],
    ]);
    const [image, file] = answer.files;
    expect(image).toMatchObject({ name: 'deadlines.png', description: expect.stringContaining('due 1 Dec 2026') });
    expect(image?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(file).toMatchObject({ name: 'deadlines.ics', description: 'Calendar file: 1 entry' });
    expect(file?.bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
  });

  it.each(['slash command', 'mention'])('says the same in words where it may attach nothing, to a %s', async (way) => {
    discord.mayAttach = false;
    answerer.view = () => pictured;
    await start();
    if (way === 'mention') discord.say(`<@${IDS.app}> deadlines`);
    else discord.slash('deadlines', { show: 'all' });
    const answer = await posted();
    expect(answer.files).toEqual([]);
    expect(discordWords({ ...answer, files: [] })).toMatch(/due 1 Dec 2026[\s\S]*What follows the picture/);
    expect(answer.content).toContain('readout deadlines');
    expect(log.text).toContain('Attach Files');
  });

  it('suggests briefs where a brief is asked for', async () => {
    await start();
    discord.type('brief', 'name', 'week');
    await until('suggestions', () => discord.choices.length === 1);
    expect(discord.choices[0]).toEqual([{ name: 'week-ahead', value: 'week-ahead' }]);
  });

  it('suggests nothing rather than too late', async () => {
    answerer.suggestions = () => new Promise(() => {});
    await start();
    discord.type('met', 'person', 'hol');
    await until('an answer', () => discord.choices.length === 1);
    expect(discord.choices[0]).toEqual([]);
  });

  it('answers a mention and a reply without the Message Content intent, and nothing else in a channel', async () => {
    await start();
    expect(discord.intents & 32_768).toBe(0);
    discord.say('just talk');
    const asked = discord.say(`<@${IDS.app}> when is the vote?`);
    const first = await posted();
    expect(first.body).toMatchObject({ message_reference: { message_id: asked } });
    discord.reply('and who said so?', first.id);
    const second = await posted(2);
    await aMoment();
    expect(answerer.requests.map((r) => [r.kind, r.text, r.thread])).toEqual([
      ['words', 'when is the vote?', null],
      ['words', 'and who said so?', first.id],
    ]);
    expect(answerer.remembered).toEqual([
      `${IDS.guild}/${first.id}`,
      `${IDS.guild}/${second.id}`,
      `${IDS.guild}/${first.id}`,
    ]);
  });

  it('answers a direct message as a conversation of its own', async () => {
    await start();
    discord.say('what is due?', { channel_id: IDS.direct, channel_type: 1 });
    await posted();
    expect(answerer.requests[0]).toMatchObject({ workspace: 'direct', thread: IDS.direct, text: 'what is due?' });
  });

  it('answers in the thread of a digest: a mention always, other words where it may read them', async () => {
    const platform = await start({ readThreads: true });
    const [root] = platform.render(digest);
    const sent = await platform.post({ platform: 'discord', workspace: 'default', channel: IDS.channel }, root!, {
      delivery: 'd1',
      under: null,
    });
    const thread = sent.kind === 'posted' ? sent.ref : '';
    discord.say('who said that?', { channel_id: thread });
    await aMoment();
    expect(answerer.requests).toEqual([]);
    await answerer.remember({ platform: 'discord', workspace: IDS.guild, thread });
    discord.say('who said that?', { channel_id: thread });
    await posted(2);
    expect(answerer.requests[0]).toMatchObject({ text: 'who said that?', thread });
    expect(discord.intents & 32_768).toBe(32_768);
  });

  it('keeps quiet on what other apps say', async () => {
    await start();
    discord.say(`<@${IDS.app}> hello`, { author: { id: '9', username: 'other', discriminator: '0', bot: true } });
    await aMoment();
    expect(answerer.requests).toEqual([]);
  });

  it('takes a button for the command that it bears', async () => {
    answerer.view = (request) => (request.command === 'brief' ? digest : says('all of them'));
    await start();
    discord.slash('brief');
    const root = await posted();
    discord.press('readout:/deadlines all', root.id);
    await until('the second request', () => answerer.requests.length === 2);
    expect(answerer.requests[1]).toMatchObject({ kind: 'command', command: 'deadlines', text: 'all', thread: root.id });
    await until('the answer', () => discord.posted.some((m) => discordWords(m).includes('all of them')));
  });

  it('takes what is chosen in a menu for the command that it is', async () => {
    answerer.view = (request) => (request.command === 'brief' ? digest : says('what the articles say'));
    await start();
    discord.slash('brief');
    const root = await posted();
    discord.choose('readout-menu:0', '/why m1', root.id);
    await until('the second request', () => answerer.requests.length === 2);
    expect(answerer.requests[1]).toMatchObject({ kind: 'command', command: 'why', text: 'm1', thread: root.id });
    await until('the answer', () => discord.posted.some((m) => discordWords(m).includes('what the articles say')));
  });

  it('puts what a section kept back into a thread under the answer', async () => {
    answerer.view = () => digest;
    await start();
    discord.slash('brief');
    const [root, rest] = [await posted(), await posted(2)];
    expect(discordWords(root)).toContain('1 more quote in the thread');
    expect(discord.threads.get(root.id)?.name).toBe('Morning brief · Tuesday 17 November 2026');
    expect(rest.channel_id).toBe(root.id);
    expect(discordWords(rest)).toContain('“[…] a very long winter”');
  });

  it('posts it after the answer where it may not start a thread', async () => {
    answerer.view = () => digest;
    discord.scripts.push({ path: /threads$/, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    await start();
    discord.slash('brief');
    expect((await posted(2)).channel_id).toBe(IDS.channel);
    expect(log.text).toContain('Create Public Threads');
  });

  it('resumes after a dropped connection and answers what comes twice once', async () => {
    await start();
    discord.drop();
    await until('the connection to resume', () => discord.resumes === 1);
    expect(discord.identifies).toBe(1);
    const id = discord.nextId();
    discord.say(`<@${IDS.app}> hello`, { id });
    discord.say(`<@${IDS.app}> hello`, { id });
    await posted();
    await aMoment();
    expect(answerer.requests).toHaveLength(1);
  });

  it('waits as long as Discord asks, then answers', async () => {
    discord.scripts.push({
      path: /PATCH \/webhooks/,
      status: 429,
      headers: { 'retry-after': '1' },
      body: { message: 'You are being rate limited.', retry_after: 0.3, global: false },
    });
    await start();
    discord.slash('help');
    expect(discordWords(await posted())).toContain('heard help');
    expect(callsTo(/PATCH \/webhooks/)).toHaveLength(2);
  });

  it('survives a core that fails, and an interaction that it is too late for', async () => {
    answerer.view = () => Promise.reject(new Error('no store'));
    await start();
    discord.slash('brief');
    await until('the failure to be logged', () => log.text.includes('no store'));
    discord.scripts.push({ path: /callback$/, status: 404, body: { code: 10_062, message: 'Unknown interaction' } });
    discord.slash('brief');
    await until('the delay to be logged', () => log.text.includes('longer than three seconds'));
    answerer.view = null;
    discord.slash('help');
    await until('an answer', () => discord.posted.some((m) => discordWords(m).includes('heard help')));
  });
});

describe('starting on Discord', () => {
  it('registers its commands when they have changed, and only then', async () => {
    const first = await start();
    const [put] = callsTo(/^PUT \/applications\/\d+\/commands$/);
    const bodies = put?.body as unknown as {
      name: string;
      description: string;
      options: { name: string; autocomplete?: boolean }[];
    }[];
    expect(bodies.map((b) => b.name)).toEqual(COMMANDS.map((c) => c.name));
    for (const { name, description, options } of bodies) {
      expect(name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
      expect(description.length).toBeLessThanOrEqual(100);
      for (const option of options) expect(option.name).toMatch(/^[-_\p{Ll}\p{N}]{1,32}$/u);
    }
    expect(bodies.find((b) => b.name === 'met')?.options[0]?.autocomplete).toBe(true);
    expect(bodies.find((b) => b.name === 'brief')?.options[0]?.autocomplete).toBe(true);
    await first.stop();
    await start();
    expect(callsTo(/^PUT/)).toHaveLength(1);
    state.set(`discord:commands:${IDS.app}`, 'of an older version');
    await start();
    expect(callsTo(/^PUT/)).toHaveLength(2);
  });

  it('says that the token is wrong and where to get the right one, in one line', async () => {
    discord.token = 'another';
    await expect(create().start(answerer)).rejects.toThrow(/^Discord does not take the bot token\..*Reset Token\.$/);
    expect(discord.identifies).toBe(0);
  });

  it.each([
    [4_004, /does not take the bot token/],
    [4_014, /Turn on Message Content Intent/],
  ])('says what to do when the gateway closes with %i, and does not come back', async (code, advice) => {
    discord.turnAway = code;
    await expect(create({ readThreads: true }).start(answerer)).rejects.toThrow(advice);
    await aMoment();
    expect(discord.identifies).toBe(1);
  });

  it('says so when no connections are left today', async () => {
    discord.scripts.push({
      path: /gateway\/bot/,
      status: 200,
      body: {
        url: discord.url.replace('http', 'ws'),
        shards: 1,
        session_start_limit: { total: 1_000, remaining: 0, reset_after: 60_000, max_concurrency: 1 },
      },
    });
    await expect(create().start(answerer)).rejects.toThrow(/no more connections for now/);
  });

  it('says so where Discord can’t be reached', async () => {
    const apiUrl = `http://127.0.0.1:${await freePort()}/api`;
    await expect(create({ apiUrl }).start(answerer)).rejects.toThrow(
      /^Discord can’t be reached \(ECONNREFUSED\)\. Check the network/,
    );
  });
});
