import { z } from 'zod';

/** Aspects (二级指标) that a standard indicator can stand under, in the terms of the model of 2021. */
const libraryAspectSchema = z.enum([
  'economic-cost',
  'social-cost',
  'environmental-cost',
  'quantity',
  'quality',
  'timeliness',
  'economic-benefit',
  'social-benefit',
  'ecological-benefit',
  'sustainability',
  'satisfaction',
]);

/** A well-formed standard indicator: what it is called, how it is measured and how its target is usually written. */
const libraryIndicatorSchema = z
  .object({
    /** "training-01": stays once given, a suggestion refers to it. */
    id: z.string().regex(/^[a-z-]+-\d{2}$/),
    name: z.string().min(3),
    aspect: libraryAspectSchema,
    /** Canonical unit, "" for a date. */
    unit: z.string(),
    direction: z.enum(['higher', 'lower', 'exact', 'date']),
    /** How the target is usually written, the number left blank: "≥__%". */
    form: z.string().regex(/__/),
    aliases: z.array(z.string().min(2)),
  })
  .strict()
  .superRefine((entry, context) => {
    const opening = { higher: /^≥/, lower: /^≤/, exact: /^=/, date: /前$/ }[entry.direction];
    if (!opening.test(entry.form))
      context.addIssue({ code: 'custom', message: `form ${entry.form} contradicts direction ${entry.direction}` });
    if ((entry.direction === 'date') !== (entry.unit === ''))
      context.addIssue({ code: 'custom', message: 'a date has no unit, everything else has one' });
    if (entry.unit !== '' && !entry.form.endsWith(entry.unit))
      context.addIssue({ code: 'custom', message: `form ${entry.form} does not end in ${entry.unit}` });
    if (entry.aspect === 'satisfaction' && (entry.unit !== '%' || entry.direction !== 'higher'))
      context.addIssue({ code: 'custom', message: 'satisfaction is a rate of which more is better' });
    if (entry.aspect === 'economic-cost' && entry.direction === 'higher')
      context.addIssue({ code: 'custom', message: 'a cost is capped or fixed' });
  });

/** Standard indicators of one kind of project. */
const libraryGroupSchema = z
  .object({
    id: z.string().regex(/^[a-z-]+$/),
    /** Kind of project the indicators are for. */
    kind: z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict(),
    /** Id of the regulation or form whose pattern the entries follow. */
    source: z.string().min(1),
    indicators: z.array(libraryIndicatorSchema).min(3),
  })
  .strict();

/** The library of standard indicators; every id, name and alias stands in it once. */
export const libraryIndicatorsSchema = z.array(libraryGroupSchema).superRefine((groups, context) => {
  const seen = new Map<string, string>();
  const claim = (text: string, where: string): void => {
    const before = seen.get(text);
    if (before !== undefined) context.addIssue({ code: 'custom', message: `"${text}" stands in ${before} and in ${where}` });
    seen.set(text, where);
  };
  for (const group of groups) {
    claim(group.id, group.id);
    for (const entry of group.indicators) {
      claim(entry.id, entry.id);
      for (const name of [entry.name, ...entry.aliases]) claim(name, entry.id);
    }
  }
});

export type LibraryGroup = z.infer<typeof libraryGroupSchema>;
export type LibraryIndicator = z.infer<typeof libraryIndicatorSchema>;
export type LibraryGroups = z.infer<typeof libraryIndicatorsSchema>;
