import { z } from 'zod';

/** What a column of a target table, or a label of a form, means. */
const columnRoleSchema = z.enum([
  'unit-code',
  'unit-name',
  'unit-or-project-code', // a column that holds both, unit rows above their projects
  'unit-or-project-name',
  'department',
  'department-code',
  'project-code',
  'project-name',
  'project-type',
  'amount',
  'total-amount',
  'funding',
  'goal',
  'long-term-goal',
  'actual-goal',
  'period',
  'level1',
  'level2',
  'name',
  'comparator',
  'nature', // 指标性质, 指标方向: comparator in one province, direction flag in another; its cells decide
  'value',
  'unit',
  'weight',
  'direction',
  'definition',
  'scale',
  'scale-excellent', // 评价标准 优|良|中|差: thresholds, the first is the target
  'scale-good',
  'scale-fair',
  'scale-poor',
  'previous-value',
  'interim-value', // 一季度目标: how far things are to be before the year ends; the year's target stands beside it
  'actual',
  'score',
  'remark',
  'ordinal',
  'office',
  'indicators', // heads the block of indicators in a form
  'task',
  'task-content',
  'department-budget',
  'background', // labels of a form whose value says nothing about targets
  'opinion', // closes a form: nothing after it is an indicator
]);

/** Header synonyms: for each meaning of a column, the texts that head it, the official wording first. */
export const headingLexiconSchema = z.array(
  z
    .object({
      role: columnRoleSchema,
      headings: z.array(z.string().min(1)).min(1),
    })
    .strict(),
);

export type ColumnRole = z.infer<typeof columnRoleSchema>;
export type HeadingLexicon = z.infer<typeof headingLexiconSchema>;
