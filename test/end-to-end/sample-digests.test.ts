import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type App, openApp, sentencesOf } from '../../src/app.ts';
import { chooseWorkspace } from '../../src/cli/workspace.ts';
import { composeBrief, earlierFor, findBrief } from '../../src/core/chat/replies/brief.ts';
import { EMPTY_MEMORY } from '../../src/core/chat/request.ts';
import { addDays, isoWeekday, parseDay } from '../../src/core/dates/days.ts';
import { readingSeconds } from '../../src/core/digest/reading-time.ts';
import { numbered } from '../../src/core/digest/view.ts';
import { renderTerminal } from '../../src/platforms/terminal/render.ts';
import { createLogger } from '../../src/services/logging/logger.ts';
import { loadSettings } from '../../src/services/settings/settings.ts';
import { scratch } from '../support/run-readout.ts';

/** The days that the bundled articles tell, with the days around them. */
const DAYS = Array.from({ length: 16 }, (_, i) => addDays('2026-11-08', i));

const { folder, remove } = scratch('sample-digests');
let app: App;
let workspace: string;

beforeAll(async () => {
  const env = { READOUT_STORE: join(folder, 'sample.db') };
  app = await openApp(await loadSettings(env, null), createLogger({ level: 'warn', env }));
  workspace = await chooseWorkspace(app);
}, 60_000);

afterAll(async () => {
  await app.close();
  remove();
});

async function digestOf(name: string, today: string) {
  const { library } = app;
  const brief = findBrief(await library.briefs(), name);
  if (brief === null) throw new Error(`no brief ${name}`);
  const corpus = await library.corpus(workspace, today);
  const context = { library, workspace, today, corpus, memory: EMPTY_MEMORY, sentencesOf };
  return composeBrief(brief, context, await earlierFor(brief, context));
}

const sourcesOf = ({ digest }: Awaited<ReturnType<typeof digestOf>>) =>
  numbered(digest).flatMap((fact) =>
    digest.news.get(fact.id)?.kind === 'new'
      ? fact.sources.map(({ article, start }) => `${fact.type} ${article} ${start} ${fact.id}`)
      : [],
  );

describe('the morning digests of the bundled articles', () => {
  it('take at most ninety seconds to read, each day', async () => {
    for (const day of DAYS) expect(readingSeconds((await digestOf('morning', day)).view), day).toBeLessThanOrEqual(90);
  });

  it('call nothing new that a digest before had', async () => {
    const told = new Set<string>();
    const weekdays = DAYS.filter((day) => isoWeekday(parseDay(day) ?? 0) <= 5);
    for (const day of weekdays) {
      const digest = await digestOf('morning', day);
      // Without new articles it tells again what was new then, and says so.
      if (digest.digest.quietSince !== null) continue;
      const now = sourcesOf(digest);
      expect(
        now.filter((source) => told.has(source)),
        day,
      ).toEqual([]);
      for (const source of now) told.add(source);
    }
    expect(told.size).toBeGreaterThan(50);
  });

  it('are quiet where nothing came out', async () => {
    const { view } = await digestOf('morning', '2026-12-15');
    expect(view.summary).toBe('A quiet day: no new articles.');
  });

  /** Read line by line against the articles. After a change that is right, `npx vitest run -u` writes them anew: read them again. */
  it.each([
    ['morning', '2026-11-11'],
    ['morning', '2026-11-13'],
    ['morning', '2026-11-16'],
    ['morning', '2026-11-19'],
    ['week-ahead', '2026-11-15'],
  ])('%s of %s reads as it did when it was read by people', async (name, day) => {
    const { view } = await digestOf(name, day);
    const golden = fileURLToPath(new URL(`../golden/digests/${name}-${day}.txt`, import.meta.url));
    await expect(renderTerminal(view, { colour: false, width: 100 })).toMatchFileSnapshot(golden);
  });
});
