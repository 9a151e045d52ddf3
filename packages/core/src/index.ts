export { FILE_FORMATS, type FileFormat, type FormatOf, type KnownFormat } from './file-format.js';
export { SIGN_WORDS } from './grammar/lexicon.js';
export { type FoundQuantity, numbersIn } from './grammar/numbers-in.js';
export { parseTarget, plainText } from './grammar/parse-target.js';
export { factorWord, formatNumber, printTarget } from './grammar/print-target.js';
export { dateOfSerial, probableComparatorLoss } from './grammar/probable.js';
export { qualitativeCells } from './grammar/qualitative-cells.js';
export { scaleGrades } from './grammar/states.js';
export type * from './hierarchy.js';
export {
  aspectOfHeading,
  detectModel,
  type FoundHeading,
  HEADING_WORDS,
  headingsIn,
  level1OfAspect,
  level1OfHeading,
  type PrintedHeadings,
} from './hierarchy-headings.js';
export { aspectLabel, level1Label } from './hierarchy-labels.js';
export { foldCode, foldForMatch } from './identity/fold.js';
export { projectIdentity, RowIds } from './identity/row-id.js';
export { type ProjectLabel, type ProjectOccurrence, projectKeys } from './identity/same-projects.js';
export { UnitBook, type UnitLabel } from './identity/unit-book.js';
export { unitNamesAgree } from './identity/unit-names.js';
export type * from './model.js';
export {
  isMoneyUnit,
  MONEY_UNITS,
  type MoneyTolerance,
  parseAmount,
  parseNumber,
  sameMoney,
  toWan,
  unitPriceInYuan,
  wanFromUnit,
} from './money.js';
export * from './self-evaluation.js';
export type * from './source.js';
export type * from './target.js';
export { foldWidth } from './text/fold-width.js';
export { compact, joinCellLines, joinCode } from './text/joining.js';
export { unifyRadicals } from './text/radicals.js';
export { shortHash } from './text/short-hash.js';
export { TextMemory } from './text/text-memory.js';
export { anyCasePattern, everyPattern, pattern, spacedPattern, stickyPattern } from './text/word-pattern.js';
export { UNITS, type UnitEntry, type UnitKind } from './units/catalogue.js';
export {
  canonicalUnit,
  type SplitUnit,
  sameUnit,
  splitUnit,
  type UnitAt,
  type UnitReading,
  unitAt,
  unitKind,
  unitKinds,
} from './units/units.js';
export { rowsOfWeight, type Weighed, weightsOf } from './weights.js';
