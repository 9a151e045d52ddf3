import { z } from 'zod';

/** Forms of values that could be verified, by words of the name; numbers are left blank. */
export const rewriteLexiconSchema = z
  .array(
    z
      .object({
        words: z.array(z.string().min(2)).min(1),
        /** Words of which one must stand in name or value as well: what is made is not what is carried out. */
        made: z.array(z.string().min(2)).min(1).optional(),
        /** Ready to print, with a blank (__) for every number the unit must give; a bare "=0" is no promise of the tool's. */
        form: z.string().regex(/__/),
      })
      .strict(),
  )
  .superRefine((entries, context) => {
    const seen = new Map<string, string>();
    for (const { words, form } of entries)
      for (const word of words) {
        const before = seen.get(word);
        if (before !== undefined) context.addIssue({ code: 'custom', message: `${word} leads to ${before} and to ${form}` });
        seen.set(word, form);
      }
  });

export type RewriteLexicon = z.infer<typeof rewriteLexiconSchema>;
