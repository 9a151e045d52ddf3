/**
 * How far a document's reading can carry a finding about what is not there, or about sums: nothing is said where rows may have been lost.
 */
import { FILE_FORMATS, type PerformanceDocument, type Repair, weightsOf } from '@perf-lint/core';
import type { ProjectContext } from './context.js';

/** Repairs that leave every cell where the document prints it. */
const HARMLESS: ReadonlySet<Repair> = new Set<Repair>(['joined-code', 'joined-lines', 'inherited-class', 'decoded']);

/** Least sureness of a row that a finding about its whole project may rest on. */
const SURE = 0.6;

/** Forms allow 90 and 100 in all, half a point lost to rounding. */
const LEAST_WEIGHTS = 89.5;

/** Whether the document's own grid was read, so that counts and totals of the reading are the document's. */
export function isGridGiven(document: PerformanceDocument): boolean {
  return document.format !== 'unknown' && FILE_FORMATS[document.format].grid === 'given';
}

/** Neither the project nor its office is named in a text without a grid: it begins within the table, and rows above may be missing as its head is. */
function isHeadLost({ project, unit }: ProjectContext): boolean {
  const named = [project.name, project.code, unit.unit.name, unit.department.department.name].some((text) => text !== '');
  return !named && !isGridGiven(unit.department.document.document);
}

/** No row of the project is lost or doubtful: what is absent from it is absent from the document. */
export function isReadWhole(project: ProjectContext): boolean {
  return (
    project.project.unread !== true &&
    !isHeadLost(project) &&
    project.rows.every(
      ({ indicator }) => indicator.doubts.length === 0 && indicator.confidence >= SURE && !indicator.repairs.includes('lost-cell'),
    )
  );
}

/**
 * The file may end before this project does: it stands last where the grid was not given, or the reading says that the last row is cut off.
 * What comes late in a table (满意度, the rest of the weights) is then not known to be absent.
 */
export function mayBeCutOff(project: ProjectContext): boolean {
  const { department } = project.unit;
  const { document } = department.document;
  if (department.units.at(-1)?.projects.at(-1) !== project || document.departments.at(-1) !== department.department) return false;
  return !isGridGiven(document) || document.reading.notes.some(({ id }) => id === 'row-cut-off');
}

/** Weights of all rows stay below what any form allows: rows are missing from the text, not from the form. */
export function weightsFallShort({ rows }: ProjectContext): boolean {
  const weights = weightsOf(rows.map(({ indicator }) => indicator));
  if (weights === null) return false;
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return sum > 1 && sum < LEAST_WEIGHTS;
}

/** Beyond {@link isReadWhole}, no row was repaired and no text of the tables was left over: sums can be held against the project. */
export function isReadUnrepaired(project: ProjectContext): boolean {
  if (!isReadWhole(project)) return false;
  const { document } = project.unit.department.document;
  if (!isGridGiven(document) && document.reading.unplaced.length > 0) return false;
  return project.rows.every(({ indicator }) => indicator.repairs.every((repair) => HARMLESS.has(repair)));
}
