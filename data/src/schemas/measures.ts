import { z } from 'zod';

/** Kinds of units as core's catalogue of units names them; "any" leaves the unit free. */
const kindSchema = z.enum([
  'persons',
  'bodies',
  'events',
  'cases',
  'documents',
  'things',
  'rate',
  'score',
  'money',
  'length',
  'area',
  'volume',
  'mass',
  'energy',
  'environment',
  'time',
  'date',
  'it',
  'unknown',
]);

/** What kind of indicator a name's last word makes it, and the units that fit. Every head stands once. */
export const measureLexiconSchema = z
  .array(
    z
      .object({
        about: z.string().min(1),
        nature: z.enum(['money', 'count', 'rate', 'level', 'date', 'duration', 'satisfaction', 'state']),
        kinds: z.array(kindSchema),
        units: z.array(z.string().min(1)).optional(),
        /** Endings that look like a head and are none (频率 is no 率). */
        not: z.array(z.string().min(2)).optional(),
        heads: z.array(z.string().min(1)).min(1),
      })
      .strict(),
  )
  .superRefine((entries, context) => {
    const seen = new Map<string, string>();
    for (const { about, heads, not = [] } of entries) {
      for (const head of heads) {
        const before = seen.get(head);
        if (before !== undefined) context.addIssue({ code: 'custom', message: `${head} stands in ${before} and in ${about}` });
        seen.set(head, about);
      }
      for (const word of not)
        if (heads.includes(word)) context.addIssue({ code: 'custom', message: `${word} is a head and an exception of ${about}` });
    }
  });

export type MeasureLexicon = z.infer<typeof measureLexiconSchema>;

/** Units that count a thing: every word of a thing stands once. */
export const objectLexiconSchema = z
  .array(
    z
      .object({
        about: z.string().min(1),
        words: z.array(z.string().min(1)).min(1),
        units: z.array(z.string().min(1)).min(1),
        /** Stuff that is weighed or measured: 个 does not count it. */
        stuff: z.literal(true).optional(),
      })
      .strict(),
  )
  .superRefine((entries, context) => {
    const seen = new Map<string, string>();
    for (const { about, words } of entries)
      for (const word of words) {
        const before = seen.get(word);
        if (before !== undefined) context.addIssue({ code: 'custom', message: `${word} stands in ${before} and in ${about}` });
        seen.set(word, about);
      }
  });

export type ObjectLexicon = z.infer<typeof objectLexiconSchema>;
