import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A file or folder that is shipped with the program. */
export const shipped = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What stands in the working folder wins over what is shipped. */
export const here = (path: string): string => (existsSync(path) ? path : shipped(path));
