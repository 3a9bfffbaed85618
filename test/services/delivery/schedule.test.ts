import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { startSchedule } from '../../../src/services/delivery/schedule.ts';
import { logLines } from '../../support/log-lines.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.UTC(2031, 0, 15, 6, 0, 30) });
});
afterEach(() => {
  vi.useRealTimers();
});

test('ticks at once and each minute, over a tick that fails, until it is stopped', async () => {
  const { log, lines } = logLines();
  let ticks = 0;
  const schedule = startSchedule(async () => {
    ticks++;
    if (ticks === 2) throw new Error('the disk is full');
  }, log);
  await vi.advanceTimersByTimeAsync(0);
  expect(ticks).toBe(1);
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(ticks).toBe(6);
  expect(lines()).toMatchObject([{ event: 'tick.failed', err: { message: 'the disk is full' } }]);
  await schedule.stop();
  await vi.advanceTimersByTimeAsync(5 * 60_000);
  expect(ticks).toBe(6);
});

test('never runs two ticks at a time, and stopping waits for the one that runs', async () => {
  const { log } = logLines();
  let running = 0;
  let most = 0;
  const schedule = startSchedule(async () => {
    running++;
    most = Math.max(most, running);
    await new Promise((resolve) => setTimeout(resolve, 150_000));
    running--;
  }, log);
  await vi.advanceTimersByTimeAsync(400_000);
  expect(most).toBe(1);
  const stopped = schedule.stop();
  await vi.advanceTimersByTimeAsync(150_000);
  await stopped;
  expect(running).toBe(0);
});
