import { MEDIA } from '../../language/gazetteer/media.ts';
import { OUTLET_WORDS } from './cues.ts';

const KNOWN: ReadonlySet<string> = new Set(MEDIA);

/** Whether a name is that of a paper, agency or broadcaster, known or by its last word: "the Lenna Courier". */
export function isOutlet(name: string): boolean {
  const bare = name.replace(/^the\s+/i, '').replace(/['’]s?$/, '');
  const last = bare.split(/\s+/).at(-1)?.toLowerCase() ?? '';
  return KNOWN.has(bare) || KNOWN.has(`The ${bare}`) || OUTLET_WORDS.has(last);
}
