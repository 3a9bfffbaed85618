import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSlack } from '../../../src/platforms/slack/adapter.ts';
import { freePort } from '../../support/free-port.ts';
import { CHANNEL, LoopbackSlack } from '../../support/loopback-slack.ts';
import { KeptLog, says } from '../../support/scripted-answerer.ts';
import { pictured } from '../../support/views.ts';

let slack: LoopbackSlack;

beforeEach(async () => {
  slack = await LoopbackSlack.listen();
});
afterEach(() => slack.close());

const post = (channel = CHANNEL, under: string | null = null, apiUrl = slack.apiUrl) => {
  const platform = createSlack({
    botToken: slack.botToken,
    connection: { kind: 'socket', appToken: slack.appToken },
    today: () => '2026-11-17',
    log: new KeptLog(),
    apiUrl,
    timeoutMs: 1_000,
  });
  const [first] = platform.render(says('Morning brief'));
  return platform.post({ platform: 'slack', workspace: 'default', channel }, first!, { delivery: 'd7f3', under });
};

const attempts = () => slack.calls.filter((call) => call.method === 'chat.postMessage').length;

describe('posting a digest on Slack', () => {
  it('posts once, marked with its delivery, and tells where it stands', async () => {
    const posted = await post();
    const [message] = slack.messages;
    expect(posted).toEqual({ kind: 'posted', ref: `${CHANNEL}:${message?.ts}` });
    expect(message?.args.metadata).toEqual({ event_type: 'readout_delivery', event_payload: { delivery: 'd7f3' } });
    await post(CHANNEL, `${CHANNEL}:${message?.ts}`);
    expect(slack.messages[1]?.thread_ts).toBe(message?.ts);
  });

  it('puts picture and file into the thread, and a post without them is a post all the same', async () => {
    const platform = createSlack({
      botToken: slack.botToken,
      connection: { kind: 'socket', appToken: slack.appToken },
      today: () => '2026-11-17',
      log: new KeptLog(),
      apiUrl: slack.apiUrl,
    });
    const [first] = platform.render(pictured);
    const send = () =>
      platform.post({ platform: 'slack', workspace: 'default', channel: CHANNEL }, first!, {
        delivery: 'd',
        under: null,
      });
    expect((await send()).kind).toBe('posted');
    const thread = slack.messages[0]?.ts;
    expect(slack.files.map((file) => [file.name, file.thread])).toEqual([
      ['deadlines.png', thread],
      ['deadlines.ics', thread],
    ]);
    slack.scopes = 'chat:write';
    expect((await send()).kind).toBe('posted');
    expect(slack.files).toHaveLength(2);
  });

  it('tells a refusal with what to do', async () => {
    expect(await post('C0ELSEWHERE')).toEqual({
      kind: 'refused',
      reason: 'not_in_channel',
      hint: 'Invite the app to the channel: type /invite @ and its name there.',
      retryAfterMs: null,
    });
    slack.scripts.push({
      method: 'chat.postMessage',
      body: { ok: false, error: 'missing_scope', needed: 'chat:write', provided: 'commands' },
    });
    expect(await post()).toMatchObject({ kind: 'refused', hint: expect.stringContaining('Add the scope chat:write') });
    slack.scripts.push({ method: 'chat.postMessage', body: { ok: false, error: 'token_revoked' } });
    expect(await post()).toMatchObject({ kind: 'refused', hint: expect.stringContaining('xoxb-') });
  });

  it('gives back how long Slack asks to wait, without waiting', async () => {
    slack.scripts.push({
      method: 'chat.postMessage',
      status: 429,
      headers: { 'retry-after': '17' },
      body: { ok: false, error: 'ratelimited' },
    });
    expect(await post()).toMatchObject({ kind: 'refused', retryAfterMs: 17_000 });
    expect(attempts()).toBe(1);
  });

  it('knows nothing where the answer was lost, and does not ask again', async () => {
    slack.scripts.push({ method: 'chat.postMessage', drop: 'after' });
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(slack.messages).toHaveLength(1);
    expect(attempts()).toBe(1);
  });

  it.each([
    { status: 500, body: 'oops' },
    { status: 200, body: { ok: false, error: 'fatal_error' } },
    { status: 200, body: { ok: false, error: 'internal_error' } },
    { status: 200, body: 'no JSON at all' },
  ])('knows nothing after $status $body', async (answer) => {
    slack.scripts.push({ method: 'chat.postMessage', ...answer });
    expect(await post()).toMatchObject({ kind: 'unknown' });
    expect(attempts()).toBe(1);
  });

  it('knows that nothing was posted where there was no connection', async () => {
    expect(await post(CHANNEL, null, `http://127.0.0.1:${await freePort()}/api/`)).toMatchObject({
      kind: 'refused',
      retryAfterMs: expect.any(Number),
    });
  });
});
