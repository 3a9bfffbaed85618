import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Platform } from '../../../src/core/chat/platform.ts';
import { createSlack, type SlackConnection, type SlackOptions } from '../../../src/platforms/slack/adapter.ts';
import type { SlackPost } from '../../../src/platforms/slack/render.ts';
import { freePort } from '../../support/free-port.ts';
import { ALICE, BOT_USER, CHANNEL, DIRECT, LoopbackSlack, TEAM } from '../../support/loopback-slack.ts';
import { KeptLog, ScriptedAnswerer, says } from '../../support/scripted-answerer.ts';
import { slackWords } from '../../support/slack-reader.ts';
import { aMoment, until } from '../../support/until.ts';
import { digest, pictured } from '../../support/views.ts';

const BOT_TOKEN = 'xoxb-1-canary-token';
const APP_TOKEN = 'xapp-1-canary-token';

let slack: LoopbackSlack;
let answerer: ScriptedAnswerer;
let log: KeptLog;
let platform: Platform<SlackPost> | null;

beforeEach(async () => {
  slack = await LoopbackSlack.listen();
  slack.botToken = BOT_TOKEN;
  slack.appToken = APP_TOKEN;
  answerer = new ScriptedAnswerer();
  log = new KeptLog();
  platform = null;
});

afterEach(async () => {
  await platform?.stop();
  await slack.close();
  expect(log.text).not.toContain('canary');
});

const create = (more: Partial<SlackOptions> = {}): Platform<SlackPost> => {
  platform = createSlack({
    botToken: BOT_TOKEN,
    connection: { kind: 'socket', appToken: APP_TOKEN },
    today: () => '2026-11-17',
    log,
    apiUrl: slack.apiUrl,
    ...more,
  });
  return platform;
};

const start = async (more: Partial<SlackOptions> = {}) => {
  const started = create(more);
  await started.start(answerer);
  return started;
};

const message = (count = 1) =>
  until(`${count} posted messages`, () => slack.messages.length >= count && slack.messages[count - 1]);

describe('what people say to the app on Slack', () => {
  it('answers a slash command where it was given, and ties its thread to the answer', async () => {
    await start();
    await slack.deliver('slash_commands', slack.slash('/met', 'Holm &amp; Lind <@U9|lind> since monday'));
    const answer = await message();
    expect(answerer.requests).toEqual([
      {
        platform: 'slack',
        workspace: TEAM,
        channel: CHANNEL,
        thread: null,
        kind: 'command',
        command: 'met',
        text: 'Holm & Lind lind since monday',
        user: ALICE,
        today: '2026-11-17',
      },
    ]);
    expect(slackWords(answer)).toContain('heard met: Holm & Lind');
    expect(answer.thread_ts).toBeUndefined();
    expect(answer.args).toMatchObject({ unfurl_links: 'false', unfurl_media: 'false' });
    await until('the thread to be remembered', () => answerer.remembered.includes(`${TEAM}/${CHANNEL}:${answer.ts}`));
  });

  it('uploads the picture and the file of an answer into its thread', async () => {
    answerer.view = () => pictured;
    await start();
    await slack.deliver('slash_commands', slack.slash('/deadlines', 'all'));
    const answer = await message();
    await until('both files', () => slack.files.length === 2);
    const [image, file] = slack.files;
    expect(image).toMatchObject({ name: 'deadlines.png', channel: CHANNEL, thread: answer.ts });
    expect(image?.alt).toBe(pictured.blocks[1]?.kind === 'image' && pictured.blocks[1].alt);
    expect(image?.bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(file).toMatchObject({ name: 'deadlines.ics', thread: answer.ts });
    expect(file?.bytes.toString()).toMatch(/^BEGIN:VCALENDAR\r\n/);
    await aMoment();
    expect(slack.messages).toHaveLength(1);
  });

  it('says the same in words, in the thread, where the app may not upload', async () => {
    slack.scopes = 'commands,chat:write';
    answerer.view = () => pictured;
    await start();
    await slack.deliver('slash_commands', slack.slash('/deadlines', 'all'));
    await message(3);
    const [answer, alt, without] = slack.messages;
    expect([alt?.thread_ts, without?.thread_ts]).toEqual([answer?.ts, answer?.ts]);
    expect(slackWords(alt!)).toContain('Bo Lind: “answer in writing by 1 December”, due 1 Dec 2026 (in 14 days).');
    expect(slackWords(without!)).toContain('readout deadlines --ics FILE');
    expect(slack.files).toEqual([]);
    expect(log.text).toMatch(/Add the scope files:write/);
  });

  it('says the same in words where the app is no member', async () => {
    slack.memberOf.clear();
    answerer.view = () => pictured;
    await start();
    await slack.deliver('slash_commands', slack.slash('/deadlines', 'all'));
    await until('the answers', () => slack.responses.length === 4);
    expect(JSON.stringify(slack.responses)).toContain('due 1 Dec 2026');
    expect(slack.responses.every((response) => !('attachments' in response))).toBe(true);
  });

  it('acknowledges before it has an answer', async () => {
    let release = () => {};
    answerer.view = () => new Promise((resolve) => (release = () => resolve(says('at last'))));
    await start();
    await slack.deliver('slash_commands', slack.slash('/brief'));
    await until('the question to reach the core', () => answerer.requests.length === 1);
    expect(slack.messages).toEqual([]);
    release();
    expect(slackWords(await message())).toBe('at last');
  });

  it('answers a follow-up in the thread of its answer, and keeps quiet in threads of others', async () => {
    await start();
    await slack.deliver('slash_commands', slack.slash('/brief'));
    const root = await message();
    await until('the thread to be remembered', () => answerer.remembered.length > 0);
    await slack.deliver(
      'events_api',
      slack.event({ type: 'message', text: 'who said that?', thread_ts: '1700000000.000001' }),
    );
    await slack.deliver('events_api', slack.event({ type: 'message', text: 'no thread at all' }));
    await slack.deliver('events_api', slack.event({ type: 'message', text: 'who said that?', thread_ts: root.ts }));
    const answer = await message(2);
    expect(answer.thread_ts).toBe(root.ts);
    await aMoment();
    expect(answerer.requests.map((r) => [r.kind, r.text, r.thread])).toEqual([
      ['command', '', null],
      ['words', 'who said that?', `${CHANNEL}:${root.ts}`],
    ]);
  });

  it('answers a mention once, though it comes as a mention and as a message, and both twice', async () => {
    await start();
    const ts = slack.nextTs();
    const mention = slack.event({ type: 'app_mention', text: `<@${BOT_USER}> when is the vote?`, ts });
    const asMessage = slack.event({ type: 'message', text: `<@${BOT_USER}> when is the vote?`, ts });
    for (const event of [asMessage, mention, asMessage, mention]) await slack.deliver('events_api', event);
    const answer = await message();
    await aMoment();
    expect(slack.messages).toHaveLength(1);
    expect(answer.thread_ts).toBe(ts);
    expect(answerer.requests.map((r) => r.text)).toEqual(['when is the vote?']);
    expect(answerer.remembered).toContain(`${TEAM}/${CHANNEL}:${ts}`);
  });

  it('answers a direct message as a conversation of its own, without threads', async () => {
    await start();
    const direct = { type: 'message', channel: DIRECT, channel_type: 'im' };
    await slack.deliver('events_api', slack.event({ ...direct, text: 'what is due?' }));
    const answer = await message();
    expect(answer.channel).toBe(DIRECT);
    expect(answer.thread_ts).toBeUndefined();
    expect(answerer.requests[0]?.thread).toBe(DIRECT);
    await until('the conversation to be remembered', () => answerer.remembered.includes(`${TEAM}/${DIRECT}`));
    expect(answerer.remembered).toContain(`${TEAM}/${DIRECT}:${answer.ts}`);
  });

  it.each([
    ['its own message', { user: BOT_USER }],
    ['another app’s message', { bot_id: 'B9' }],
    ['an edit', { subtype: 'message_changed' }],
    ['somebody joining', { subtype: 'channel_join' }],
  ])('keeps quiet on %s', async (_, event) => {
    await start();
    const direct = { type: 'message', channel: DIRECT, channel_type: 'im', text: 'hello' };
    await slack.deliver('events_api', slack.event({ ...direct, ...event }));
    await aMoment();
    expect(answerer.requests).toEqual([]);
  });

  it('takes what is chosen in a menu for the command that it is', async () => {
    await start();
    const choice = {
      type: 'static_select',
      action_id: 'readout:menu:0',
      block_id: 'b',
      selected_option: { text: { type: 'plain_text', text: '1 · Ada Holm met Bo Lind' }, value: '/why m1' },
      action_ts: '1700000000.000010',
    };
    await slack.deliver('interactive', slack.press('', '1700000000.000009', { actions: [choice] }));
    const answer = await message();
    expect(answer.thread_ts).toBe('1700000000.000009');
    expect(answerer.requests[0]).toMatchObject({ kind: 'command', command: 'why', text: 'm1' });
  });

  it('takes a button for the command that it bears, and answers in the thread', async () => {
    await start();
    const press = slack.press('/deadlines all', '1700000000.000009');
    await slack.deliver('interactive', press);
    await slack.deliver('interactive', press);
    const answer = await message();
    expect(answer.thread_ts).toBe('1700000000.000009');
    expect(answerer.requests[0]).toMatchObject({
      kind: 'command',
      command: 'deadlines',
      text: 'all',
      thread: `${CHANNEL}:1700000000.000009`,
    });
    await aMoment();
    expect(slack.messages).toHaveLength(1);
  });

  it('puts what a section kept back into the thread of the answer', async () => {
    answerer.view = () => digest;
    await start();
    await slack.deliver('slash_commands', slack.slash('/brief'));
    const [root, rest] = [await message(), await message(2)];
    expect(slackWords(root)).toContain('1 more quote in the thread');
    expect(rest.thread_ts).toBe(root.ts);
    expect(slackWords(rest)).toContain('“[…] a very long winter”');
  });

  it('answers through the response address where it is no member, and says how to invite it', async () => {
    slack.memberOf.delete(CHANNEL);
    await start();
    await slack.deliver('slash_commands', slack.slash('/brief'));
    await until('two responses', () => slack.responses.length === 2);
    expect(slack.responses[0]).toMatchObject({ response_type: 'in_channel', text: 'heard brief:' });
    expect(slack.responses[1]).toMatchObject({ response_type: 'ephemeral' });
    expect(String(slack.responses[1]?.text)).toContain('/invite');
  });

  it('waits as long as Slack asks, then answers', async () => {
    slack.scripts.push({
      method: 'chat.postMessage',
      status: 429,
      headers: { 'retry-after': '1' },
      body: { ok: false, error: 'ratelimited' },
    });
    await start();
    await slack.deliver('slash_commands', slack.slash('/help'));
    expect(slackWords(await message())).toContain('heard help');
    expect(slack.calls.filter((c) => c.method === 'chat.postMessage')).toHaveLength(2);
  });

  it('answers again after its socket broke', async () => {
    await start();
    slack.dropSockets();
    await until('the socket to be gone', () => slack.connections === 0);
    await until('a new socket', () => slack.connections === 1, 15_000);
    await slack.deliver('slash_commands', slack.slash('/help'));
    expect(slackWords(await message())).toContain('heard help');
  });

  it('survives a core that fails', async () => {
    answerer.view = () => Promise.reject(new Error(`no store (${BOT_TOKEN})`));
    await start();
    await slack.deliver('slash_commands', slack.slash('/brief'));
    await until('the failure to be logged', () => log.text.includes('could not answer'));
    answerer.view = null;
    await slack.deliver('slash_commands', slack.slash('/brief'));
    expect(slackWords(await message())).toContain('heard brief');
  });
});

describe('starting on Slack', () => {
  it('says which token is wrong and where to get the right one, in one line', async () => {
    slack.botToken = 'xoxb-another';
    await expect(create().start(answerer)).rejects.toThrow(
      /^Slack does not take the bot token \(invalid_auth\)\..*OAuth & Permissions.*$/,
    );
    slack.botToken = BOT_TOKEN;
    slack.appToken = 'xapp-another';
    await expect(create().start(answerer)).rejects.toThrow(
      /^Slack does not take the app-level token \(invalid_auth\)\..*connections:write.*$/,
    );
    await expect(create({ connection: { kind: 'socket', appToken: BOT_TOKEN } }).start(answerer)).rejects.toThrow(
      /app-level token \(not_allowed_token_type\)/,
    );
  });

  it('says so where Slack can’t be reached', async () => {
    await expect(create({ apiUrl: `http://127.0.0.1:${await freePort()}/api/` }).start(answerer)).rejects.toThrow(
      /Slack can’t be reached/,
    );
  });

  it('names the scope that is missing, and goes on', async () => {
    slack.scopes = 'commands,chat:write,app_mentions:read,im:history,files:write';
    await start();
    expect(log.lines.filter((line) => line.startsWith('warn'))).toHaveLength(1);
    expect(log.text).toContain('Add the scope channels:history under OAuth & Permissions');
  });

  it('names a workspace as it is told', async () => {
    await start({ workspace: (team) => `team ${team}` });
    await slack.deliver('slash_commands', slack.slash('/help'));
    await message();
    expect(answerer.requests[0]?.workspace).toBe(`team ${TEAM}`);
  });
});

describe('Slack over HTTP', () => {
  it('answers signed calls once, and no others', async () => {
    const port = await freePort();
    const connection: SlackConnection = { kind: 'http', signingSecret: slack.signingSecret, port, host: '127.0.0.1' };
    await start({ connection });
    const target = `http://127.0.0.1:${port}/slack/events`;
    const challenge = await slack.call(target, { type: 'url_verification', challenge: 'abc' });
    expect(await challenge.text()).toContain('abc');
    expect((await slack.call(target, slack.slash('/brief'), { secret: 'forged' })).status).toBe(401);
    expect((await slack.call(target, slack.slash('/brief'), { age: 301 })).status).toBe(401);
    expect((await slack.call(target, slack.slash('/brief', 'morning'))).status).toBe(200);
    expect(slackWords(await message())).toBe('heard brief: morning');
    const event = slack.event({ type: 'app_mention', text: `<@${BOT_USER}> hello` });
    expect((await slack.call(target, event)).status).toBe(200);
    expect((await slack.call(target, event)).status).toBe(200);
    await message(2);
    await aMoment();
    expect(answerer.requests.map((r) => r.text)).toEqual(['morning', 'hello']);
  });

  it('says so where the port is taken', async () => {
    const port = Number(new URL(slack.url).port);
    const connection: SlackConnection = { kind: 'http', signingSecret: 's', port, host: '127.0.0.1' };
    await expect(create({ connection }).start(answerer)).rejects.toThrow(/port for Slack’s calls is taken/);
  });
});
