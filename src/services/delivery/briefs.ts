import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Brief, briefSchema } from '../../core/digest/brief.ts';
import { OperatorError } from '../operator-error.ts';
import { readYaml } from '../settings/yaml.ts';

const ENDINGS: ReadonlySet<string> = new Set(['.yaml', '.yml']);

/**
 * Reads every brief in a folder, by name. Throws one OperatorError with a line for each mistake in any of the files, or
 * where the folder cannot be read; a folder without briefs gives an empty list.
 */
export async function loadBriefs(folder: string): Promise<readonly Brief[]> {
  const files = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    const what = error.code === 'ENOENT' ? 'does not exist' : `cannot be read (${error.code})`;
    throw new OperatorError(
      `briefs folder ${folder} ${what}: create it, or name another one under "briefs" in the settings`,
    );
  });
  const briefs = new Map<string, Brief>();
  const problems: string[] = [];
  for (const file of files.filter((name) => ENDINGS.has(extname(name)) && !name.startsWith('.')).sort()) {
    const path = join(folder, file);
    const name = file.slice(0, -extname(file).length);
    if (!/^[a-z0-9][a-z0-9-]*$/u.test(name)) {
      problems.push(
        `${path}: a brief is called by its file name: use small letters, digits and "-", such as morning.yaml`,
      );
      continue;
    }
    if (briefs.has(name)) {
      problems.push(`${path}: there is a second file for the brief "${name}": remove one of them`);
      continue;
    }
    const read = readYaml(await readFile(path, 'utf8'), path, briefSchema);
    if (read.value === null) problems.push(...read.problems);
    else briefs.set(name, { ...read.value, name });
  }
  if (problems.length > 0) throw new OperatorError(problems);
  return [...briefs.values()];
}
