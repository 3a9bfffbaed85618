import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keysOf } from '../../src/core/digest/withdrawn.ts';
import { discordWords } from '../support/discord-reader.ts';
import { IDS } from '../support/loopback-discord-data.ts';
import { CHANNEL } from '../support/loopback-slack.ts';
import { Newsroom, type Served } from '../support/newsroom.ts';
import { slackWords } from '../support/slack-reader.ts';
import { aMoment, until } from '../support/until.ts';

const NOON = Date.parse('2026-11-20T12:00:30Z');
const SAID = 'We will publish the whole text before the winter session opens';
const EXPECTED = 'Nobody should expect a breakthrough in one afternoon';

let room: Newsroom;
let served: Served | null;
let clock: number;

beforeEach(async () => {
  room = await Newsroom.open();
  served = null;
  clock = NOON;
});
afterEach(async () => {
  await served?.stop();
  await room.close();
});

const start = async (): Promise<Served> => {
  served = await room.serve(() => clock);
  return served;
};
const restart = async (): Promise<Served> => {
  await served?.stop();
  return start();
};

const inChannel = () => ({
  slack: room.slack.messages.filter((message) => message.thread_ts === undefined),
  discord: room.discord.posted.filter((message) => message.channel_id === IDS.channel),
});
const digests = () => {
  const isDigest = (words: string) => words.includes('Morning briefing');
  const { slack, discord } = inChannel();
  return {
    slack: slack.filter((message) => isDigest(slackWords(message))),
    discord: discord.filter((message) => isDigest(discordWords(message))),
  };
};
const bothDigests = () =>
  until('a digest on both platforms', () => {
    const { slack, discord } = digests();
    return slack[0] && discord[0] && { slack: slack[0], discord: discord[0] };
  });
const seen = () => [...room.slack.messages.map(slackWords), ...room.discord.posted.map(discordWords)];

describe('the whole program on Slack and Discord', () => {
  test('a command gives the same facts on both', async () => {
    await start();
    await room.slack.deliver('slash_commands', room.slack.slash('/met', 'Holm'));
    room.discord.slash('met', { person: 'Holm' });
    const slack = slackWords(await until('the answer on Slack', () => inChannel().slack[0]));
    const discord = discordWords(await until('the answer on Discord', () => inChannel().discord[0]));
    for (const part of [
      'Marta Holm',
      'Pavel Dorn',
      'in Vienna',
      'Thursday 19 November',
      'Harbour Post',
      'Daily Ledger',
    ]) {
      expect(slack).toContain(part);
      expect(discord).toContain(part);
    }
    await room.slack.deliver('slash_commands', room.slack.slash('/quotes', 'Dorn'));
    room.discord.slash('quotes', { about: 'Dorn' });
    await until('the quote on both', () => seen().filter((words) => words.includes(EXPECTED)).length === 2);
  });

  test('names are suggested while they are typed', async () => {
    await start();
    room.discord.type('met', 'person', 'hol');
    const [choices] = await until('suggestions', () => room.discord.choices.length > 0 && room.discord.choices);
    expect(choices?.map(({ value }) => value)).toContain('Marta Holm');
  });

  test('a question of 5,000 characters is refused with what to do', async () => {
    await start();
    await room.slack.deliver('slash_commands', room.slack.slash('/ask', 'why '.repeat(1_250)));
    const answer = slackWords(await until('the answer', () => inChannel().slack[0]));
    expect(answer).toContain('That question has 4,999 characters; I read up to 1,000.');
  });

  test('a digest that is due is posted once on each, also over restarts', async () => {
    room.scheduleBrief('12:00');
    await start();
    const first = await bothDigests();
    expect(slackWords(first.slack)).toContain(SAID);
    expect(discordWords(first.discord)).toContain(SAID);
    await aMoment();
    for (const later of [0, 60_000, 3_600_000]) {
      clock = NOON + later;
      await restart();
      await aMoment();
    }
    expect(digests()).toEqual({ slack: [first.slack], discord: [first.discord] });
    expect(served?.logged()).not.toContain('canary');
  });

  test('the next day’s digest comes once more, without what was shown', async () => {
    room.scheduleBrief('12:00');
    await start();
    await bothDigests();
    clock += 24 * 3_600_000;
    await restart();
    await until('a second digest on both', () => digests().slack.length === 2 && digests().discord.length === 2);
    expect(slackWords(digests().slack[1]!)).not.toContain(SAID);
  });

  test('what a digest showed of an article that is withdrawn is taken back in the next one, once', async () => {
    room.scheduleBrief('12:00');
    await start();
    const first = await bothDigests();
    expect(slackWords(first.slack)).toContain(EXPECTED);
    const { app } = served!;
    const corpus = await app.library.corpus('default', '2026-11-20');
    const { id } = [...corpus.articles.values()].find(({ outlet }) => outlet === 'Daily Ledger')!;
    await app.store.withdraw('default', [{ id, keys: keysOf(id, corpus) }]);
    for (const n of [2, 3]) {
      clock += 24 * 3_600_000;
      await restart();
      await until('the next digest', () => digests().slack.length === n && digests().discord.length === n);
    }
    const withdrawn = 'Withdrawn since: “No breakthrough as ministers talk grain in Vienna” (Daily Ledger). 1 line of';
    const told = [digests().slack.map(slackWords), digests().discord.map(discordWords)];
    expect(told.map((days) => days.map((words) => words.includes(withdrawn)))).toEqual([
      [false, true, false],
      [false, true, false],
    ]);
  });

  test('a digest is not posted before it is due', async () => {
    room.scheduleBrief('12:01');
    await start();
    await aMoment();
    expect(seen()).toEqual([]);
  });

  test('a follow-up in the digest’s thread is understood, also after a restart', async () => {
    room.scheduleBrief('12:00');
    await start();
    const digest = await bothDigests();
    await until('the first delivery to end', () => served?.logged().match(/"event":"delivery.sent"/g)?.length === 2);

    const onSlack = (text: string) =>
      room.slack.deliver('events_api', room.slack.event({ type: 'message', text, thread_ts: digest.slack.ts }));
    const slackReplies = () => room.slack.messages.filter((message) => message.thread_ts === digest.slack.ts);
    await onSlack('What did she say?');
    const she = await until('an answer in the thread', () => slackReplies()[0]);
    expect(slackWords(she)).toContain(SAID);
    expect(slackWords(she)).not.toContain(EXPECTED);

    await restart();
    await onSlack('and Dorn?');
    const dorn = await until('an answer after the restart', () => slackReplies()[1]);
    expect(slackWords(dorn)).toContain(EXPECTED);
    expect(slackWords(dorn)).not.toContain(SAID);

    const before = room.discord.posted.length;
    room.discord.reply(`<@${IDS.app}> what did she say?`, digest.discord.id);
    const reply = await until('an answer on Discord', () => room.discord.posted[before]);
    expect(discordWords(reply)).toContain(SAID);
    expect(digests().slack).toHaveLength(1);
  });

  test('words in a thread that is not ours are left alone', async () => {
    await start();
    const event = room.slack.event({ type: 'message', text: 'What did she say?', thread_ts: '1600000000.000001' });
    await room.slack.deliver('events_api', event);
    await aMoment();
    expect(seen()).toEqual([]);
  });

  test('a refused digest is tried again later, and then stands there once', async () => {
    room.scheduleBrief('12:00');
    room.slack.memberOf.delete(CHANNEL);
    await start();
    await until('the refusal to be logged with what to do', () => served?.logged().includes('/invite @'));
    room.slack.memberOf.add(CHANNEL);
    clock += 10 * 60_000;
    await restart();
    await bothDigests();
    await aMoment();
    expect([digests().slack.length, digests().discord.length]).toEqual([1, 1]);
  });

  test('a post that broke off after it was taken is not posted a second time by itself', async () => {
    room.scheduleBrief('12:00');
    room.slack.scripts.push({ method: 'chat.postMessage', drop: 'after' });
    await start();
    await until('doubt to be logged', () => served?.logged().includes('delivery.ambiguous'));
    clock += 10 * 60_000;
    await restart();
    await aMoment();
    expect(digests().slack).toHaveLength(1);
  });
});
