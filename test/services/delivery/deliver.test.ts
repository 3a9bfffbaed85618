import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Posted } from '../../../src/core/chat/platform.ts';
import { type Brief, briefSchema } from '../../../src/core/digest/brief.ts';
import { type DeliveryPorts, deliverDue } from '../../../src/services/delivery/deliver.ts';
import { newDeliveryId } from '../../../src/services/delivery/delivery-id.ts';
import type { Composed } from '../../../src/services/delivery/outbox.ts';
import { openStore } from '../../../src/services/store/open-store.ts';
import type { Store } from '../../../src/services/store/store.ts';
import { logLines } from '../../support/log-lines.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds;

/** A channel that remembers what was posted; `script` says what comes of the next posts, else they succeed. */
class Channel {
  readonly posts: { channel: string; text: string; under: string | null; delivery: string }[] = [];
  readonly script: ('succeed' | 'refuse' | 'refuse for 5 minutes' | 'lose the answer' | 'die before' | 'die after')[] =
    [];

  async post(
    destination: { channel: string },
    post: unknown,
    options: { delivery: string; under: string | null },
  ): Promise<Posted> {
    const next = this.script.shift();
    if (next === 'die before') throw new ProcessDied();
    if (next === 'refuse') return { kind: 'refused', reason: 'not_in_channel', hint: 'invite it', retryAfterMs: null };
    if (next === 'refuse for 5 minutes') {
      return { kind: 'refused', reason: 'ratelimited', hint: 'wait', retryAfterMs: 5 * MINUTE };
    }
    this.posts.push({ channel: destination.channel, text: String(post), ...options });
    if (next === 'die after') throw new ProcessDied();
    if (next === 'lose the answer') return { kind: 'unknown', reason: 'socket hang up' };
    return { kind: 'posted', ref: `ref-${this.posts.length}` };
  }
}

/** Stands for a crash: nothing after it runs. */
class ProcessDied extends Error {}

function brief(schedule: { at: string; timeZone: string }, channels = ['C1']): Brief {
  const parsed = briefSchema.parse({
    title: 'Morning',
    schedule,
    sections: [{ show: 'met' }],
    destinations: channels.map((channel) => ({ platform: 'slack', workspace: 'w', channel })),
  });
  return { ...parsed, name: 'morning' };
}

describe('deliverDue', () => {
  let store: Store;
  let channel: Channel;
  let now: number;
  let briefs: readonly Brief[];
  let compose: (date: string) => Composed;
  let composed: string[];
  let output: ReturnType<typeof logLines>;

  beforeEach(async () => {
    store = await openStore(':memory:');
    channel = new Channel();
    briefs = [brief({ at: '07:00', timeZone: 'Europe/Oslo' })];
    now = at('2031-01-15T06:00Z');
    composed = [];
    compose = (date) => ({ posts: [`digest of ${date}`], memory: null, facts: [] });
    output = logLines();
    return () => store.close();
  });

  /** One process. A crash in it stops it where it stands: what it would have written afterwards is never written. */
  const ports = (owner = 'one'): DeliveryPorts => {
    let dead = false;
    const outbox = new Proxy(store.outbox, {
      get: (target, name) => (dead ? () => new Promise<never>(() => {}) : Reflect.get(target, name)),
    });
    return {
      outbox,
      log: output.log,
      briefs: async () => briefs,
      compose: async (slot) => {
        composed.push(slot.date);
        return compose(slot.date);
      },
      post: (...args) =>
        channel.post(...args).catch((error: unknown) => {
          if (error instanceof ProcessDied) dead = true;
          throw error;
        }),
      now: () => now,
      newDeliveryId,
      owner,
      catchUpMs: 12 * HOUR,
    };
  };
  const tick = (owner?: string): Promise<unknown> =>
    Promise.race([deliverDue(ports(owner)), new Promise((resolve) => setTimeout(resolve, 200, 'died'))]);
  const tickFor = async (minutes: number, each = 1): Promise<void> => {
    for (let minute = 0; minute < minutes; minute += each) {
      await deliverDue(ports());
      now += each * MINUTE;
    }
  };
  const states = async () => (await store.outbox.slots('morning')).map(({ date, state }) => `${date} ${state}`);
  const events = () => output.lines().map(({ event }) => event);

  test('posts once at its time, however often it is called and started again', async () => {
    now = at('2031-01-15T05:50Z');
    await tickFor(60);
    await tick('after a restart');
    expect(channel.posts).toMatchObject([{ text: 'digest of 2031-01-15', channel: 'C1', under: null }]);
    expect(composed).toEqual(['2031-01-15']);
    expect(await states()).toEqual(['2031-01-15 sent']);
  });

  test('posts one digest a day over weeks with both clock changes, in several zones', async () => {
    const zones = { C1: 'Europe/Oslo', C2: 'America/New_York', C3: 'Australia/Lord_Howe' };
    briefs = Object.entries(zones).map(([channel, timeZone]) => ({
      ...brief({ at: '02:10', timeZone }, [channel]),
      name: channel,
    }));
    for (const start of ['2026-03-01T00:00Z', '2026-10-01T00:00Z']) {
      now = at(start);
      await tickFor(45 * 24 * 60, 30);
    }
    for (const channelId of Object.keys(zones)) {
      const dates = channel.posts.filter((post) => post.channel === channelId).map(({ text }) => text);
      expect(new Set(dates).size).toBe(dates.length);
      expect(dates.length).toBeGreaterThanOrEqual(90);
      expect(dates.length).toBeLessThanOrEqual(92);
    }
  });

  test('two processes on one file never post one slot twice', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'readout-delivery-'));
    const stores = await Promise.all([1, 2, 3].map(() => openStore(join(folder, 'store.db'))));
    const channels = ['C1', 'C2', 'C3', 'C4', 'C5'];
    briefs = [brief({ at: '07:00', timeZone: 'Europe/Oslo' }, channels)];
    const slowly: DeliveryPorts['post'] = async (...args) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      return channel.post(...args);
    };
    for (let round = 0; round < 2; round++) {
      await Promise.all(stores.map(({ outbox }, i) => deliverDue({ ...ports(`process ${i}`), outbox, post: slowly })));
    }
    expect(channel.posts.map((post) => post.channel).sort()).toEqual(channels);
    const slots = await stores[0]!.outbox.slots('morning');
    expect(slots.map(({ state }) => state)).toEqual(channels.map(() => 'sent'));
    await Promise.all(stores.map((each) => each.close()));
    rmSync(folder, { recursive: true });
  });

  test('puts what follows into the thread under the first, and ties the thread to what it is about', async () => {
    const memory = { facts: ['f1'], people: [], meeting: null, turns: [], asOf: '2031-01-15' };
    compose = () => ({ posts: ['first', 'second', 'third'], memory, facts: ['f1', 'f2'] });
    await tick();
    expect(channel.posts.map(({ text, under }) => [text, under])).toEqual([
      ['first', null],
      ['second', 'ref-1'],
      ['third', 'ref-1'],
    ]);
    expect(new Set(channel.posts.map(({ delivery }) => delivery)).size).toBe(3);
    expect(await store.thread({ platform: 'slack', workspace: 'w', thread: 'ref-1' })).toEqual(memory);
    expect(await store.digest('w', 'morning', '2031-01-15')).toMatchObject({ facts: ['f1', 'f2'] });
  });

  test('a slot missed by hours is posted at the next start; one missed by more is recorded and logged', async () => {
    await tick();
    now = at('2031-01-18T17:30Z');
    await tick();
    expect(channel.posts.map(({ text }) => text)).toEqual(['digest of 2031-01-15', 'digest of 2031-01-18']);
    expect(await states()).toEqual(['2031-01-18 sent', '2031-01-17 missed', '2031-01-16 missed', '2031-01-15 sent']);
    const missed = output.lines().filter(({ event }) => event === 'slot.missed');
    expect(missed).toMatchObject([{ date: '2031-01-16', level: 'error', channel: 'C1' }, { date: '2031-01-17' }]);
    await tick();
    expect(events().filter((event) => event === 'slot.missed')).toHaveLength(2);
  });

  test('a first start reports nothing from before it', async () => {
    now = at('2031-01-15T23:00Z');
    await tick();
    expect(channel.posts).toEqual([]);
    expect(await states()).toEqual([]);
  });

  test('a crash before composing or posting loses nothing', async () => {
    const stuck: DeliveryPorts = { ...ports('one'), compose: () => new Promise(() => {}) };
    await Promise.race([deliverDue(stuck), new Promise((resolve) => setTimeout(resolve, 100))]);
    await tick('two');
    expect(channel.posts).toEqual([]);
    now += 3 * MINUTE;
    await tick('two');
    expect(channel.posts).toHaveLength(1);
  });

  test.each(['die before', 'die after'] as const)(
    'a crash while posting (%s) is never followed by a second post',
    async (death) => {
      channel.script.push(death);
      expect(await tick('one')).toBe('died');
      now += 3 * MINUTE;
      await tickFor(20 * 60, 10);
      expect(channel.posts).toHaveLength(death === 'die after' ? 1 : 0);
      expect(await states()).toEqual(['2031-01-15 ambiguous']);
      expect(events().filter((event) => event === 'delivery.ambiguous')).toHaveLength(1);
    },
  );

  test('after no answer it never posts again by itself, and says so', async () => {
    compose = () => ({ posts: ['first', 'second'], memory: null, facts: [] });
    channel.script.push('lose the answer');
    await tickFor(20 * 60, 10);
    expect(channel.posts.map(({ text }) => text)).toEqual(['first']);
    expect(await states()).toEqual(['2031-01-15 ambiguous']);
    expect(output.lines()).toContainEqual(
      expect.objectContaining({ event: 'delivery.ambiguous', reason: 'socket hang up' }),
    );
  });

  test('a refusal is tried again when the platform says, with the same words', async () => {
    let composings = 0;
    compose = () => ({ posts: [`number ${++composings}`, 'more'], memory: null, facts: [] });
    channel.script.push('refuse for 5 minutes');
    await tickFor(5);
    expect(channel.posts).toEqual([]);
    await tickFor(2);
    expect(channel.posts.map(({ text }) => text)).toEqual(['number 1', 'more']);
    expect(output.lines()).toContainEqual(expect.objectContaining({ event: 'delivery.refused', hint: 'wait' }));
  });

  test('a refusal in the thread goes on where it stopped', async () => {
    compose = () => ({ posts: ['first', 'second'], memory: null, facts: [] });
    channel.script.push('succeed', 'refuse');
    await tickFor(30);
    expect(channel.posts.map(({ text, under }) => [text, under])).toEqual([
      ['first', null],
      ['second', 'ref-1'],
    ]);
    expect(await states()).toEqual(['2031-01-15 sent']);
  });

  test('refused to the end of the window: recorded, logged, and not tried every minute', async () => {
    channel.script.push(...Array.from({ length: 1_000 }, () => 'refuse' as const));
    await tickFor(13 * 60, 1);
    expect(await states()).toEqual(['2031-01-15 refused']);
    expect(events().filter((event) => event === 'delivery.refused').length).toBeLessThan(25);
    expect(output.lines()).toContainEqual(expect.objectContaining({ event: 'slot.refused', reason: 'not_in_channel' }));
  });

  test('composing that fails is tried again', async () => {
    let fails = 2;
    compose = (date) => {
      if (fails-- > 0) throw new Error('the store is busy');
      return { posts: [date], memory: null, facts: [] };
    };
    await tickFor(15);
    expect(channel.posts).toMatchObject([{ text: '2031-01-15' }]);
    expect(events().filter((event) => event === 'slot.compose-failed')).toHaveLength(2);
  });

  test('nothing to post is an end too', async () => {
    compose = () => ({ posts: [], memory: null, facts: [] });
    await tickFor(3);
    expect(await states()).toEqual(['2031-01-15 empty']);
    expect(composed).toHaveLength(1);
  });
});

test('delivery ids are 24 letters and digits and do not repeat', () => {
  const ids = new Set(Array.from({ length: 1_000 }, newDeliveryId));
  expect(ids.size).toBe(1_000);
  for (const id of ids) expect(id).toMatch(/^[0-9a-z]{24}$/);
});
