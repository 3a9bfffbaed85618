import { describe, expect, test } from 'vitest';
import { logLines } from '../../support/log-lines.ts';

// Canaries: made up, in the shape of real tokens. Not one of them may ever be seen in a line.
const canary = 'CANARYc4n4ry';
const SHAPED = {
  bot: `xoxb-123456789012-123456789012-${canary}`,
  app: `xapp-1-A0123456789-123456789012-${canary.toLowerCase()}`,
  user: `xoxp-123456789012-${canary}`,
  rotated: `xoxe.xoxb-1-${canary}`,
  refresh: `xoxe-1-${canary}`,
  discord: `${'MTIzNDU2Nzg5MDEyMzQ1Njc4'}.G${canary.slice(0, 5)}.${canary}${canary}${canary}`,
  bearer: `Bearer ${canary}${canary}`,
  botHeader: `Bot ${canary}${canary}`,
  responseUrl: `https://hooks.slack.com/commands/T0/1/${canary}`,
  webhook: `https://discord.com/api/v10/webhooks/123456789012345678/${canary}${canary}`,
  interaction: `/interactions/123456789012345678/${canary}${canary}/callback`,
  database: `postgres://reader:${canary}@db.example.org/readout`,
  form: `token=${canary}&channel=C1`,
};
const KNOWN = {
  SLACK_SIGNING_SECRET: `plain${canary}`,
  SLACK_CLIENT_SECRET: `with "quotes" and/slash ${canary}`,
  DISCORD_TOKEN: `oddly-shaped-${canary}`,
};

const seen = (text: string): boolean =>
  text.toLowerCase().includes('canary') ||
  text.includes(Buffer.from(KNOWN.DISCORD_TOKEN).toString('base64').slice(0, 20));

describe('a log never shows a token', () => {
  test.each(Object.entries(SHAPED))('%s, wherever it stands', (_, secret) => {
    const { log, text, lines } = logLines();
    log.info(secret);
    log.info({ secret }, `said "${secret}" twice: ${secret}`);
    log.info({ deep: { list: [{ value: secret }] }, json: JSON.stringify({ value: secret }) });
    log.child({ from: secret }).warn('a child');
    log.info('with %s inside', secret);
    expect(seen(text())).toBe(false);
    expect(lines()).toHaveLength(5);
  });

  test.each(Object.entries(KNOWN))('the value of %s, whatever it looks like', (_, secret) => {
    const { log, text } = logLines(KNOWN);
    log.info(`plain ${secret}`);
    log.info({ url: `https://example.org/?a=${encodeURIComponent(secret)}`, body: JSON.stringify({ a: secret }) });
    log.info({ encoded: Buffer.from(secret).toString('base64') });
    log.error(new Error(secret));
    expect(seen(text())).toBe(false);
  });

  test('values under telling keys, as fields and as text of a request', () => {
    const { log, text } = logLines();
    log.info({ headers: { authorization: canary, 'set-cookie': canary }, botToken: canary, password: `a\\"${canary}` });
    log.info(JSON.stringify({ client_secret: canary, nested: JSON.stringify({ token: canary }) }));
    expect(seen(text())).toBe(false);
  });

  test('an error: only what helps, with its causes, without the request that hangs on it', () => {
    const { log, text, lines } = logLines(KNOWN);
    const cause = Object.assign(new TypeError(`fetch failed for ${SHAPED.webhook}`), { code: 'ECONNRESET' });
    const error = Object.assign(new Error(`An API error occurred with ${SHAPED.bot}`, { cause }), {
      code: 'slack_webapi_platform_error',
      statusCode: 500,
      original: { config: { headers: { Authorization: SHAPED.bearer } } },
      requestBody: { json: { content: 'the words of a person' } },
    });
    log.error({ err: error }, 'failed');
    log.error(error);
    log.error({ event: 'x', reason: new AggregateError([error, SHAPED.app], 'both') });
    const ring = new Error('ring');
    ring.cause = ring;
    log.error({ err: ring });

    expect(seen(text())).toBe(false);
    expect(text()).not.toContain('the words of a person');
    expect(lines()[0]).toMatchObject({
      level: 'error',
      msg: 'failed',
      err: {
        type: 'Error',
        code: 'slack_webapi_platform_error',
        statusCode: 500,
        cause: { type: 'TypeError', code: 'ECONNRESET' },
      },
    });
    expect(lines()[1]).toMatchObject({
      err: { message: expect.stringContaining('An API error occurred with [removed]') },
    });
    expect(lines()[2]).toMatchObject({ reason: { errors: [{ type: 'Error' }, '[removed]'] } });
  });
});

describe('a log says the rest as it is', () => {
  test('one line of JSON an event, with level, time and the ids of its children', () => {
    const { log, lines, text } = logLines({ DISCORD_TOKEN: 'short' });
    log
      .child({ request: 'r1' })
      .child({ delivery: 'd1' })
      .info({ event: 'delivery.sent', ref: '171.2' }, 'short\nline');
    expect(text().split('\n')).toHaveLength(2);
    expect(lines()).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/^\d{4}-.*Z$/),
        request: 'r1',
        delivery: 'd1',
        event: 'delivery.sent',
        ref: '171.2',
        msg: 'short\nline',
      },
    ]);
  });

  test('ordinary words and ids are left alone', () => {
    const { log, lines } = logLines();
    const ordinary = {
      event: 'slack.ready',
      channel: 'C0123456789',
      url: 'https://example.org/a.b.c?page=2&q=token+ring',
      note: 'the bot said: bearer of news; version 10.4.0; secretary of state; Bot token is wrong',
      tokens: 12,
      file: 'briefs/morning.yaml:7',
    };
    log.info(ordinary);
    expect(lines()[0]).toMatchObject(ordinary);
  });
});
