/** All tables of a dataset, in the order in which they refer to each other. */
import { DOCUMENTS } from './documents.js';
import type { Table } from './field.js';
import { FINDINGS } from './findings.js';
import { FRAME } from './frame.js';
import { INDICATORS } from './indicators.js';
import { PROJECTS } from './projects.js';

export const TABLES = [DOCUMENTS, PROJECTS, INDICATORS, FINDINGS, FRAME] as const satisfies readonly Table[];

export type TableName = (typeof TABLES)[number]['name'];

/** Version of the tables: the first number changes when a column is renamed or dropped, the second when one is added. */
export const DATASET_SCHEMA_VERSION = '1.0';
