/**
 * The approved tables (绩效目标批复表) as a workbook: a row an indicator under the usual headings, so that any later version can be held against it.
 */
import { stageName, versionName } from '@perf-lint/review';
import { APPROVAL_TITLE } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { factSheet, type SheetCell, type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import {
  type ApprovalForm,
  approvalForms,
  FORM_FIELD,
  MONEY_FIELD,
  type PrintedApproval,
  ROW_FIELD,
  type RowField,
} from './approval-form.js';

interface Line {
  readonly form: ApprovalForm;
  readonly row: ApprovalForm['rows'][number] | null;
}

function lines(forms: readonly ApprovalForm[]): readonly Line[] {
  return forms.flatMap((form): Line[] => (form.rows.length === 0 ? [{ form, row: null }] : form.rows.map((row) => ({ form, row }))));
}

function projectColumns(all: readonly Line[], language: Language, overall: boolean): SheetColumn<Line>[] {
  const zh = language === 'zh-CN';
  const field = (name: keyof ApprovalForm['fields'], width: number): SheetColumn<Line> => ({
    heading: FORM_FIELD[name][language],
    width,
    value: ({ form }) => form.fields[name],
  });
  const money = (name: 'amount' | 'fiscal', heading: string = MONEY_FIELD[name][language]): SheetColumn<Line> => ({
    heading,
    width: 13,
    value: ({ form }) => form[name],
    format: '#,##0.00####',
  });
  return overall
    ? [field('department', 20), money('amount', zh ? '预算金额（万元）' : 'budget (10k yuan)'), field('goal', 34)]
    : [
        field('department', 18),
        field('unitCode', 12),
        field('unit', 18),
        // A code that breaks leaves a digit alone, which nobody reads as one.
        field('projectCode', Math.max(23, ...all.map(({ form }) => form.fields.projectCode.length + 2))),
        field('project', 26),
        money('amount'),
        ...(all.some(({ form }) => form.fiscal !== null) ? [money('fiscal')] : []),
        field('goal', 34),
      ];
}

function noteColumns(language: Language): SheetColumn<Line>[] {
  return (['number', 'date'] as const).map((name) => ({
    heading: FORM_FIELD[name][language],
    width: 18,
    value: ({ form }) => form.fields[name],
  }));
}

function rowColumns(all: readonly Line[], language: Language): SheetColumn<Line>[] {
  const widths: Readonly<Record<Exclude<RowField, 'index'>, number>> = {
    level1: 12,
    level2: 15,
    name: 26,
    value: 18,
    definition: 24,
    weight: 8,
  };
  const used = (field: RowField): boolean => all.some(({ row }) => (row?.[field] ?? '') !== '');
  return (Object.keys(widths) as (keyof typeof widths)[])
    .filter((field) => field === 'name' || field === 'value' || field === 'level1' || used(field))
    .map((field) => ({
      heading: ROW_FIELD[field][language],
      width: widths[field],
      value: ({ row }): SheetCell => row?.[field] ?? '',
      ...(field === 'weight' ? { rowsOf: ({ row }: Line) => row?.weightRows ?? 1 } : {}),
    }));
}

/** Overview, tables of the projects, overall targets, and what was adjusted where something was. */
export function approvalWorkbook(printed: PrintedApproval, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const { approval } = printed;
  const forms = approvalForms(printed, language);
  const [projects, overall] = (['project', 'overall'] as const).map((table) =>
    lines(forms.filter(({ project }) => project.table === table)),
  );
  const changed = forms.flatMap(({ fields, changes }) => changes.slice(1).map((said) => ({ fields, said })));
  const title = APPROVAL_TITLE[language];
  const years = [...new Set(forms.map(({ fields }) => fields.year))];
  // The year is said where readers of a workbook look for it.
  const year = years.length === 1 && years[0] !== '' ? `${years[0]}${zh ? '年' : ' '}` : '';
  const money = forms.reduce((sum, { project, amount }) => sum + (project.table === 'project' ? (amount ?? 0) : 0), 0);
  // Projects that were approved one after another: each has its number and date.
  const times = new Set(forms.map(({ fields }) => JSON.stringify([fields.number, fields.date]))).size;
  const table = (name: string, rows: readonly Line[], isOverall: boolean) =>
    tableSheet({
      name,
      columns: [...projectColumns(rows, language, isOverall), ...(times > 1 ? noteColumns(language) : []), ...rowColumns(rows, language)],
      rows,
      paper: 'a3',
      group: ({ form }) => JSON.stringify([form.fields.unit, form.fields.projectCode, form.fields.project]),
    });
  const facts: (readonly [string, SheetCell])[] = [
    [zh ? '版本' : 'Version', versionName(approval, language)],
    [zh ? '文号' : 'Number', approval.number],
    [zh ? '批复单位' : 'Approved by', approval.office],
    [zh ? '项目' : 'Projects', forms.filter(({ project }) => project.table === 'project').length],
    [zh ? '金额合计（万元）' : 'Money (10k yuan)', Math.round(money * 1e6) / 1e6],
  ];
  return workbookBytes(
    [
      ...(projects === undefined || projects.length === 0 ? [] : [table(`${year}${zh ? '项目绩效目标' : 'Projects'}`, projects, false)]),
      ...(overall === undefined || overall.length === 0 ? [] : [table(`${year}${zh ? '部门整体绩效目标' : 'Overall'}`, overall, true)]),
      ...(changed.length === 0
        ? []
        : [
            tableSheet({
              name: stageName(approval.stage, language),
              columns: [
                { heading: zh ? '预算单位' : 'Unit', width: 20, value: ({ fields }) => fields.unit || fields.department },
                { heading: zh ? '项目编码' : 'Project code', width: 23, value: ({ fields }) => fields.projectCode },
                { heading: zh ? '项目名称' : 'Project', width: 28, value: ({ fields }) => fields.project },
                { heading: FORM_FIELD.changes[language], width: 70, value: ({ said }) => said },
              ],
              rows: changed,
            }),
          ]),
      factSheet({ name: zh ? '批复' : 'Approval', title, facts, widths: [20, 60] }),
    ],
    title,
  );
}
