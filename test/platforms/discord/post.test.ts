import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createDiscord } from '../../../src/platforms/discord/adapter.ts';
import { discordProblems } from '../../support/discord-reader.ts';
import { freePort } from '../../support/free-port.ts';
import { LoopbackDiscord } from '../../support/loopback-discord.ts';
import { IDS } from '../../support/loopback-discord-data.ts';
import { KeptLog } from '../../support/scripted-answerer.ts';
import { digest, pictured } from '../../support/views.ts';

let discord: LoopbackDiscord;
let log: KeptLog;

beforeEach(async () => {
  discord = await LoopbackDiscord.listen();
  log = new KeptLog();
});
afterEach(() => discord.close());

const platform = (apiUrl = discord.apiUrl) =>
  createDiscord({
    token: discord.token,
    today: () => '2026-11-17',
    log,
    state: { get: async () => null, set: async () => undefined },
    apiUrl,
    timeoutMs: 1_000,
  });

const post = (
  options: { channel?: string; under?: string | null; part?: number; delivery?: string } = {},
  on = platform(),
) => {
  const { channel = IDS.channel, under = null, part = 0, delivery = 'k3v7q2m4x6z8b5n7c9a1' } = options;
  return on.post({ platform: 'discord', workspace: 'default', channel }, on.render(digest)[part]!, { delivery, under });
};

const attempts = () => discord.calls.filter((call) => /messages$/.test(call.path)).length;

describe('posting a digest on Discord', () => {
  it('posts once, marked with its delivery, and starts a thread from it for the rest', async () => {
    const sent = await post();
    const [message] = discord.posted;
    expect(sent).toEqual({ kind: 'posted', ref: message?.id });
    expect(message?.embeds?.at(-1)?.footer?.text).toContain('k3v7q2m4x6z8b5n7c9a1');
    expect(discordProblems(message!)).toEqual([]);
    expect(discord.threads.get(message!.id)).toEqual({
      name: 'Morning brief · Tuesday 17 November 2026',
      parent: IDS.channel,
    });
    await post({ under: message!.id, part: 1 });
    expect(discord.posted[1]?.channel_id).toBe(message?.id);
  });

  it('attaches a picture and a file, or says them in words where it may not, and posts once either way', async () => {
    for (const mayAttach of [true, false]) {
      discord.mayAttach = mayAttach;
      const on = platform();
      const destination = { platform: 'discord', workspace: 'default', channel: IDS.channel } as const;
      const [first] = on.render(pictured);
      const sent = await on.post(destination, first!, { delivery: `files ${mayAttach}`, under: null });
      expect(sent.kind).toBe('posted');
    }
    const [whole, words, ...others] = discord.posted;
    expect(others).toEqual([]);
    expect(whole?.files.map(({ name }) => name)).toEqual(['deadlines.png', 'deadlines.ics']);
    expect(words?.files).toEqual([]);
    expect(words?.embeds?.[0]?.description).toContain('Timeline of 1 deadline');
  });

  it('tries again without posting twice: the same post has the same nonce, another has its own', async () => {
    const [first, again] = [await post(), await post()];
    expect(again).toEqual(first);
    expect(discord.posted).toHaveLength(1);
    await post({ delivery: 'another' });
    expect(discord.posted).toHaveLength(2);
  });

  it('starts the thread with the second post where it could not with the first', async () => {
    discord.scripts.push({ path: /threads$/, drop: 'before' });
    const sent = await post();
    expect(sent.kind).toBe('posted');
    expect(discord.threads.size).toBe(0);
    expect(log.text).toContain('No thread under the digest yet');
    const under = sent.kind === 'posted' ? sent.ref : '';
    expect(await post({ under, part: 1 })).toMatchObject({ kind: 'posted' });
    expect(discord.posted[1]?.channel_id).toBe(under);
  });

  it('tells a refusal with what to do', async () => {
    expect(await post({ channel: '99' })).toMatchObject({
      kind: 'refused',
      reason: '10003: Unknown Channel',
      hint: expect.stringContaining('Copy Channel ID'),
      retryAfterMs: null,
    });
    discord.scripts.push({ path: /messages$/, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    expect(await post()).toMatchObject({ kind: 'refused', hint: expect.stringContaining('Send Messages') });
    discord.scripts.push({ path: /messages$/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await post()).toMatchObject({ kind: 'refused', hint: expect.stringContaining('Reset Token') });
  });

  it('gives back how long Discord asks to wait, without waiting', async () => {
    discord.scripts.push({
      path: /messages$/,
      status: 429,
      headers: { 'retry-after': '17' },
      body: { message: 'You are being rate limited.', retry_after: 17, global: false },
    });
    const sent = await post();
    expect(sent.kind === 'refused' && sent.retryAfterMs).toBeGreaterThanOrEqual(17_000);
    expect(attempts()).toBe(1);
  });

  it('knows nothing where the answer was lost, and does not ask again', async () => {
    discord.scripts.push({ path: /messages$/, drop: 'after' });
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(discord.posted).toHaveLength(1);
    expect(attempts()).toBe(1);
  });

  it.each([500, 502, 503])('knows nothing after HTTP %i', async (status) => {
    discord.scripts.push({ path: /messages$/, status, body: { message: 'oops' } });
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(attempts()).toBe(1);
  });

  it('knows that nothing was posted where there was no connection', async () => {
    const elsewhere = platform(`http://127.0.0.1:${await freePort()}/api`);
    expect(await post({}, elsewhere)).toMatchObject({ kind: 'refused', retryAfterMs: expect.any(Number) });
  });
});
