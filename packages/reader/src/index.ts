export type { ReaderAssets, ReadLimits, ReadOptions, ReadOutcome, ReadProblem } from './read.js';
export { readDocuments } from './read.js';
export type * from './source-document.js';
