/**
 * A project while its rows are being read: its cells may come in pieces over a page end.
 */
import { compact, type Funding, type MoneyUnit, parseAmount, type Repair, type SourceReference } from '@perf-lint/core';
import type { IndicatorDraft, OrganisationDraft, ProjectDraft } from '../../draft.js';
import { joinCell } from '../../evidence/cell-text.js';
import { splitCodeName } from '../../evidence/content.js';
import type { Cell } from '../../grids/grid.js';

export class ProjectBuilder {
  department: OrganisationDraft = { code: '', name: '' };
  unit: OrganisationDraft = { code: '', name: '' };
  /** Text of the code cell and of the name cell as read so far; a name may begin with the code. */
  codeText = '';
  nameText = '';
  type = '';
  amount: number | null = null;
  totalAmount: number | null = null;
  goal = '';
  period = '';
  readonly funding: Funding[] = [];
  readonly indicators: IndicatorDraft[] = [];
  readonly references: SourceReference[] = [];
  /** Repairs that hold for the whole project, such as a code joined over a page end. */
  readonly repairs: Repair[] = [];

  /** Whether anything names the project yet. */
  get named(): boolean {
    return this.codeText !== '' || this.nameText !== '';
  }

  /** Adds to the name what stands after a page end; text printed twice is joined where it overlaps. */
  continueName(cell: Cell): void {
    this.nameText = joinOverlapping(this.nameText, cell.text);
    this.references.push(...cell.references);
  }

  /** Sets an amount in the unit of its column. */
  setAmount(cell: Cell | null, unit: MoneyUnit): void {
    if (cell === null) return;
    this.amount ??= parseAmount(cell.text, unit);
    this.references.push(...cell.references);
  }

  draft(): ProjectDraft {
    const split = this.codeText === '' ? splitCodeName(this.nameText) : null;
    return {
      department: this.department,
      unit: this.unit,
      code: split?.code ?? compact(this.codeText),
      name: joinCell(split?.name ?? this.nameText),
      type: joinCell(this.type),
      amount: this.amount,
      totalAmount: this.totalAmount,
      funding: this.funding,
      goal: this.goal,
      period: this.period,
      indicators: this.indicators,
      references: this.references,
    };
  }
}

/** Joins two pieces of a text; where the second begins with the end of the first (four characters or more), it stands once. */
export function joinOverlapping(first: string, second: string): string {
  if (first === '') return second;
  if (second.startsWith(first)) return second;
  const longest = Math.min(first.length, second.length);
  for (let length = longest; length >= 4; length--) {
    if (first.endsWith(second.slice(0, length))) return first + second.slice(length);
  }
  return first + second;
}
