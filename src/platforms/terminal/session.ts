import { createInterface } from 'node:readline/promises';
import type { Readable, Writable } from 'node:stream';
import type { IsoDate } from '../../core/calendar.ts';
import { COMMANDS } from '../../core/chat/commands.ts';
import type { Answerer } from '../../core/chat/platform.ts';
import type { ThreadMemory } from '../../core/chat/request.ts';
import { renderTerminal, type TerminalOptions } from './render.ts';

type SessionOptions = TerminalOptions & {
  readonly answerer: Answerer;
  readonly input: Readable;
  readonly output: Writable;
  readonly workspace: string;
  readonly today: IsoDate;
  /** What the conversation hangs on, for instance the digest that was just printed. */
  readonly memory: ThreadMemory;
};

const THREAD = 'session';
const SUGGESTED = 10;
const PLACE = { platform: 'terminal', channel: 'terminal', thread: THREAD } as const;

/** Command names, and after one its briefs or the people of the corpus. */
async function complete(line: string, { answerer, workspace }: SessionOptions): Promise<[string[], string]> {
  const command = /^(\/\S+\s+(?:.*\band\s+)?)(\S.*)?$/.exec(line);
  if (!command) {
    const names = COMMANDS.map(({ name }) => `/${name} `);
    const hits = names.filter((name) => name.startsWith(line));
    return [line.startsWith('/') ? hits : [], line];
  }
  const [, before = '', typed = ''] = command;
  const names = /^\/brief\s/i.test(before)
    ? await answerer.suggestBriefs(typed, SUGGESTED)
    : await answerer.suggestPeople(workspace, typed, SUGGESTED);
  return [names.map((name) => `${before}${name}`), line];
}

/** Reads commands and questions until the input ends or the reader types "exit"; answers each as a turn of one thread. */
export async function runSession(options: SessionOptions): Promise<void> {
  const { answerer, input, output, workspace, today } = options;
  await answerer.remember({ platform: PLACE.platform, workspace, thread: THREAD }, options.memory);
  const lines = createInterface({
    input,
    output,
    prompt: '› ',
    completer: (line: string) => complete(line, options),
  });
  lines.on('SIGINT', () => lines.close());
  lines.prompt();
  for await (const line of lines) {
    const text = line.trim();
    if (/^(?:exit|quit|\/exit|\/quit)$/i.test(text)) break;
    if (text !== '') {
      const { view } = await answerer.reply({
        ...PLACE,
        workspace,
        kind: 'words',
        command: null,
        text,
        user: 'you',
        today,
      });
      output.write(`\n${renderTerminal(view, options)}\n`);
    }
    lines.prompt();
  }
  lines.close();
  output.write('\n');
}
