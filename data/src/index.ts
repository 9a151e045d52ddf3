export { HEADINGS } from './generated/headings.js';
export type { ColumnRole, HeadingLexicon } from './schemas/headings.js';
