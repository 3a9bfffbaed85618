import { Command, CommanderError, Option } from 'commander';
import { askCommand } from './cli/ask.ts';
import { BRIEF_FORMATS, briefCommand } from './cli/brief.ts';
import { extractCommand } from './cli/extract.ts';
import { factsCommand } from './cli/facts.ts';
import { ingestCommand } from './cli/ingest.ts';
import { parseCount, parseDay } from './cli/options.ts';
import { endQuietlyOnClosedPipe, warn } from './cli/output.ts';
import { searchCommand } from './cli/search.ts';
import { startCommand } from './cli/start.ts';
import { OperatorError } from './services/operator-error.ts';

const BAD_USAGE = 2;

const program = new Command('readout')
  .description('News briefings: who met whom, key quotes and open deadlines, each line sliced out of a stored article.')
  .showHelpAfterError('(--help shows how it is used)')
  .addHelpText(
    'after',
    `
Examples:
  readout start                                  the main job on the bundled sample, or the platforms with tokens
  readout ingest articles/*.txt feed.xml         add articles
  readout brief morning --as-of 2026-11-20       a digest
  readout facts --kind meeting --person Holm     merged facts
  readout ask "when do the talks resume?"        an answer with its evidence`,
  );

/** The exit code of the command that ran. */
let exitCode = 0;
const run =
  <Args extends unknown[]>(action: (...args: Args) => Promise<number>) =>
  async (...args: Args): Promise<void> => {
    exitCode = await action(...args);
  };

const withStore = (command: Command): Command =>
  command
    .option('--store <url>', 'the store: a file path (default: the configured one)')
    .option('--workspace <name>', 'whose articles (default: the configured one)')
    .option('--config <file>', 'settings file (default: config/readout.yaml)');

const asOf = (): Option => new Option('--as-of <date>', 'as known on this day (default: today)').argParser(parseDay);

withStore(program.command('start', { isDefault: true }))
  .description('without tokens: digest and conversation in the terminal; with tokens: serve Slack and Discord')
  .action(run(startCommand));

withStore(program.command('ingest'))
  .description('add articles from files (.txt .md .html .jsonl), folders, web pages and feeds; safe to run again')
  .argument('<inputs...>', 'paths and addresses')
  .option('--json', 'print the counts as JSON')
  .action(run(ingestCommand));

program
  .command('extract')
  .description('read articles and print what they say as JSON Lines; no store is needed')
  .argument('[files...]', 'files; without any, JSON Lines on standard input: {"id", "text", "title"?, "published"?, …}')
  .addOption(new Option('--format <format>', 'output').choices(['jsonl']).default('jsonl'))
  .action(run(extractCommand));

program
  .command('read')
  .description('show what was understood of an article: names by entity, roles, zones')
  .argument('<files...>', 'files or addresses')

withStore(program.command('facts'))
  .description('the facts of the whole store, merged across outlets')
  .addOption(new Option('--kind <kind>', 'only this kind').choices(['meeting', 'quote', 'deadline']))
  .addOption(asOf())
  .option('--person <name>', 'only facts that name this person')
  .addOption(new Option('--since <date>', 'only facts told on or after this day').argParser(parseDay))
  .option('--json', 'print a JSON list')
  .action(run(factsCommand));

withStore(program.command('search'))
  .description('ranked passages')
  .argument('[query]', 'words')
  .addOption(new Option('--limit <n>', 'how many').argParser(parseCount).default(10))
  .addOption(asOf())
  .option('--batch <file>', 'JSON Lines of {"id", "query", "asOf"?}; one line out for each')
  .option('--json', 'print a JSON list')
  .action(run(searchCommand));

withStore(program.command('ask'))
  .description('answer a question from the stored articles, with the evidence')
  .argument('[question]', 'in plain words')
  .option('--thread <file>', 'earlier turns: a JSON list of {"question", "answer"}')
  .addOption(asOf())
  .option('--batch <file>', 'JSON Lines of {"id", "query", "asOf"?}; one line out for each')
  .option('--json', 'print a JSON object')
  .action(run(askCommand));

withStore(program.command('brief'))
  .description('a brief’s digest')
  .argument('[name]', 'which brief (default: the first)')
  .addOption(asOf())
  .addOption(
    new Option('--format <format>', 'slack and discord print the very payloads that would be posted')
      .choices(BRIEF_FORMATS)
      .default('text'),
  )
  .action(run(briefCommand));

/** Bad usage and bad input end with 2 and one clear line each; what nobody foresaw ends with 1. */
function explain(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : BAD_USAGE;
  if (error instanceof OperatorError) {
    for (const line of error.lines) warn(line);
    return BAD_USAGE;
  }
  warn(`readout failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return 1;
}

endQuietlyOnClosedPipe();
for (const command of [program, ...program.commands]) command.exitOverride();
try {
  await program.parseAsync();
} catch (error) {
  exitCode = explain(error);
}
process.exitCode = exitCode;
