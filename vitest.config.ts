import { defineConfig } from 'vitest/config';

const LONG = Number(process.env.READOUT_LAWS ?? 1) > 1;

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/support/laws.ts'],
    testTimeout: LONG ? 3_600_000 : 20_000,
    hookTimeout: 20_000,
  },
});
