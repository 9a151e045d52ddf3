/** Every table that is written as CSV: files that begin with their headings are ours. */
import { AGREEMENT_TABLES } from './agreement/tables.js';
import { ATTRITION, PANEL } from './panel/tables.js';
import { FIGURES_TABLE } from './study/tables.js';
import type { Table } from './tables/field.js';
import { TABLES } from './tables/tables.js';

export const OWN_TABLES: readonly Table[] = [...TABLES, ...AGREEMENT_TABLES, FIGURES_TABLE, PANEL, ATTRITION];
