import fc from 'fast-check';

/**
 * How hard the laws are tried: 1 for each change, more for a long run (`READOUT_LAWS=100 npm test`). A usual run draws the same cases
 * each time, so that a change passes or fails by what it changed; a long run draws new ones, and prints the seed of a failure.
 */
const TIMES = Number(process.env.READOUT_LAWS ?? 1);
const USUAL_SEED = 20_261_122;
const USUAL_RUNS = 100;

fc.configureGlobal(TIMES > 1 ? { numRuns: USUAL_RUNS * TIMES } : { seed: USUAL_SEED, numRuns: USUAL_RUNS });

/** How many cases a law that is not tried the usual number of times gets, in proportion to the run. */
export const cases = (usual: number): number => usual * TIMES;
