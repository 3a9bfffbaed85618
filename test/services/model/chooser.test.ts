import { afterEach, describe, expect, test } from 'vitest';
import { createChooser } from '../../../src/services/model/chooser.ts';
import type { ModelSettings } from '../../../src/services/settings/model.ts';
import { logLines } from '../../support/log-lines.ts';
import { type Behaviour, startModel } from '../../support/loopback-model.ts';

const KEY = 'canary-key-0123456789';
const CANDIDATES = [{ article: 'a', outlet: 'Meridian Wire', published: '2026-11-12', text: 'The port reopens.' }];
const QUESTION = 'When does the port reopen?';

let stop = async (): Promise<void> => undefined;
afterEach(() => stop());

async function chooserFor(behaviour: Behaviour, settings: Partial<ModelSettings> = {}, now = () => 0) {
  const model = await startModel(() => behaviour);
  stop = model.stop;
  const { log, lines } = logLines({ READOUT_MODEL_KEY: KEY });
  const all: ModelSettings = {
    provider: 'openai',
    name: 'small',
    apiUrl: model.url,
    key: KEY,
    timeoutMs: 2_000,
    ...settings,
  };
  const chooser = createChooser(all, log, now);
  return { ask: () => chooser(QUESTION, CANDIDATES), model, lines };
}

describe('a chooser asks a real client of the provider', () => {
  test.each([
    ['openai', '/v1/chat/completions', 'authorization', `Bearer ${KEY}`],
    ['anthropic', '/v1/messages', 'x-api-key', KEY],
  ] as const)('%s', async (provider, path, header, value) => {
    const { ask, model } = await chooserFor({ says: '{"answer":[{"id":1}]}' }, { provider });
    expect(await ask()).toBe('{"answer":[{"id":1}]}');
    const [asked] = model.asked;
    expect(asked?.path).toBe(path);
    expect(asked?.headers[header]).toBe(value);
    expect(JSON.parse(asked?.body ?? '{}')).toMatchObject({ model: 'small', temperature: 0 });
    expect(asked?.body).toContain('The port reopens.');
    expect(asked?.body).not.toContain('"tools"');
  });

  test('without a key none is sent', async () => {
    const { ask, model } = await chooserFor({ says: '{}' }, { key: null });
    await ask();
    expect(model.asked[0]?.headers.authorization).toBeUndefined();
  });
});

describe('a model that does not answer', () => {
  test.each([
    ['an error', { status: 500 }],
    ['a refused key', { status: 401 }],
    ['silence', 'silent'],
  ] as const)('%s gives none, and one line in the log without the key', async (_, behaviour) => {
    const { ask, lines } = await chooserFor(behaviour, { timeoutMs: 100 });
    expect(await ask()).toBeNull();
    expect(lines().filter(({ event }) => event === 'model.failed')).toHaveLength(1);
    expect(JSON.stringify(lines())).not.toContain(KEY);
  });

  test('is left alone for a minute', async () => {
    let now = 0;
    const { ask, model } = await chooserFor({ status: 503 }, {}, () => now);
    await ask();
    now = 59_000;
    await ask();
    expect(model.asked).toHaveLength(1);
    now = 60_000;
    await ask();
    expect(model.asked).toHaveLength(2);
  });
});
