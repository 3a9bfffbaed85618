import { type Command, Option } from 'commander';
import { parseDay } from './arguments.ts';

/**
 * What a command does when it is called, with the exit code that it gives. It is loaded only then: help and search need not wait
 * for the clients of Slack and Discord.
 */
export const run =
  <Args extends unknown[]>(load: () => Promise<(...args: Args) => Promise<number>>) =>
  async (...args: Args): Promise<void> => {
    const action = await load();
    process.exitCode = await action(...args);
  };

/** The options of a command with a store. */
export const withStore = (command: Command): Command =>
  command
    .option('--store <url>', 'the store: a file path (default: the configured one)')
    .option('--workspace <name>', 'whose articles (default: the configured one)')
    .option('--config <file>', 'settings file (default: config/readout.yaml)');

export const asOf = (): Option =>
  new Option('--as-of <date>', 'as known on this day (default: today)').argParser(parseDay);
