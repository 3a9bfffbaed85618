import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const CORE = fileURLToPath(new URL('../../core', import.meta.url));

let version: string | null = null;

/**
 * Changes whenever the code changes by which facts are merged: a hash of the core's source. A number raised by hand would be
 * forgotten one day, and a program after an update must not show what the one before it made.
 */
export function codeVersion(): string {
  if (version !== null) return version;
  const hash = createHash('sha256');
  const files = readdirSync(CORE, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:ts|json)$/.test(file));
  for (const file of files.sort())
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(join(CORE, file)))
      .update('\0');
  version = hash.digest('base64url');
  return version;
}
