import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** What a cost row speaks of by its name: the whole project, a part of it, a unit price, or no cost at all. */
export const costHeadLexiconSchema = z
  .object({ other: words, strip: words, whole: words, likelyWhole: words, price: words })
  .strict()
  .superRefine((lexicon, context) => {
    for (const word of lexicon.whole)
      if (lexicon.other.some((each) => word.includes(each)))
        context.addIssue({ code: 'custom', message: `"${word}" is a whole cost and no cost at once` });
    for (const word of lexicon.likelyWhole)
      if (lexicon.other.some((each) => word.includes(each)))
        context.addIssue({ code: 'custom', message: `"${word}" is a whole cost and no cost at once` });
  });

export type CostHeadLexicon = z.infer<typeof costHeadLexiconSchema>;
