import { createModels } from '../../core/language/model/models.ts';
import { createReader } from '../../core/language/reader.ts';
import type { Reader } from '../../core/language/reading.ts';
import { loadModelBytes } from './load.ts';

/** Reads articles with the weights that are shipped with the program. Throws where a file of these is missing. */
export const loadReader = (): Reader => createReader(createModels(loadModelBytes()));
