export { type FormOutcome, readForm } from './form.js';
export type { BlankForm } from './form-texts.js';
export { prepare } from './formats/prepare.js';
export { readDocuments } from './read.js';
export type { ReaderAssets, ReadLimits, ReadOptions, ReadOutcome, ReadProblem } from './read-options.js';
export type * from './source-document.js';
