/**
 * The rows of a vertical table, gathered by project until each project is complete.
 */
import type { Repair, SourceReference, UnplacedText } from '@perf-lint/core';
import type { OrganisationDraft, TotalDraft } from '../../draft.js';
import type { Cell, Row } from '../../grids/grid.js';
import type { Placing } from '../shared/align.js';
import { ProjectBuilder } from '../shared/project-builder.js';

/** A row of an indicator, kept until its project is complete, since classes may be printed further down. */
export interface PendingRow {
  readonly row: Row;
  readonly placing: Placing;
  /** May grow by the piece that stands after a page end. */
  name: Cell | null;
  readonly value: Cell | null;
  readonly repairs: Repair[];
  /** Class that a line of its own prints over the rows below, where the table has no column of classes. */
  readonly classLine?: string;
}

export interface Block {
  readonly project: ProjectBuilder;
  readonly rows: PendingRow[];
}

export class VerticalBlocks {
  readonly blocks: Block[] = [];
  readonly totals: TotalDraft[] = [];
  readonly unplaced: UnplacedText[] = [];
  unit: OrganisationDraft = { code: '', name: '' };
  /** The project whose rows are being read, null before the first and after a unit's total. */
  current: Block | null = null;
  /** Where in the current block the classes begin again without a head: these rows may be of the project whose head follows. */
  restart: number | null = null;

  constructor(public department: OrganisationDraft) {}

  /** Begins a project with the rows that were found to be its own before its head. */
  open(project: ProjectBuilder, rows: PendingRow[] = []): void {
    this.restart = null;
    this.current = { project, rows };
    this.blocks.push(this.current);
  }

  /** The current block; a form has one without a head. */
  block(): Block {
    if (this.current !== null) return this.current;
    const project = new ProjectBuilder();
    project.department = this.department;
    project.unit = this.unit;
    const block: Block = { project, rows: [] };
    this.current = block;
    this.blocks.push(block);
    return block;
  }

  /** Keeps a cell's text as unplaced. */
  leave(cell: { readonly text: string; readonly references: readonly SourceReference[] }): void {
    this.unplaced.push({ text: cell.text, references: cell.references });
  }
}
