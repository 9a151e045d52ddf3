import { z } from 'zod';

const labels = z.array(z.string().min(2)).min(1);

/** What names of persons and numbers of theirs are known by; see personal.yml. */
export const personalSchema = z
  .object({
    nameLabels: labels,
    phoneLabels: labels,
    accountLabels: labels,
    /** One character each. */
    surnames: z.string().min(1),
    compoundSurnames: z.array(z.string().length(2)).min(1),
  })
  .strict();

export type PersonalLexicon = z.infer<typeof personalSchema>;
