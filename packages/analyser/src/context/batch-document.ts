/**
 * What a document leaves behind for the others of its batch. Every worker holds it for every document, so a row is a single number.
 */

export interface BatchProject {
  readonly name: string;
  /** Its code folded, "" where none is printed. */
  readonly code: string;
  /** Name of its unit folded, "" where none is printed. */
  readonly unit: string;
  /** Prints of its rows, see `rowPrint`; each once. */
  readonly rows: readonly number[];
}

export interface BatchDocument {
  readonly path: string;
  readonly department: string;
  readonly projects: readonly BatchProject[];
}
