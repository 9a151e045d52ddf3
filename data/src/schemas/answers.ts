import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Words by which what people write about an opinion is understood; see answers.yml. */
export const answerWordsSchema = z
  .object({
    /** What may stand before {@link AnswerWords.changes}. */
    leads: words,
    /** What begins a text that says by itself that something is changed. */
    changes: words,
    /** What a text has in it that says by itself what to write instead. */
    asks: words,
  })
  .strict();

export type AnswerWords = z.infer<typeof answerWordsSchema>;
