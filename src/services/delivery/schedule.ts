import cron from 'node-cron';
import type { Log } from '../logging/logger.ts';

export type Schedule = {
  /** Resolves when no tick is running any more. */
  stop(): Promise<void>;
};

/**
 * Calls `tick` at once and then each minute, never two at a time; a tick that fails is logged and the next one comes.
 * The minute is all that node-cron decides: what is due is planned by local dates, which no clock change can skip.
 */
export function startSchedule(tick: () => Promise<void>, log: Log): Schedule {
  let running: Promise<void> | null = null;
  const run = (): void => {
    running ??= tick()
      .catch((error: unknown) => log.error({ event: 'tick.failed', err: error }))
      .finally(() => {
        running = null;
      });
  };
  const task = cron.schedule('* * * * *', run, { timezone: 'UTC' });
  run();
  return {
    async stop() {
      await task.destroy();
      await running;
    },
  };
}
