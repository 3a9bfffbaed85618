import { faint, strong, text } from '../../digest/lines/runs.ts';
import { COMMANDS } from '../commands.ts';
import type { Reply } from '../platform.ts';
import type { Block, Run } from '../view.ts';
import { notice, type ReplyContext } from './context.ts';

const usageRuns = (command: (typeof COMMANDS)[number]): readonly Run[] => [
  strong(`/${command.name}`),
  text(command.usage === '' ? '' : ` ${command.usage}`),
  text(` — ${command.summary}`),
];

/** `/help` and `/help met`: usage and an example of every command, or of one. */
export function helpReply(about: string | null, context: ReplyContext): Reply {
  if (about !== null) {
    const command = COMMANDS.find((candidate) => candidate.name === about);
    if (command === undefined) {
      return notice(
        `There is no command /${about.slice(0, 40)}. I know ${COMMANDS.map((c) => `/${c.name}`).join(', ')}.`,
        context,
      );
    }
    const options = command.options.map((option): readonly Run[] => [
      strong(option.name),
      text(` — ${option.summary}`),
    ]);
    const blocks: Block[] = [{ kind: 'text', runs: usageRuns(command) }];
    if (options.length > 0) blocks.push({ kind: 'list', items: options });
    blocks.push({ kind: 'text', runs: [faint(`For example: ${command.example}`)] });
    return { view: { blocks, summary: `/${command.name}: ${command.summary}` }, memory: context.memory };
  }
  const blocks: Block[] = [
    { kind: 'heading', level: 2, text: 'What I can do' },
    { kind: 'list', items: COMMANDS.map(usageRuns) },
    {
      kind: 'text',
      runs: [
        text(
          'Or ask in plain words, also in the thread under a digest. Every line I show is sliced word for word out of a stored article. ',
        ),
        text(
          '“why 3” shows the evidence of line 3; “wrong” or “wrong 3” tells whoever looks after me that it is not right.',
        ),
      ],
    },
  ];
  return { view: { blocks, summary: 'What Readout can do' }, memory: context.memory };
}
