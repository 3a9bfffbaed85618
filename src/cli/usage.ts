import type { Command, CommanderError } from 'commander';

/** What stands for no command at all: `npm start` and `readout --store x.db` show the main job. */
const DEFAULT_COMMAND = 'start';
const ABOUT_THE_PROGRAM: ReadonlySet<string> = new Set(['-h', '--help', '-V', '--version']);

/**
 * The arguments with the command that they leave out, and `help NAME` as `NAME --help`. A word that is no command is left
 * first, to be told so.
 */
export function withCommand(args: readonly string[], known: readonly string[]): readonly string[] {
  const [first, second] = args;
  if (first === 'help' && second !== undefined) return known.includes(second) ? [second, '--help'] : [second];
  const isNamed = first !== undefined && (!first.startsWith('-') || ABOUT_THE_PROGRAM.has(first));
  return isNamed ? args : [DEFAULT_COMMAND, ...args];
}

/** The full name of a command: "readout brief". */
const nameOf = (command: Command): string =>
  command.parent === null ? command.name() : `${nameOf(command.parent)} ${command.name()}`;

/** Bad usage as one line: what is wrong, what may have been meant, and where it says how it is done. */
export function usageLine(error: CommanderError, command: Command): string {
  const what = error.message
    .replace(/^error: /u, '')
    .replace(/\s*\n\((.+)\)$/su, (_, guess: string) => `; ${guess.charAt(0).toLowerCase()}${guess.slice(1)}`)
    .replace(/ is invalid\. /u, ' is invalid: ')
    .replace(/\.$/u, '');
  const name = nameOf(command);
  return `${name}: ${what} (${name} --help shows how it is used)`;
}

/** Examples below a command's help: a line of shell and what it is for. */
export function examples(lines: readonly (readonly [string, string])[]): string {
  const widest = Math.max(...lines.map(([shell]) => shell.length));
  return `\nExamples:\n${lines.map(([shell, purpose]) => `  ${shell.padEnd(widest)}  ${purpose}`).join('\n')}`;
}
