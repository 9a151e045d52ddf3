/**
 * Makes a document of the model from a case of cases.yml, for rules that look at more than one row.
 * A case says only what matters; everything else is filled in plainly.
 */
import {
  type BudgetExecution,
  type EvaluationColumn,
  type Funding,
  type HierarchyModel,
  type Indicator,
  type IndicatorId,
  type Level1,
  type PerformanceDocument,
  type PrintedFigure,
  type Project,
  type ProjectId,
  parseTarget,
  type ReadingCheck,
  type Repair,
  type SelfEvaluation,
} from '@perf-lint/core';

/** A row. `flag` is the message expected on it; without it none may stand there. */
export interface CaseRow {
  readonly level1?: Level1;
  readonly level2?: string;
  readonly name: string;
  readonly value?: string;
  /** A number, or "same" where the cell of the row above is merged over this row too. */
  readonly weight?: number | 'same';
  readonly doubts?: Indicator['doubts'];
  readonly repairs?: readonly Repair[];
  readonly template?: boolean;
  readonly definition?: string;
  readonly printedDirection?: Indicator['printedDirection'];
  readonly evaluation?: CaseEvaluation;
  readonly flag?: string;
}

/** Cells of a self-evaluation beside a target, as printed. */
export interface CaseEvaluation {
  readonly actual?: string;
  readonly weight?: string;
  readonly score?: string;
  readonly deviation?: string;
}

/** What a self-evaluation prints beside its rows. */
export interface CaseSums {
  readonly columns?: readonly EvaluationColumn[];
  readonly execution?: Partial<Record<keyof BudgetExecution, string>>;
  readonly totalWeight?: string;
  readonly totalScore?: string;
}

/** A project with its rows. */
export interface CaseProject {
  readonly name?: string;
  readonly code?: string;
  readonly type?: string;
  /** 万元. */
  readonly amount?: number;
  readonly funding?: readonly Funding[];
  readonly goal?: string;
  /** Label of a field for the goal in which nothing stands. */
  readonly goalUnfilled?: string;
  readonly blankClasses?: readonly Level1[];
  /** 项目起止时间 as printed. */
  readonly period?: string;
  readonly rows?: readonly CaseRow[];
  readonly evaluation?: CaseSums;
  /** Only its head was read. */
  readonly unread?: true;
}

export interface ProjectCase {
  /** Why this must or must not be flagged, for readers. */
  readonly why?: string;
  readonly year?: number;
  readonly model?: HierarchyModel;
  /** "xlsx" (the default) gives the grid, "text" does not. */
  readonly format?: PerformanceDocument['format'];
  readonly unit?: string;
  /** Projects of one unit, in order. */
  readonly projects?: readonly CaseProject[];
  readonly listed?: readonly { readonly name: string; readonly code?: string; readonly type?: string; readonly amount?: number }[];
  readonly duties?: readonly { readonly name: string; readonly content: string }[];
  readonly overall?: readonly CaseRow[];
  readonly checks?: readonly Partial<ReadingCheck>[];
  readonly unplaced?: string;
  /** Projects of last year's document. */
  readonly previous?: readonly CaseProject[];
  /** Projects as they were approved for this year. */
  readonly approved?: readonly CaseProject[];
  /** Projects of another document of the batch. */
  readonly elsewhere?: readonly CaseProject[];
  /** Messages expected on projects, units or the document. */
  readonly flag?: string | readonly string[];
}

function indicatorOf(row: CaseRow, id: string, table: Indicator['table']): Indicator {
  const value = row.value ?? '';
  return {
    id: id as IndicatorId,
    table,
    level1: row.level1 ?? 'output',
    level2: row.level2 ?? '',
    name: row.name,
    value,
    target: parseTarget(value),
    definition: row.definition ?? '',
    ...(row.weight === 'same' ? { weight: null, sharesWeight: true as const } : { weight: row.weight ?? null }),
    printedDirection: row.printedDirection ?? null,
    previousValue: '',
    nameReferences: [],
    valueReferences: [],
    repairs: row.repairs ?? [],
    confidence: 1,
    doubts: row.doubts ?? [],
    template: row.template ?? false,
    ...(row.evaluation === undefined ? {} : { evaluation: evaluationOf(row.evaluation) }),
  };
}

function figure(text: string | undefined): PrintedFigure | null {
  if (text === undefined || text === '') return null;
  const target = parseTarget(text);
  return { text, references: [], number: 'factor' in target && 'number' in target ? target.number * target.factor : null };
}

function evaluationOf({ actual, weight, score, deviation }: CaseEvaluation): NonNullable<Indicator['evaluation']> {
  return { actual: figure(actual), weight: figure(weight), score: figure(score), deviation: figure(deviation) };
}

function sumsOf({ columns, execution, totalWeight, totalScore }: CaseSums): SelfEvaluation {
  const part = (name: keyof BudgetExecution): PrintedFigure | null => figure(execution?.[name]);
  return {
    columns: columns ?? ['actual', 'weight', 'score', 'deviation'],
    execution:
      execution === undefined
        ? null
        : {
            initial: part('initial'),
            budget: part('budget'),
            spent: part('spent'),
            rate: part('rate'),
            weight: part('weight'),
            score: part('score'),
          },
    totalWeight: figure(totalWeight),
    totalScore: figure(totalScore),
  };
}

function projectOf(project: CaseProject, position: number): Project {
  const id = `p${position}`;
  const evaluated = project.rows?.some((row) => row.evaluation !== undefined) === true;
  const evaluation = project.evaluation ?? (evaluated ? {} : undefined);
  return {
    id: id as ProjectId,
    code: project.code ?? '',
    name: project.name ?? `项目${position + 1}`,
    type: project.type ?? '',
    amount: project.amount ?? null,
    totalAmount: null,
    funding: project.funding ?? [],
    goal: project.goal ?? '',
    ...(project.goalUnfilled === undefined ? {} : { goalUnfilled: project.goalUnfilled }),
    ...(project.blankClasses === undefined ? {} : { blankClasses: project.blankClasses }),
    period: project.period ?? '',
    indicators: (project.rows ?? []).map((row, i) => indicatorOf(row, `${id}.i${i}`, 'project')),
    ...(evaluation === undefined ? {} : { evaluation: sumsOf(evaluation) }),
    ...(project.unread === true ? { unread: true } : {}),
    references: [],
  };
}

/** The document of a case; `path` tells documents of a batch apart. */
export function documentOf(given: ProjectCase, path = 'case'): PerformanceDocument {
  const overall = given.overall ?? [];
  return {
    path,
    sha256: path,
    format: given.format ?? 'xlsx',
    encoding: '',
    title: '',
    year: given.year ?? 2024,
    moneyUnit: '万元',
    model: given.model ?? 'unknown',
    departments: [
      {
        code: '001',
        name: path === 'elsewhere' ? '另一局' : '某局',
        overall:
          overall.length === 0 && given.duties === undefined
            ? null
            : {
                goal: '',
                duties: given.duties ?? [],
                budget: null,
                indicators: overall.map((row, i) => indicatorOf(row, `o0.i${i}`, 'overall')),
              },
        units: [{ code: '001001', name: given.unit ?? '某局本级', printedTotal: null, projects: (given.projects ?? []).map(projectOf) }],
      },
    ],
    listedProjects: (given.listed ?? []).map((line) => ({
      unitCode: '',
      unitName: '',
      code: line.code ?? '',
      name: line.name,
      type: line.type ?? '',
      amount: line.amount ?? 1,
      references: [],
    })),
    declaredProjectCount: null,
    reading: {
      coverage: { values: 0, read: 0 },
      tables: [],
      unplaced: given.unplaced === undefined ? [] : [{ text: given.unplaced, references: [] }],
      checks: (given.checks ?? []).map((check) => ({
        kind: 'unit-total',
        subject: '',
        printed: 0,
        read: 0,
        passed: false,
        references: [],
        ...check,
      })),
      notes: [],
    },
  };
}
