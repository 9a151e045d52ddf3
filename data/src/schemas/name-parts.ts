import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Parts of names by which they are judged as forms; see name-parts.yml. */
export const namePartsSchema = z
  .object({
    acts: words,
    modifiers: words,
    works: words,
    settling: words,
    mishandled: words,
    running: words,
    causing: words,
    tails: words,
    generalNouns: words,
    properties: words,
    nominal: words,
    papers: words,
    persons: words,
    everyone: words,
    money: words,
    notMoney: words,
    earned: words,
    paying: words,
    burdens: words,
    citing: words,
    rules: words,
    afterRule: words,
    lengths: words,
    points: words,
    frequencies: words,
    inputs: words,
    internal: words,
    effects: words,
    economic: words,
    ecological: words,
    needs: words,
    unshared: words,
    bareRates: words,
    wholes: words,
    partsOfPeriod: words,
    periods: words,
    beyondPeriod: words,
    closingSources: words,
    fiscalSources: words,
    background: words,
    perHead: words,
    asked: words,
    spendingHeld: words,
    finished: words,
    capped: words,
  })
  .strict()
  .superRefine(({ money, notMoney }, context) => {
    for (const word of money) if (notMoney.includes(word)) context.addIssue({ code: 'custom', message: `${word} is money and is not` });
  });

export type NameParts = z.infer<typeof namePartsSchema>;

/** Verbs and adjectives of two characters; see predicates.yml. */
export const predicatesSchema = z.object({ words: z.array(z.string().length(2)).min(1) }).strict();

export type Predicates = z.infer<typeof predicatesSchema>;
