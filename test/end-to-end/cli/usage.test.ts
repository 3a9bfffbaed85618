import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PRESS } from '../../support/press.ts';
import { ended, LAUNCHER, linesOf, readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('usage');
const at = (name: string): string => join(folder, name);
const put = (name: string, content: string | Buffer): string => {
  writeFileSync(at(name), content);
  return at(name);
};
afterAll(remove);

/** Runs what must fail on bad usage or bad input, and gives the lines that say so. */
async function complaints(args: readonly string[], env: Record<string, string> = {}): Promise<readonly string[]> {
  const { code, stdout, stderr } = await readout(args, { env, cwd: folder });
  expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  return linesOf(stderr.replaceAll(`${folder}/`, ''));
}

describe('bad usage ends with 2 and one line that says what, and where it says how it is done', () => {
  const helps = (name: string) => ` (${name} --help shows how it is used)`;
  test.each<readonly [string, string]>([
    ['frobnicate', `readout: unknown command 'frobnicate'${helps('readout')}`],
    ['serch dock', `readout: unknown command 'serch'; did you mean search?${helps('readout')}`],
    ['help frobnicate', `readout: unknown command 'frobnicate'${helps('readout')}`],
    ['--bogus', `readout start: unknown option '--bogus'${helps('readout start')}`],
    ['brief --formt text', `readout brief: unknown option '--formt'; did you mean --format?${helps('readout brief')}`],
    ['ingest', `readout ingest: missing required argument 'inputs'${helps('readout ingest')}`],
    ['read', `readout read: missing required argument 'files'${helps('readout read')}`],
    ['quotes', `readout quotes: missing required argument 'files'${helps('readout quotes')}`],
    ['facts --store', `readout facts: option '--store <url>' argument missing${helps('readout facts')}`],
    ['search', 'search needs words: readout search "border talks"'],
    ['ask', 'ask needs a question: readout ask "when do the talks resume?"'],
  ])('readout %s', async (line, expected) => {
    expect(await complaints(line.split(' '))).toEqual([expected]);
  });

  test.each<readonly [string, RegExp]>([
    ['brief one two', /^readout brief: too many arguments .*one, two /],
    ['brief --format pdf', /argument 'pdf' is invalid: Allowed choices are text, json, slack, discord, html /],
    ['extract --format xml', /argument 'xml' is invalid: Allowed choices are jsonl /],
    ['facts --kind rumour', /argument 'rumour' is invalid: Allowed choices are meeting, quote, deadline /],
    ['facts --as-of 2026-02-31', /argument '2026-02-31' is invalid: write a day such as 2026-11-20, /],
    ['facts --since soon', /argument 'soon' is invalid: write a day such as /],
    ['search x --limit 0', /argument '0' is invalid: write a number from 1 to 1000 /],
  ])('readout %s', async (line, expected) => {
    expect(await complaints(line.split(' '))).toEqual([expect.stringMatching(expected)]);
  });
});

describe('bad input ends with 2 and one line that says what, where and how to mend it', () => {
  const store = ['--store', at('fine.db')];

  test('a question that is none, or far too long', async () => {
    expect(await complaints(['ask', ' \n ', ...store])).toEqual([expect.stringMatching(/^ask needs a question: /)]);
    expect(await complaints(['ask', 'why '.repeat(1_250), ...store])).toEqual([
      'the question has 4999 characters, more than the 1000 that are read: ask the one thing that you want to know',
    ]);
  });

  test('a batch or a thread that cannot be read', async () => {
    const queries = put('queries.jsonl', '{"id":"a","query":"x","asOf":"someday"}\n');
    const broken = put('broken.jsonl', '{"id":"a"}\n');
    const turns = put('turns.json', '{"question":"x"}');
    expect(await complaints(['ask', '--batch', at('none.jsonl'), ...store])).toEqual([
      'none.jsonl cannot be read (ENOENT): name a file of lines {"id", "query"}',
    ]);
    expect(await complaints(['search', '--batch', broken, ...store])).toEqual([
      'broken.jsonl:1 is no query: write {"id": "q1", "query": "…"} on each line',
    ]);
    expect(await complaints(['search', '--batch', queries, ...store])).toEqual([
      'queries.jsonl:1 has an "asOf" that is no day: write one such as 2026-11-20',
    ]);
    expect(await complaints(['ask', 'x', '--thread', turns, ...store])).toEqual([
      'turns.json is no thread: it must be a JSON list of {"question", "answer"}',
    ]);
  });

  test('a store that is none', async () => {
    mkdirSync(at('folder.db'));
    put('text.db', 'This is a letter to my aunt, and no database at all. '.repeat(40));
    expect(await complaints(['facts', '--store', at('folder.db')])).toEqual([
      expect.stringMatching(/^store folder\.db is a folder: name a file in it/),
    ]);
    expect(await complaints(['facts', '--store', at('text.db')])).toEqual([
      'store text.db is not a database: name another file, or one that does not exist yet',
    ]);
    expect(await complaints(['facts', '--store', at('text.db/x.db')])).toEqual([
      expect.stringMatching(/^store text\.db\/x\.db cannot be created: a part of its path is a file/),
    ]);
    expect(await complaints(['facts', '--store', 'mysql://host/db'])).toEqual([
      expect.stringMatching(/^store: mysql is no kind of store: /),
    ]);
  });

  test('a brief that is not there, or is not well written', async () => {
    expect(await complaints(['brief', 'evening', ...store])).toEqual([
      expect.stringMatching(/^there is no brief "evening" in .*: there is morning, /),
    ]);
    mkdirSync(at('briefs'), { recursive: true });
    const lines = ['title: Noon', 'schedule:', '  at: "7"', '  timeZone: Europe/Olso', 'sections:', '  - show: mett'];
    put('briefs/noon.yaml', lines.join('\n'));
    const inBriefs = (args: readonly string[]) => complaints(args, { READOUT_BRIEFS: at('briefs') });
    const expected = [
      'briefs/noon.yaml:3 schedule.at: "7" is not an hour of the day such as "07:00"',
      expect.stringMatching(
        /^briefs\/noon\.yaml:4 schedule\.timeZone: "Europe\/Olso" is not .*did you mean "Europe\/Oslo"\?$/,
      ),
      'briefs/noon.yaml:6 sections.0.show: "mett" is none of met, quotes, deadlines; did you mean "met"?',
    ];
    expect(await inBriefs(['brief', 'noon', ...store])).toEqual(expected);
    expect(await inBriefs(['start', ...store])).toEqual(expected);
    put('briefs/noon.yaml', 'title: [\n');
    expect(await inBriefs(['brief', ...store])).toEqual([expect.stringMatching(/^briefs\/noon\.yaml:2 /)]);
    expect(await complaints(['brief', ...store], { READOUT_BRIEFS: at('nowhere') })).toEqual([
      expect.stringMatching(/^briefs folder .*nowhere does not exist: create it, /),
    ]);
  });

  test('settings that are misspelt, broken or not there', async () => {
    const misspelt = put('misspelt.yaml', 'stroe: x.db\n');
    const loud = put('loud.yaml', 'logs:\n  level: loud\n');
    const broken = put('broken.yaml', 'store: [\n');
    expect(await complaints(['facts', '--config', misspelt])).toEqual([
      'misspelt.yaml:1 stroe: there is no such setting; did you mean "store"?',
    ]);
    expect(await complaints(['facts', '--config', loud])).toEqual([
      'loud.yaml:2 logs.level: "loud" is none of trace, debug, info, warn, error, fatal, silent',
    ]);
    expect(await complaints(['facts', '--config', broken])).toEqual([expect.stringMatching(/^broken\.yaml:2 /)]);
    expect(await complaints(['facts', '--config', at('none.yaml')])).toEqual([
      '--config: none.yaml is not there: check the path',
    ]);
  });

  test('tokens that are visibly wrong: which, and where the right one is; never the token', async () => {
    const secret = 'xoxp-canary-123456789';
    const said = await complaints(['start', ...store], { SLACK_BOT_TOKEN: secret, SLACK_APP_TOKEN: 'xapp-1-canary1' });
    expect(said).toEqual([expect.stringMatching(/^SLACK_BOT_TOKEN holds a Slack user token .*OAuth & Permissions/)]);
    expect(said.join()).not.toContain('canary');
    expect(await complaints(['start', ...store], { DISCORD_TOKEN: 'canary' })).toEqual([
      expect.stringMatching(/^DISCORD_TOKEN does not look like one: .*discord\.com\/developers.*Reset Token$/),
    ]);
  });
});

describe('help', () => {
  test.each(['start', 'ingest', 'extract', 'read', 'quotes', 'facts', 'search', 'ask', 'brief'])(
    'of %s teaches by example',
    async (command) => {
      const { code, stdout, stderr } = await readout([command, '--help']);
      expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
      expect(stdout).toMatch(new RegExp(`^Usage: readout ${command} `));
      expect(stdout).toMatch(new RegExp(`Examples:\n.*readout ${command} `));
      expect((await readout(['help', command])).stdout).toBe(stdout);
    },
  );

  test('of the program names every command; its version is the package’s', async () => {
    const [help, word, version] = await Promise.all([readout(['--help']), readout(['help']), readout(['--version'])]);
    for (const command of ['start', 'ingest', 'extract', 'read', 'quotes', 'facts', 'search', 'ask', 'brief'])
      expect(help.stdout).toContain(`\n  ${command} `);
    expect(word.stdout).toBe(help.stdout);
    expect(version.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('a reader that has seen enough', () => {
  beforeAll(async () => {
    put('quay.jsonl', JSON.stringify(PRESS.quay));
    expect((await readout(['ingest', at('quay.jsonl'), '--store', at('pipe.db')])).code).toBe(0);
  });

  test.each([
    ['facts', '--json'],
    ['brief', '--format', 'html'],
    ['search', 'cranes', '--json'],
  ])('%s | head -1 ends quietly', async (command, ...rest) => {
    const args = [command, ...rest, '--as-of', '2026-11-20', '--store', at('pipe.db')];
    const line = [process.execPath, LAUNCHER, ...args].map((word) => `'${word}'`).join(' ');
    // The program's own exit code goes to standard error, for head's hides it.
    const { stdout, stderr } = await ended(spawn('sh', ['-c', `{ ${line}; echo "ended with $?" >&2; } | head -c 1`]));
    expect(stdout).toHaveLength(1);
    expect(stderr).toBe('ended with 0\n');
  });

  test('extract ends quietly when nobody reads its lines', async () => {
    const line = JSON.stringify({ id: 'a', text: PRESS.harbour.text });
    put('many.jsonl', `${line}\n`.repeat(40));
    const command = `{ '${process.execPath}' '${LAUNCHER}' extract < '${at('many.jsonl')}'; echo "ended with $?" >&2; } | head -1`;
    const { stdout, stderr } = await ended(spawn('sh', ['-c', command]));
    expect(JSON.parse(stdout)).toMatchObject({ id: 'a' });
    expect(stderr).toBe('ended with 0\n');
  });
});
