import { once } from 'node:events';

/** Writes to standard output and waits where the reader is slower than we are, so that memory stays flat. */
export async function print(text: string): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, 'drain');
}

export const printJson = (value: unknown): Promise<void> => print(`${JSON.stringify(value, null, 2)}\n`);
export const printLine = (value: unknown): Promise<void> => print(`${JSON.stringify(value)}\n`);

export const warn = (line: string): void => void process.stderr.write(`${line}\n`);

/** A reader that has seen enough, such as `head`, closes the pipe: that is no error of ours. */
export function endQuietlyOnClosedPipe(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    throw error;
  });
}

/** Colours for a person at a terminal, unless NO_COLOR says otherwise (no-color.org). */
export const wantsColour = (): boolean => process.stdout.isTTY === true && !process.env.NO_COLOR;

export const columns = (): number => process.stdout.columns ?? 100;
