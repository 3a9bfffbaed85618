import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readout, scratch } from '../../support/run-readout.ts';

const { folder, remove } = scratch('eval');
const at = (name: string): string => join(folder, name);
const write = (name: string, lines: readonly object[]): void =>
  writeFileSync(at(name), lines.map((line) => JSON.stringify(line)).join('\n'));

beforeAll(() => {
  write('articles.jsonl', [
    {
      id: 'a',
      text: 'The ferry to Skarholm ran aground on Monday. Its captain, Nils Aaberg, was unhurt.',
      published: '2031-05-05',
    },
    {
      id: 'b',
      text: 'The council of Aldermoor voted to rebuild the dam. The work will cost 14 million crowns.',
      published: '2031-05-06',
    },
  ]);
  write('questions.jsonl', [
    { id: 1, query: 'How much will the dam of Aldermoor cost?', asOf: '2031-05-07' },
    { id: 2, query: 'Who is the captain of the ferry to Skarholm?', asOf: '2031-05-07' },
    { id: 3, query: 'Which orchestra played at the opera house?', asOf: '2031-05-07' },
  ]);
  write('gold.jsonl', [
    { id: 1, answers: ['14 million'] },
    { id: 2, answers: ['Nils Aaberg'] },
    { id: 3, answerable: false },
  ]);
});
afterAll(remove);

describe('readout eval answers', () => {
  test('measures search and answers on a folder', async () => {
    const { code, stdout, stderr } = await readout(['eval', 'answers', folder, '--json']);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      questions: 2,
      unanswerable: 1,
      search: { mrr10: 1, hits1: 1, hits10: 1 },
      held3: 1,
      falseAnswers: 0,
    });
    expect((await readout(['eval', 'answers', folder])).stdout).toContain('MRR@10 1.000');
  });

  test('says which file is missing, and which line is none', async () => {
    const missing = await readout(['eval', 'answers', at('nowhere')]);
    expect(missing.code).toBe(2);
    expect(missing.stderr).toContain('articles.jsonl is not there');
    write('gold.jsonl', [{ id: 1, answers: ['14 million'] }, { answers: 'x' }]);
    expect((await readout(['eval', 'answers', folder])).stderr).toContain('gold.jsonl:2 is no line of answers');
  });
});
