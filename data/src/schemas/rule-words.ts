import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Words by which units are judged; see unit-words.yml. */
export const unitWordsSchema = z
  .object({
    withoutUnit: words,
    shares: words,
    unitPrices: words,
    perBase: words,
    prices: words,
    saysBase: words,
    standards: words,
    noPrice: words,
    notUnits: words,
    general: words,
    objectActs: words,
    objectCounts: words,
    paidOut: words,
    smallFees: words,
  })
  .strict();

export type UnitWords = z.infer<typeof unitWordsSchema>;

/** Marks of blank forms and words for the unit itself; see forms.yml. */
export const formWordsSchema = z.object({ placeholders: words, stars: words, selves: words, sheets: words, prompts: words }).strict();

export type FormWords = z.infer<typeof formWordsSchema>;
