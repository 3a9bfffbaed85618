import { createMerger, type Merger } from '../../src/core/merge/corpus.ts';

/** Everything that the articles say, merged once and anew: what a merger that kept something must tell as well. */
export const mergeCorpus: Merger = (articles, asOf) => createMerger()(articles, asOf);
