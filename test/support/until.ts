import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something is there, and gives it. Fails with what was awaited, never with a bare time-out. */
export async function until<T>(what: string, look: () => T | null | undefined | false, ms = 5_000): Promise<T> {
  const end = Date.now() + ms;
  for (;;) {
    const found = look();
    if (found) return found;
    if (Date.now() > end) throw new Error(`waited ${ms} ms in vain for ${what}`);
    await wait(10);
  }
}

/** Long enough for something unwanted to happen on a loopback. */
export const aMoment = (): Promise<void> => wait(150);
