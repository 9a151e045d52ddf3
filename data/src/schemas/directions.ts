import { z } from 'zod';

/** What a word says about the way that is better. */
const wordDirectionSchema = z.enum(['higher', 'lower', 'remedy', 'reduce', 'saving', 'consumption', 'cost', 'neutral', 'exact']);

const contextDirectionSchema = z.enum(['higher', 'lower', 'consumption', 'cost', 'neutral', 'exact', 'unknown', 'carrier']);

/**
 * Directions of indicators by the words of their names. Every word stands once, in a group or as a tricky word with contexts:
 * two entries cannot contradict each other.
 */
export const directionLexiconSchema = z
  .object({
    groups: z.array(
      z.object({ direction: wordDirectionSchema, about: z.string().min(1), words: z.array(z.string().min(2)).min(1) }).strict(),
    ),
    contexts: z.array(
      z
        .object({
          word: z.string().min(2),
          when: z.array(z.object({ near: z.array(z.string().min(1)).min(1), direction: contextDirectionSchema }).strict()),
          otherwise: contextDirectionSchema,
        })
        .strict(),
    ),
    carriers: z.array(z.string().min(1)),
    negations: z.array(z.string().min(1)),
    /** Negations with words between them and what they deny: 未在法定审限内结案. */
    negationsAhead: z.array(z.string().min(2)),
    /** Behind a word for an act these make it the name of a place or a thing: 污水处理厂. */
    housed: z.array(z.string().min(1)),
    /** Characters of bad things: with one of them in the name the class alone decides nothing. */
    ominous: z.array(z.string().length(1)),
    /** Money that comes in. */
    earned: z.array(z.string().min(1)),
    /** Fees, fines, penalties, cases, inspections: nobody is told to make more of them. */
    unsought: z.array(z.string().min(2)),
    /** Lengths of time of which more is better. */
    lasting: z.array(z.string().min(1)),
    /** Faults of doing a thing, which the word for the thing does not turn round: 执法差错. */
    faults: z.array(z.string().min(2)),
    /** What turns a fault round right before it: 纠正错误. */
    correcting: z.array(z.string().min(2)),
    /** Acts that are done to bad things: 更换破损护栏, 抽检不合格食品. They say nothing by themselves. */
    acting: z.array(z.string().min(2)),
    /** Words for a share of a whole. */
    shares: z.array(z.string().min(2)),
    /** Words for growth: what grows is the thing before them, and of a bad one it is bad. */
    growth: z.array(z.string().min(2)),
    /** Words that, right before something good, make it bad: 逾期办结率. */
    spoilers: z.object({ late: z.array(z.string().min(1)), wrong: z.array(z.string().min(1)) }).strict(),
  })
  .strict()
  .superRefine((lexicon, context) => {
    const seen = new Map<string, string>();
    const enter = (word: string, where: string) => {
      const before = seen.get(word);
      if (before !== undefined) context.addIssue({ code: 'custom', message: `${word} stands in ${before} and in ${where}` });
      seen.set(word, where);
    };
    for (const group of lexicon.groups) for (const word of group.words) enter(word, `${group.direction} (${group.about})`);
    for (const { word } of lexicon.contexts) enter(word, 'contexts');
  });

export type DirectionLexicon = z.infer<typeof directionLexiconSchema>;
export type WordDirection = z.infer<typeof wordDirectionSchema>;
