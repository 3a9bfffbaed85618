import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writePress } from '../../support/press.ts';
import { OLD_NODE, readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('start');
afterAll(remove);

describe('readout start without tokens and without a person at the terminal', () => {
  test('prints the digest of the sample and how to connect, and ends; again the same', async () => {
    const store = join(folder, 'sample.db');
    const first = await readout(['start', '--store', store]);
    expect({ code: first.code, stderr: first.stderr }).toEqual({ code: 0, stderr: '' });
    expect(first.stdout).toMatch(/^\nMorning briefing — /);
    for (const part of ['Who met whom', 'In their words', 'What is due', 'SLACK_BOT_TOKEN', 'DISCORD_TOKEN'])
      expect(first.stdout).toContain(part);
    expect(first.stdout).toMatch(/The bundled sample, all of it invented: \d+ articles from \d+ outlets/);
    expect(first.stdout).not.toContain(String.fromCharCode(27));
    expect(await readout(['start', '--store', store])).toEqual(first);
    expect(await readout(['--store', store])).toEqual(first);
  });

  test('shows the reader’s own articles where there are any', async () => {
    const store = join(folder, 'own.db');
    writePress(join(folder, 'press'));
    await readout(['ingest', join(folder, 'press'), '--store', store]);
    const { code, stdout } = await readout(['start', '--store', store]);
    expect(code).toBe(0);
    expect(stdout).toContain('Your articles: 4 articles from 4 outlets.');
    expect(stdout).not.toContain('invented');
  });

  test('keeps its data in the working folder where no store is named', async () => {
    const { code } = await readout(['facts', '--json'], { cwd: folder });
    expect(code).toBe(0);
    expect(existsSync(join(folder, 'data', 'readout.db'))).toBe(true);
  });
});

describe('on a machine whose own Node is too old', () => {
  test('the launcher hands over to the one that came along: arguments, input, output and exit code', async () => {
    const input = `${JSON.stringify({ id: 'a', text: 'The harbour was quiet on Monday.' })}\nnot json\n`;
    const [old, own] = await Promise.all([
      readout(['extract'], { input, node: OLD_NODE }),
      readout(['extract'], { input }),
    ]);
    expect(old).toEqual(own);
    expect(old.code).toBe(2);
    expect((await readout(['brief', '--formt'], { node: OLD_NODE })).code).toBe(2);
  });
});
