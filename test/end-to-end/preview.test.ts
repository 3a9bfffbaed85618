import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Window } from 'happy-dom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp } from '../../src/app.ts';
import { startPreview } from '../../src/cli/preview.ts';
import { createLogger } from '../../src/services/logging/logger.ts';
import { loadSettings } from '../../src/services/settings/settings.ts';
import type { Listening } from '../../src/services/web/listen.ts';
import { browse, chromium } from '../support/chromium.ts';
import { scratch } from '../support/run-readout.ts';

const { folder, remove } = scratch('preview');
let app: App;
let server: Listening;

beforeAll(async () => {
  const env = { READOUT_STORE: join(folder, 'preview.db') };
  app = await openApp(await loadSettings(env, null), createLogger({ level: 'warn', env }));
  server = await startPreview(app, { port: 0, asOf: '2026-11-13' });
}, 60_000);

afterAll(async () => {
  await server.stop();
  await app.close();
  remove();
});

const documentOf = (html: string) => new new Window().DOMParser().parseFromString(html, 'text/html');
const address = (query = ''): string => `http://127.0.0.1:${server.port}/${query}`;

async function say(text: string): Promise<{ slack: string; discord: string }> {
  const response = await fetch(`${address()}say`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ brief: 'morning', date: '2026-11-13', text }),
  });
  return (await response.json()) as { slack: string; discord: string };
}

describe('the preview of the bundled articles', () => {
  it('shows the digest of a day on both platforms, and why its first line is in it', async () => {
    const response = await fetch(`${address()}digest`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ brief: 'morning', date: '2026-11-13' }),
    });
    const shown = (await response.json()) as { slack: string; discord: string };
    const why = await say('why 1');
    for (const platform of ['slack', 'discord'] as const) {
      expect(shown[platform]).toContain('Friday 13 November');
      const { body } = documentOf(why[platform]);
      expect(body.textContent).toContain('What the articles say');
      expect(body.querySelectorAll('blockquote').length).toBeGreaterThan(0);
    }
  });

  it('takes commands and says what it does not understand', async () => {
    expect((await say('/met Nobody At All')).slack).toContain('I know nobody called');
    expect((await say('/why 99')).discord).toContain('There is no line 99');
  });

  it.skipIf(chromium === null)(
    'works in a browser, in either theme, with commands',
    async () => {
      mkdirSync(join(folder, 'profile'), { recursive: true });
      const html = await browse(address('?theme=dark&say=/quotes'), join(folder, 'profile'));
      const dom = documentOf(html);
      expect(dom.documentElement.getAttribute('data-theme')).toBe('dark');
      expect(dom.body.dataset.ready).toBe('yes');
      for (const platform of ['slack', 'discord']) {
        const column = dom.getElementById(platform);
        expect(column?.querySelector('.message')?.textContent).toContain('Friday 13 November');
        expect(column?.querySelector('.turn')?.textContent).toContain('/quotes');
        expect(column?.querySelector('.problem')).toBeNull();
      }
    },
    90_000,
  );
});
