import { z } from 'zod';

const levelSchema = z.enum(['cost', 'output', 'benefit', 'satisfaction']);

/** Which class an indicator belongs to by the ending of its name, and under which it is misplaced. */
export const categoryLexiconSchema = z
  .array(
    z
      .object({
        id: z.string().regex(/^[a-z-]+$/),
        about: z.object({ zh: z.string().min(1), en: z.string().min(1) }).strict(),
        endings: z.array(z.string().min(1)).min(1),
        not: z.array(z.string().min(2)).optional(),
        /** Words anywhere in the name that lift the suspicion. */
        unless: z.array(z.string().min(1)).optional(),
        belongs: levelSchema,
        misplaced: z.array(levelSchema).min(1),
        /** Only where the value is money. */
        money: z.boolean().optional(),
        /** Only where the layout prints no 二级 and the document has 成本 as a class. */
        onlyWithCostClass: z.boolean().optional(),
      })
      .strict(),
  )
  .superRefine((entries, context) => {
    for (const { id, belongs, misplaced } of entries)
      if (misplaced.includes(belongs)) context.addIssue({ code: 'custom', message: `${id} belongs to ${belongs} and is misplaced there` });
    // One ending must not belong to two classes where it is misplaced in the same one.
    const homes = new Map<string, string>();
    for (const { belongs, misplaced, endings } of entries)
      for (const ending of endings)
        for (const level of misplaced) {
          const key = `${ending} under ${level}`;
          const before = homes.get(key);
          if (before !== undefined && before !== belongs)
            context.addIssue({ code: 'custom', message: `${key} is sent to ${before} and to ${belongs}` });
          homes.set(key, belongs);
        }
  });

export type CategoryLexicon = z.infer<typeof categoryLexiconSchema>;
