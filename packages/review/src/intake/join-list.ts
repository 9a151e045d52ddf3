/**
 * The list of projects held against what was submitted (收表): 应报, 已报, 未报, 清单外, by department. What was submitted gets from the list
 * what the files do not say: money, department and office.
 */
import type { ProjectIdentity } from '../identity.js';
import { type Ledger, type LedgerEntry, type LedgerProject, UNREVIEWED } from '../ledger/ledger.js';
import { MatchedList } from './match-list.js';
import type { ListLine } from './project-list.js';

/** A line of the list with what was submitted for it, null where nothing was. */
export interface ExpectedProject {
  readonly line: ListLine;
  readonly project: LedgerProject | null;
}

export interface DepartmentIntake {
  /** 主管部门, else the unit. */
  readonly department: string;
  /** 应报: on the list. */
  readonly expected: number;
  /** 已报: on the list and submitted. */
  readonly submitted: number;
  /** 未报: on the list and not submitted. */
  readonly missing: number;
  /** 清单外: submitted and not on the list. */
  readonly unlisted: number;
  /** Money of the list and of what is missing of it, in 万元. */
  readonly expectedAmount: number;
  readonly missingAmount: number;
}

export interface Intake {
  /** The ledger with money, departments and offices of the list, and a line for each project that is missing. */
  readonly ledger: Ledger;
  /** In the order of the list. */
  readonly expected: readonly ExpectedProject[];
  readonly unlisted: readonly LedgerProject[];
  /** In the order of the list. */
  readonly byDepartment: readonly DepartmentIntake[];
  /** Submitted with other money than the list has. */
  readonly otherMoney: readonly ExpectedProject[];
}

const departmentOf = ({ department, unitName }: { readonly department: string; readonly unitName: string }): string =>
  department || unitName;

const money = (amounts: readonly (number | null)[]): number =>
  Math.round(amounts.reduce<number>((sum, amount) => sum + (amount ?? 0), 0) * 1e6) / 1e6;

/** A line of the list as a project of the ledger that nobody submitted. */
function missingProject(line: ListLine, year: number | null): LedgerProject {
  const { projectCode, projectName, unitCode, unitName, amount, office } = line;
  const identity: ProjectIdentity = { table: 'project', department: departmentOf(line), unitCode, unitName, projectCode, projectName };
  return { ...identity, ...UNREVIEWED, year, document: '', amount, pile: 'clear', rows: 0, delivery: 'not-submitted', office };
}

function byDepartment(expected: readonly ExpectedProject[], unlisted: readonly LedgerProject[]): DepartmentIntake[] {
  const names = new Set([...expected.map(({ line }) => departmentOf(line)), ...unlisted.map(departmentOf)]);
  return [...names].map((department) => {
    const own = expected.filter(({ line }) => departmentOf(line) === department);
    const missing = own.filter(({ project }) => project === null);
    return {
      department,
      expected: own.length,
      submitted: own.length - missing.length,
      missing: missing.length,
      unlisted: unlisted.filter((project) => departmentOf(project) === department).length,
      expectedAmount: money(own.map(({ line }) => line.amount)),
      missingAmount: money(missing.map(({ line }) => line.amount)),
    };
  });
}

/** Holds a list against a ledger. Projects that an earlier list or round left in it without a file are not what was submitted. */
export function joinList(ledger: Ledger, list: readonly ListLine[]): Intake {
  const submitted = ledger.projects.filter(({ delivery }) => delivery !== 'not-submitted');
  const lines = new MatchedList(list, submitted);
  const found = new Map<ListLine, LedgerProject>();
  const unlisted: LedgerProject[] = [];
  const projects = submitted.map((project) => {
    const line = lines.lineOf(project);
    if (line === null) {
      unlisted.push(project);
      return project;
    }
    // Who handed out the list knows which department the unit is under.
    const { departmentUnread: _, ...own } = project;
    const joined: LedgerProject = {
      ...(line.department === '' ? project : own),
      department: line.department || project.department,
      unitCode: project.unitCode || line.unitCode,
      office: line.office || project.office,
      amount: project.amount ?? line.amount,
    };
    if (!found.has(line)) found.set(line, joined);
    return joined;
  });
  const expected = list.map((line): ExpectedProject => ({ line, project: found.get(line) ?? null }));
  const [year = null] = submitted.map((project) => project.year).filter((each) => each !== null);
  const missing = expected.flatMap(({ line, project }) => (project === null ? [missingProject(line, year)] : []));
  const entries = ledger.entries.map((entry): LedgerEntry => {
    const line = entry.table === 'project' ? lines.lineOf(entry) : null;
    return line === null ? entry : { ...entry, department: line.department || entry.department, amount: entry.amount ?? line.amount };
  });
  return {
    ledger: { ...ledger, entries, projects: [...projects, ...missing] },
    expected,
    unlisted,
    byDepartment: byDepartment(expected, unlisted),
    otherMoney: expected.filter(({ line, project }) => project !== null && line.amount !== null && project.amount !== line.amount),
  };
}
