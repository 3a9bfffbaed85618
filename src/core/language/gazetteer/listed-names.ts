import { bloomHas } from './bloom.ts';
import data from './data/listed-names.json' with { type: 'json' };
import { fold } from './fold.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

function decode(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let at = 0; at < ALPHABET.length; at += 1) values[ALPHABET.charCodeAt(at)] = at;
  const length = Math.floor((base64.replace(/=+$/, '').length * 6) / 8);
  const bytes = new Uint8Array(length);
  let bits = 0;
  let held = 0;
  let next = 0;
  for (let at = 0; at < base64.length && next < length; at += 1) {
    bits = (bits << 6) | (values[base64.charCodeAt(at)] ?? 0);
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[next] = (bits >> held) & 255;
      next += 1;
    }
  }
  return bytes;
}

const bits = decode(data.bits);

/** Whether a word is on a list of about 170,000 given and family names; wrong about twice in a hundred times, so only a hint. */
export const isListedName = (word: string): boolean => bloomHas(bits, fold(word));
