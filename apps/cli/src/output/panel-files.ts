/** The panel of a dataset: indicators from one year to the next, and how many came and went. */
import { join } from 'node:path';
import type { PanelRow, Row } from '@perf-lint/study';
import { datasetRows } from '../inputs/dataset-rows.js';
import { openSink } from './open-sink.js';
import type { Writing } from './overwriting.js';

const DOCUMENTS = ['documentId', 'year'] as const;
const PROJECTS = ['documentId', 'projectId', 'table', 'department', 'unitCode', 'unitName', 'projectCode', 'projectName'] as const;
const ROWS = ['documentId', 'projectId', 'rowId', 'level1', 'name', 'value'] as const;

const text = (row: Row | undefined, column: string): string | null => {
  const cell = row?.[column];
  return typeof cell === 'string' ? cell : null;
};

/** Writes panel.csv and attrition.csv. Gives the rows between years that were written. */
export async function writePanel(dataset: string, folder: string, writing: Writing): Promise<number> {
  const { ATTRITION, attritionOf, csvHeader, csvLine, PANEL, Panel } = await import('@perf-lint/study');
  const years = new Map<string, number>();
  for await (const { documentId, year } of datasetRows(dataset, 'documents', DOCUMENTS, writing.language))
    if (typeof year === 'number') years.set(String(documentId), year);
  const projects = new Map<string, Row>();
  for await (const row of datasetRows(dataset, 'projects', PROJECTS, writing.language))
    projects.set(`${String(row.documentId)} ${String(row.projectId)}`, row);
  const panel = new Panel();
  for await (const row of datasetRows(dataset, 'indicators', ROWS, writing.language)) {
    const [documentId, projectId] = [String(row.documentId), String(row.projectId)];
    const year = years.get(documentId);
    const project = projects.get(`${documentId} ${projectId}`);
    const unit = text(project, 'unitCode') ?? text(project, 'unitName') ?? text(project, 'department');
    if (year === undefined || unit === null) continue;
    panel.add({
      documentId,
      projectId,
      rowId: String(row.rowId),
      year,
      unit,
      projectCode: text(project, 'projectCode'),
      // Overall targets have no name of their own.
      projectName: text(project, 'table') === 'overall' ? text(project, 'department') : text(project, 'projectName'),
      level1: text(row, 'level1'),
      name: text(row, 'name'),
      value: text(row, 'value'),
    });
  }
  const sink = await openSink(join(folder, 'panel.csv'), writing);
  const seen: PanelRow[] = [];
  await sink.write(csvHeader(PANEL));
  for (const row of panel.rows()) {
    seen.push(row);
    await sink.write(csvLine(PANEL, row));
  }
  await sink.finish();
  const counts = await openSink(join(folder, 'attrition.csv'), writing);
  await counts.write(
    csvHeader(ATTRITION) +
      attritionOf(seen)
        .map((row) => csvLine(ATTRITION, row))
        .join(''),
  );
  await counts.finish();
  return seen.length;
}
