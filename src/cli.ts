import { readFileSync } from 'node:fs';
import { Argument, Command, type CommanderError, Option } from 'commander';
import { BRIEF_FORMATS, parseCount, parseDay, parsePicture, parsePort } from './cli/arguments.ts';
import { endQuietlyOnClosedPipe, warn } from './cli/output.ts';
import { shipped } from './cli/shipped.ts';
import { examples, usageLine, withCommand } from './cli/usage.ts';
import { DEADLINE_CHOICES } from './core/digest/deadlines/list.ts';
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

/** The exit code of the command that ran. */
let exitCode = 0;
/** Loads a command when it is called: help and search need not wait for the clients of Slack and Discord. */
const run =
  <Args extends unknown[]>(load: () => Promise<(...args: Args) => Promise<number>>) =>
  async (...args: Args): Promise<void> => {
    const action = await load();
    exitCode = await action(...args);
  };

const withStore = (command: Command): Command =>
  command
    .option('--store <url>', 'the store: a file path (default: the configured one)')
    .option('--workspace <name>', 'whose articles (default: the configured one)')
    .option('--config <file>', 'settings file (default: config/readout.yaml)');

const asOf = (): Option => new Option('--as-of <date>', 'as known on this day (default: today)').argParser(parseDay);

withStore(program.command('start'))
  .description('without tokens: digest and conversation in the terminal; with tokens: serve Slack and Discord')
  .action(run(async () => (await import('./cli/start.ts')).startCommand))
  .addHelpText(
    'after',
    examples([
      ['readout start', 'the sample, or your own articles where you have ingested some'],
      ['DISCORD_TOKEN=… readout start', 'serve Discord, and post the briefs that have destinations'],
      ['SLACK_BOT_TOKEN=… SLACK_APP_TOKEN=… readout start', 'serve Slack'],
    ]),
  );

withStore(program.command('ingest'))
  .description('add articles from files (.txt .md .html .jsonl), folders, web pages and feeds; safe to run again')
  .argument('<inputs...>', 'paths and addresses')
  .option('--json', 'print the counts as JSON')
  .action(run(async () => (await import('./cli/ingest.ts')).ingestCommand))
  .addHelpText(
    'after',
    examples([
      ['readout ingest articles/ wire.jsonl', 'everything in a folder, and a file with an article on each line'],
      ['readout ingest https://news.example/feed.xml', 'the articles of a feed'],
      ['readout ingest --json articles/', 'added, unchanged, updated, nearDuplicates, rejected with reasons'],
    ]),
  );

withStore(program.command('withdraw'))
  .description(
    'take articles out, such as one that its outlet retracted; the next digest says so where a line rested on it',
  )
  .argument('[articles...]', 'their ids or addresses; without any, what was withdrawn is listed')
  .option('--undo', 'let them in again, with the next ingest')
  .option('--json', 'print the outcome as JSON')
  .action(run(async () => (await import('./cli/withdraw.ts')).withdrawCommand))
  .addHelpText(
    'after',
    examples([
      ['readout withdraw https://news.example/retracted', 'nothing shows it any more, and ingest leaves it out'],
      ['readout withdraw', 'what was withdrawn'],
      ['readout withdraw --undo https://news.example/retracted', 'then ingest it again'],
    ]),
  );

program
  .command('extract')
  .description('read articles and print what they say as JSON Lines; no store is needed')
  .argument('[files...]', 'files; without any, JSON Lines on standard input: {"id", "text", "title"?, "published"?, …}')
  .addOption(new Option('--format <format>', 'output').choices(['jsonl']).default('jsonl'))
  .action(run(async () => (await import('./cli/extract.ts')).extractCommand))
  .addHelpText(
    'after',
    examples([
      ['readout extract article.txt', 'one line of JSON; offsets point into its article.text'],
      ['readout extract < articles.jsonl > facts.jsonl', 'one line out for each line in, in order'],
    ]),
  );

program
  .command('read')
  .description('show what was understood of an article: names by entity, roles, zones')
  .argument('<files...>', 'files or addresses')
  .action(run(async () => (await import('./cli/read.ts')).readCommand))
  .addHelpText('after', examples([['readout read article.txt', 'for people; extract prints the same for programs']]));

program
  .command('quotes')
  .description(
    'show what an article quotes: for each quote its place, speaker, clause, rule and what makes it doubtful',
  )
  .argument('<files...>', 'files or addresses')
  .addOption(new Option('--kind <kind>', 'only this kind').choices(['direct', 'partial', 'indirect', 'scare', 'title']))
  .option('--json', 'print a JSON list, an object for each article')
  .action(run(async () => (await import('./cli/quotes.ts')).quotesCommand))
  .addHelpText(
    'after',
    examples([
      ['readout quotes article.txt', 'why a quote has the speaker that it has, or none'],
      ['readout quotes --kind direct articles/*.txt', 'only whole sentences word for word'],
      ['readout quotes --json article.txt', 'the same for programs; offsets point into the text'],
    ]),
  );

withStore(program.command('facts'))
  .description('the facts of the whole store, merged across outlets')
  .addOption(new Option('--kind <kind>', 'only this kind').choices(['meeting', 'quote', 'deadline']))
  .addOption(asOf())
  .option('--person <name>', 'only facts that name this person')
  .addOption(new Option('--since <date>', 'only facts told on or after this day').argParser(parseDay))
  .option('--json', 'print a JSON list')
  .action(run(async () => (await import('./cli/facts.ts')).factsCommand))
  .addHelpText(
    'after',
    examples([
      ['readout facts --kind meeting --person Holm --since monday', 'whom Holm met'],
      ['readout facts --kind deadline --as-of 2026-11-20 --json', 'what was due, with sources and status'],
    ]),
  );

withStore(program.command('feedback'))
  .description('what readers said is wrong, with the question or the line, the newest first')
  .option('--json', 'print a JSON list')
  .action(run(async () => (await import('./cli/feedback.ts')).feedbackCommand))
  .addHelpText('after', examples([['readout feedback', 'what was pressed “Wrong?” under']]));

withStore(program.command('met'))
  .description('who met whom: a list, or a picture of the meetings between people')
  .argument('[names...]', 'a person, a country or an organisation; with two, the meetings between them')
  .addOption(asOf())
  .option('--since <date>', 'only meetings from this day on: a date, monday, "last week", february')
  .option('--until <date>', 'only meetings up to this day')
  .addOption(new Option('--graph <file>', 'draw a picture: a file that ends in .svg or .png').argParser(parsePicture))
  .option('--dark', 'the picture for a dark background')
  .option('--json', 'print a JSON list')
  .action(run(async () => (await import('./cli/met.ts')).metCommand))
  .addHelpText(
    'after',
    examples([
      ['readout met Holm --since monday', 'whom Holm met, when, where, and which outlets say so'],
      ['readout met "Ada Holm" "Bo Lind"', 'the meetings between the two'],
      ['readout met Norway --graph met.png --dark', 'a picture'],
    ]),
  );

withStore(program.command('deadlines'))
  .description('what is due: a list, a calendar file, or a picture of the next thirty days')
  .addArgument(
    new Argument('[show]', 'open, week (the next seven days), or all with those that are past')
      .choices(DEADLINE_CHOICES)
      .default('open'),
  )
  .addOption(asOf())
  .option('--person <name>', 'only deadlines that name this person')
  .option('--ics <file>', 'write a calendar file; - for standard output')
  .addOption(
    new Option('--timeline <file>', 'draw a picture: a file that ends in .svg or .png').argParser(parsePicture),
  )
  .option('--dark', 'the picture for a dark background')
  .option('--json', 'print a JSON list')
  .action(run(async () => (await import('./cli/deadlines.ts')).deadlinesCommand))
  .addHelpText(
    'after',
    examples([
      ['readout deadlines week', 'what is overdue and what is due within seven days'],
      ['readout deadlines --ics deadlines.ics', 'for Outlook, Google Calendar or Apple Calendar'],
      ['readout deadlines all --timeline due.png --dark', 'a picture'],
    ]),
  );

withStore(program.command('search'))
  .description('ranked passages')
  .argument('[query]', 'words')
  .addOption(new Option('--limit <n>', 'how many').argParser(parseCount).default(10))
  .addOption(asOf())
  .option('--batch <file>', 'JSON Lines of {"id", "query", "asOf"?}; one line out for each')
  .option('--json', 'print a JSON list')
  .action(run(async () => (await import('./cli/search.ts')).searchCommand))
  .addHelpText(
    'after',
    examples([
      ['readout search "border talks" --limit 3', 'the three best passages'],
      ['readout search --batch queries.jsonl', 'a line {"id", "results"} for each query'],
    ]),
  );

withStore(program.command('ask'))
  .description('answer a question from the stored articles, with the evidence')
  .argument('[question]', 'in plain words')
  .option('--thread <file>', 'earlier turns: a JSON list of {"question", "answer"}')
  .addOption(asOf())
  .option('--batch <file>', 'JSON Lines of {"id", "query", "asOf"?}; one line out for each')
  .option('--json', 'print a JSON object')
  .action(run(async () => (await import('./cli/ask.ts')).askCommand))
  .addHelpText(
    'after',
    examples([
      ['readout ask "when do the talks resume?"', 'an answer, or that the articles do not hold one'],
      ['readout ask "and where?" --thread turns.json', 'a follow-up'],
      ['readout ask --batch questions.jsonl', 'a line with the id for each question'],
    ]),
  );

withStore(program.command('eval'))
  .description('measure search and answers on a set of your own: articles, questions, and what answers them')
  .addArgument(new Argument('<what>', 'what to measure').choices(['answers']))
  .argument(
    '<folder>',
    'with articles.jsonl, questions.jsonl {"id", "query", "asOf"?} and gold.jsonl {"id", "answers"}',
  )
  .option('--json', 'print the figures as JSON')
  .action(run(async () => (await import('./cli/eval.ts')).evalCommand))
  .addHelpText(
    'after',
    examples([['readout eval answers my-questions/', 'how often the answer is found, given, and made up']]),
  );

withStore(program.command('brief'))
  .description('a brief’s digest')
  .argument('[name]', 'which brief (default: the first)')
  .addOption(asOf())
  .addOption(
    new Option('--format <format>', 'slack and discord print the very payloads that would be posted')
      .choices(BRIEF_FORMATS)
      .default('text'),
  )
  .option('--explain', 'why each candidate is in or out; with --format json as a list')
  .action(run(async () => (await import('./cli/brief.ts')).briefCommand))
  .addHelpText(
    'after',
    examples([
      ['readout brief', 'the first brief, as of today'],
      ['readout brief morning --as-of 2026-11-20', 'another day’s'],
      ['readout brief morning --format html > digest.html', 'as a page'],
      ['readout brief morning --explain', 'why each candidate is in or out'],
    ]),
  );

withStore(program.command('preview'))
  .description('a local page that shows digests as Slack and Discord will show them, with the commands usable in it')
  .addOption(new Option('--port <n>', 'which port of this machine').argParser(parsePort).default(4700))
  .addOption(asOf())
  .action(run(async () => (await import('./cli/preview.ts')).previewCommand))
  .addHelpText(
    'after',
    examples([
      ['readout preview', 'your own articles, or the sample where you have none'],
      ['readout preview --port 0 --as-of 2026-11-13', 'any free port, another day'],
    ]),
  );

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
  exitCode = explain(error);
}
process.exitCode = exitCode;
