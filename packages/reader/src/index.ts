export { type FormOutcome, readForm } from './form.js';
export type { BlankForm } from './form-texts.js';
export type { PagePicture } from './formats/pdf/draw-page.js';
export { prepare } from './formats/prepare.js';
export { drawDocumentPage, type PictureOptions, type PictureOutcome } from './page-picture.js';
export { type DocumentWithOriginal, readDocuments, readWithOriginal, readWithSurroundings, type SurroundedOutcome } from './read.js';
export type {
  LineImage,
  ReadCharacter,
  ReaderAssets,
  ReadLimits,
  ReadOptions,
  ReadOutcome,
  ReadProblem,
  Recogniser,
  ScanWishes,
} from './read-options.js';
export type * from './source-document.js';
export { readTableRows, type TableRows } from './table-rows.js';
