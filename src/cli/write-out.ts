import { writeFile } from 'node:fs/promises';
import { OperatorError } from '../services/operator-error.ts';

/** Writes a file that the user named. Throws an OperatorError where it cannot be written. */
export async function writeOut(file: string, content: string | Uint8Array): Promise<void> {
  await writeFile(file, content).catch((error: NodeJS.ErrnoException) => {
    throw new OperatorError(`${file} cannot be written (${error.code}): check the folder and its rights`, {
      cause: error,
    });
  });
}
