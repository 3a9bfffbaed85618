import { readFileSync } from 'node:fs';
import { Command, type CommanderError } from 'commander';
import { addArticleCommands } from './cli/article-commands.ts';
import { addFactCommands } from './cli/fact-commands.ts';
import { endQuietlyOnClosedPipe, warn } from './cli/output.ts';
import { shipped } from './cli/shipped.ts';
import { examples, usageLine, withCommand } from './cli/usage.ts';
import { redactorFor } from './services/logging/logger.ts';
import { OperatorError } from './services/operator-error.ts';

const BAD_USAGE = 2;
const FAULT = 1;

const { version } = JSON.parse(readFileSync(shipped('package.json'), 'utf8')) as { version: string };

const program = new Command('readout')
  .description('News briefings: who met whom, key quotes and open deadlines, each line sliced out of a stored article.')
  .version(version)
  .addHelpText(
    'after',
    examples([
      ['readout start', 'the main job on the bundled sample, or the platforms with tokens'],
      ['readout ingest articles/*.txt feed.xml', 'add articles'],
      ['readout brief morning --as-of 2026-11-20', 'a digest'],
      ['readout facts --kind meeting --person Holm', 'merged facts'],
      ['readout ask "when do the talks resume?"', 'an answer with its evidence'],
    ]),
  );

addArticleCommands(program);
addFactCommands(program);

/** Bad usage and bad input end with 2 and one clear line each; what nobody foresaw ends with 1. */
function explain(error: unknown): number {
  if (error instanceof OperatorError) {
    for (const line of error.lines) warn(line);
    return BAD_USAGE;
  }
  const what = error instanceof Error ? (error.stack ?? error.message) : String(error);
  warn(redactorFor(process.env)(`readout failed: ${what}`));
  return FAULT;
}

for (const command of [program, ...program.commands]) {
  command.configureOutput({ outputError: () => {} }).exitOverride((error: CommanderError) => {
    // Help and version are thrown too, with the code 0.
    if (error.exitCode !== 0) throw new OperatorError(usageLine(error, command), { cause: error });
    process.exit(0);
  });
}
endQuietlyOnClosedPipe();
// Node would print all that hangs on the error: client libraries hang requests with their tokens there.
process.on('uncaughtException', (error) => process.exit(explain(error)));
try {
  const known = program.commands.map((command) => command.name());
  await program.parseAsync(withCommand(process.argv.slice(2), known), { from: 'user' });
} catch (error) {
  process.exitCode = explain(error);
}
