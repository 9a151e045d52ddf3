import { z } from 'zod';

/** What a column of a target table means. */
export const columnRoleSchema = z.enum([
  'unit-code',
  'unit-name',
  'project-code',
  'project-name',
  'project-type',
  'amount',
  'funding',
  'goal',
  'period',
  'level1',
  'level2',
  'name',
  'comparator',
  'value',
  'unit',
  'weight',
  'direction',
  'definition',
  'scale',
  'previous-value',
  'actual',
  'score',
  'remark',
  'ordinal',
  'office',
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
