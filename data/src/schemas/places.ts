import { z } from 'zod';

/** Names of divisions by their six digits; see places/divisions.yml. A division stands below its province. */
export const divisionsSchema = z.record(z.string().regex(/^\d{6}$/), z.string().min(1)).superRefine((divisions, context) => {
  for (const code of Object.keys(divisions))
    for (const above of [`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`])
      if (!Object.hasOwn(divisions, above)) context.addIssue({ code: 'custom', message: `${code} lies in ${above}, which is not there` });
});

/** Sectors by their code, with words of names of offices; see places/sectors.yml. */
export const sectorsSchema = z
  .array(
    z
      .object({
        code: z.string().regex(/^\d{3}$/),
        zh: z.string().min(1),
        en: z.string().min(1),
        words: z.array(z.string().min(2)).min(1),
      })
      .strict(),
  )
  .superRefine((sectors, context) => {
    const seen = new Set<string>();
    for (const { code, words } of sectors)
      for (const entry of [code, ...words]) {
        if (seen.has(entry)) context.addIssue({ code: 'custom', message: `${entry} stands twice` });
        seen.add(entry);
      }
  });

export type Divisions = z.infer<typeof divisionsSchema>;
export type Sectors = z.infer<typeof sectorsSchema>;
