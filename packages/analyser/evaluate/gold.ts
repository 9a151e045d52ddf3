/** Reads hand-made gold (one JSON object a line, see its GUIDE) and builds documents from it, so that rules are measured apart from reading. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  aspectOfHeading,
  detectModel,
  type Indicator,
  type IndicatorId,
  type Level1,
  level1OfAspect,
  type PerformanceDocument,
  type Project,
  type ProjectId,
  parseTarget,
  type Unit,
} from '@perf-lint/core';

export interface GoldRow {
  readonly doc: string;
  readonly table: 'overall' | 'project';
  readonly unit_code: string;
  readonly unit_name: string;
  readonly project_code: string;
  readonly project_name: string;
  readonly project_type: string;
  readonly amount: number | null;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
  readonly weight: number | null;
  readonly line: number | null;
  readonly labels: readonly string[];
  readonly m: number;
  /** Labels on which careful readers differ for this row. */
  readonly accept?: readonly string[];
  readonly doubt?: string;
}

/** A row of gold with the id its indicator has in the document built from it. */
export interface PlacedRow {
  readonly row: GoldRow;
  readonly id: IndicatorId;
}

export interface GoldDocument {
  readonly file: string;
  readonly document: PerformanceDocument;
  readonly rows: readonly PlacedRow[];
}

/** Folder of the gold beside the checkout, null where it is not there. */
export function goldFolder(): string | null {
  const folder = fileURLToPath(new URL('../../../../shared/gold', import.meta.url));
  return existsSync(folder) ? folder : null;
}

/** Folder of the gold of other sectors beside the checkout, null where it is not there. */
export function fieldsFolder(): string | null {
  const folder = fileURLToPath(new URL('../../../../shared/fields/gold', import.meta.url));
  return existsSync(folder) ? folder : null;
}

const FIRST_SIGHT = fileURLToPath(new URL('../../reader/first-sight', import.meta.url));

/** Batches of pages labelled before the tool saw them, in the order of their names. */
export function firstSightBatches(): readonly { readonly name: string; readonly documents: readonly GoldDocument[] }[] {
  if (!existsSync(FIRST_SIGHT)) return [];
  return readdirSync(FIRST_SIGHT)
    .filter((name) => existsSync(join(FIRST_SIGHT, name, 'labels.jsonl')))
    .sort()
    .map((name) => {
      const rows = rowsIn(join(FIRST_SIGHT, name, 'labels.jsonl'));
      const files = [...new Set(rows.map(({ doc }) => doc))];
      return {
        name,
        documents: files.map((file) =>
          documentOf(
            file,
            rows.filter(({ doc }) => doc === file),
          ),
        ),
      };
    });
}

function rowsIn(file: string): readonly GoldRow[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as GoldRow);
}

/** All gold documents, in the order of their names. */
export function readGold(folder: string): readonly GoldDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .map((name) => documentOf(name.replace(/\.jsonl$/, ''), rowsIn(join(folder, name))));
}

const LEVELS: Readonly<Record<string, Level1>> = {
  成本: 'cost',
  产出: 'output',
  效益: 'benefit',
  满意度: 'satisfaction',
  投入管理: 'management',
};

/** A project with the rows that were read so far. */
interface GrowingProject {
  readonly key: string;
  readonly unit: string;
  readonly unitName: string;
  readonly project: Project;
  readonly indicators: Indicator[];
}

function indicatorOf(row: GoldRow, id: IndicatorId, model: PerformanceDocument['model']): Indicator {
  const level = LEVELS[row.level1] ?? '';
  const aspect = aspectOfHeading(row.level2, level);
  return {
    id,
    table: row.table,
    level1: level === '' && aspect !== null ? level1OfAspect(aspect, model) : level,
    level2: row.level2,
    name: row.name.replace(/^指标\d+[:：.、]?/, ''),
    value: row.value,
    target: parseTarget(row.value),
    definition: '',
    weight: row.weight,
    printedDirection: null,
    previousValue: '',
    nameReferences: [],
    valueReferences: row.line === null ? [] : [{ kind: 'text', line: row.line, column: 0, length: row.value.length }],
    repairs: [],
    confidence: 1,
    doubts: row.labels.includes('DAMAGED') ? ['lost-cell'] : [],
    template: row.level1 === '投入管理',
  };
}

function projectOf(row: GoldRow, position: number, indicators: readonly Indicator[]): Project {
  return {
    id: `p${position}` as ProjectId,
    code: row.project_code,
    name: row.project_name,
    type: row.project_type,
    amount: row.amount,
    totalAmount: null,
    funding: [],
    goal: '',
    period: '',
    indicators,
    references: [],
  };
}

function unitsOf(projects: readonly GrowingProject[]): readonly Unit[] {
  const units = new Map<string, Unit & { projects: Project[] }>();
  for (const { unit, unitName, project } of projects) {
    const known = units.get(unit);
    if (known === undefined) units.set(unit, { code: unit, name: unitName, printedTotal: null, projects: [project] });
    else known.projects.push(project);
  }
  return [...units.values()];
}

/** Builds the document that a perfect reading of these rows would give. */
function documentOf(file: string, rows: readonly GoldRow[]): GoldDocument {
  const model = detectModel(rows.map(({ level1, level2 }) => ({ level1, level2 })));
  const placed: PlacedRow[] = [];
  const overall: Indicator[] = [];
  const projects: GrowingProject[] = [];
  const place = (row: GoldRow, id: string, list: Indicator[]) => {
    list.push(indicatorOf(row, id as IndicatorId, model));
    placed.push({ row, id: id as IndicatorId });
  };
  for (const row of rows) {
    if (row.table === 'overall') {
      place(row, `o0.i${overall.length}`, overall);
      continue;
    }
    const key = `${row.unit_code} ${row.project_code} ${row.project_name}`;
    let entry = projects.find((each) => each.key === key);
    if (entry === undefined) {
      const indicators: Indicator[] = [];
      entry = { key, unit: row.unit_code, unitName: row.unit_name, project: projectOf(row, projects.length, indicators), indicators };
      projects.push(entry);
    }
    place(row, `${entry.project.id}.i${entry.indicators.length}`, entry.indicators);
  }
  const target = overall.length === 0 ? null : { goal: '', duties: [], budget: null, indicators: overall };
  const document: PerformanceDocument = {
    path: file,
    sha256: '',
    format: 'text',
    encoding: 'utf-8',
    title: '',
    year: null,
    moneyUnit: '万元',
    model,
    departments: [{ code: '', name: '', overall: target, units: unitsOf(projects) }],
    listedProjects: [],
    declaredProjectCount: null,
    reading: { coverage: { values: 0, read: 0 }, tables: [], unplaced: [], checks: [], notes: [] },
  };
  return { file, document, rows: placed };
}
