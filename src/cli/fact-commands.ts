import { Argument, type Command, Option } from 'commander';
import { DEADLINE_CHOICES } from '../core/digest/deadlines/list.ts';
import { BRIEF_FORMATS, parseCount, parseDay, parsePicture, parsePort } from './arguments.ts';
import { asOf, run, withStore } from './define.ts';
import { examples } from './usage.ts';

/** Adds the commands that tell what the stored articles say, and what readers say of that. */
export function addFactCommands(program: Command): void {
  withStore(program.command('facts'))
    .description('the facts of the whole store, merged across outlets')
    .addOption(new Option('--kind <kind>', 'only this kind').choices(['meeting', 'quote', 'deadline']))
    .addOption(asOf())
    .option('--person <name>', 'only facts that name this person')
    .addOption(new Option('--since <date>', 'only facts told on or after this day').argParser(parseDay))
    .option('--json', 'print a JSON list')
    .action(run(async () => (await import('./facts.ts')).factsCommand))
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
    .action(run(async () => (await import('./feedback.ts')).feedbackCommand))
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
    .action(run(async () => (await import('./met.ts')).metCommand))
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
    .action(run(async () => (await import('./deadlines.ts')).deadlinesCommand))
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
    .action(run(async () => (await import('./search.ts')).searchCommand))
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
    .action(run(async () => (await import('./ask.ts')).askCommand))
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
    .action(run(async () => (await import('./eval.ts')).evalCommand))
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
    .action(run(async () => (await import('./brief.ts')).briefCommand))
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
    .action(run(async () => (await import('./preview.ts')).previewCommand))
    .addHelpText(
      'after',
      examples([
        ['readout preview', 'your own articles, or the sample where you have none'],
        ['readout preview --port 0 --as-of 2026-11-13', 'any free port, another day'],
      ]),
    );
}
