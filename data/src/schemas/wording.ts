import { z } from 'zod';

const words = z.array(z.string().min(1)).min(1);

/** Names that can or cannot carry a percentage; see rate-names.yml. */
export const rateNameLexiconSchema = z
  .object({
    results: words,
    abstract: words,
    situations: words,
    goals: words,
    subjects: words,
    countables: words,
    times: words,
    unfinished: words,
    bounds: words,
    moneyWords: words,
    notMoneyWords: words,
    sentenceVerbs: words,
    sloganVerbs: words,
    soundEndings: words,
    aboutSatisfaction: words,
    moneyRates: words,
    reductions: words,
    unbounded: words,
    vagueNames: words,
  })
  .strict()
  .superRefine(({ results, abstract }, context) => {
    for (const word of results)
      if (abstract.includes(word)) context.addIssue({ code: 'custom', message: `${word} is both a result and an abstract noun` });
  });

export type RateNameLexicon = z.infer<typeof rateNameLexiconSchema>;

/** Vague words and what only looks vague; see vague.yml. */
export const vagueLexiconSchema = z
  .object({
    degree: words,
    change: words,
    state: words,
    formula: words,
    filler: words,
    checkable: words,
    exactly: words,
    official: z.object({ names: words, values: words }).strict(),
    slogans: words,
    references: words,
    comparing: words,
    work: words,
    scales: words,
  })
  .strict()
  .superRefine((lexicon, context) => {
    const vague = new Set([...lexicon.degree, ...lexicon.change, ...lexicon.state, ...lexicon.formula]);
    for (const word of lexicon.checkable)
      if (vague.has(word)) context.addIssue({ code: 'custom', message: `${word} is both vague and checkable` });
  });

export type VagueLexicon = z.infer<typeof vagueLexiconSchema>;

/** Names that any project could print; see generic.yml. */
export const genericLexiconSchema = z.object({ modifiers: words, heads: words }).strict();

export type GenericLexicon = z.infer<typeof genericLexiconSchema>;

/** Misspellings by confusion table; see typos.yml. */
export const typoLexiconSchema = z
  .object({
    confusions: z.array(z.object({ wrong: z.string().min(2), right: z.string().min(1) }).strict()),
    followers: z.array(
      z.object({ character: z.string().length(1), followed: z.array(z.string().length(1)), missing: z.string().length(1) }).strict(),
    ),
    units: z.array(z.object({ wrong: z.string().min(1), right: z.string().min(1), with: words }).strict()),
    near: words,
    endings: z.array(
      z
        .object({
          right: z.string().length(1),
          alike: z.array(z.string().length(1)).min(1),
          before: z.array(z.string().min(1)),
          not: z.array(z.string().length(2)),
          kinds: words,
        })
        .strict(),
    ),
    sound: z.array(z.string().length(2)),
  })
  .strict()
  .superRefine(({ confusions }, context) => {
    const wrong = new Map(confusions.map((entry) => [entry.wrong, entry.right]));
    if (wrong.size !== confusions.length) context.addIssue({ code: 'custom', message: 'a misspelling stands twice' });
    for (const { right } of confusions)
      for (const other of wrong.keys())
        if (right.includes(other)) context.addIssue({ code: 'custom', message: `${other} is called a misspelling and a right spelling` });
  });

export type TypoLexicon = z.infer<typeof typoLexiconSchema>;
