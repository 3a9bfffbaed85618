import { type Command, Option } from 'commander';
import { run, withStore } from './define.ts';
import { examples } from './usage.ts';

/** Adds the commands that begin, bring articles in and out, and show what was understood of one. */
export function addArticleCommands(program: Command): void {
  withStore(program.command('start'))
    .description('without tokens: digest and conversation in the terminal; with tokens: serve Slack and Discord')
    .action(run(async () => (await import('./start.ts')).startCommand))
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
    .action(run(async () => (await import('./ingest.ts')).ingestCommand))
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
    .action(run(async () => (await import('./withdraw.ts')).withdrawCommand))
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
    .argument(
      '[files...]',
      'files; without any, JSON Lines on standard input: {"id", "text", "title"?, "published"?, …}',
    )
    .addOption(new Option('--format <format>', 'output').choices(['jsonl']).default('jsonl'))
    .action(run(async () => (await import('./extract.ts')).extractCommand))
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
    .action(run(async () => (await import('./read.ts')).readCommand))
    .addHelpText('after', examples([['readout read article.txt', 'for people; extract prints the same for programs']]));

  program
    .command('quotes')
    .description(
      'show what an article quotes: for each quote its place, speaker, clause, rule and what makes it doubtful',
    )
    .argument('<files...>', 'files or addresses')
    .addOption(
      new Option('--kind <kind>', 'only this kind').choices(['direct', 'partial', 'indirect', 'scare', 'title']),
    )
    .option('--json', 'print a JSON list, an object for each article')
    .action(run(async () => (await import('./quotes.ts')).quotesCommand))
    .addHelpText(
      'after',
      examples([
        ['readout quotes article.txt', 'why a quote has the speaker that it has, or none'],
        ['readout quotes --kind direct articles/*.txt', 'only whole sentences word for word'],
        ['readout quotes --json article.txt', 'the same for programs; offsets point into the text'],
      ]),
    );
}
