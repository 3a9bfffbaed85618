import { randomBytes } from 'node:crypto';

/** Crockford's base32: no letter that can be read as a digit. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** 24 letters and digits, 120 random bits: fits Discord's nonce (25 characters) and never comes twice. */
export function newDeliveryId(): string {
  return [...randomBytes(24)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
