import type { State } from './register.ts';

const WINDOW_MS = 10 * 60_000;
const FREE_STARTS = 4;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to wait before connecting, given when the program started in the last while: Discord takes a thousand connections a
 * day and then resets the token (https://docs.discord.com/developers/events/gateway#session-start-limit-object), so a
 * program that is restarted over and over must slow down by itself. Times are in milliseconds.
 */
export function startDelay(starts: readonly number[], now: number): number {
  const recent = starts.filter((at) => now - at < WINDOW_MS && at <= now).length;
  return recent < FREE_STARTS ? 0 : Math.min(LONGEST_MS, 15_000 * 2 ** (recent - FREE_STARTS));
}

const KEY = 'discord:starts';

/** Notes this start and gives how long to wait first. What was noted and can't be read counts as nothing. */
export async function noteStart(state: State, now: number): Promise<number> {
  const noted = await state.get(KEY);
  const starts = noted === null ? [] : noted.split(' ').map(Number).filter(Number.isFinite);
  const delay = startDelay(starts, now);
  await state.set(KEY, [...starts.slice(-10), now].join(' '));
  return delay;
}
