import { z } from 'zod';

/** Words of one kind; twice the same word is a slip of the editor. */
const words = z
  .array(z.string().min(1))
  .min(1)
  .refine((list) => new Set(list).size === list.length, { message: '同一个词写了两次 / a word stands twice in the list' });

function lists<K extends string>(...names: readonly K[]): Record<K, typeof words> {
  return Object.fromEntries(names.map((name) => [name, words])) as Record<K, typeof words>;
}

/** Words by which the reader tells what a cell looks like; see reading-cells.yml. */
export const cellWordsSchema = z
  .object(
    lists(
      'nameEnds',
      'looseNameEnds',
      'cost',
      'noCost',
      'noCostEnds',
      'satisfaction',
      'work',
      'effect',
      'dateNames',
      'rateNames',
      'promisesAndEnds',
      'promises',
      'states',
      'valueStarts',
      'valueEnds',
      'shortValueEnds',
      'degrees',
      'changes',
      'resultDegrees',
      'resultVerbs',
      'resultPlans',
      'resultObjects',
      'qualitative',
      'quantitative',
      'positive',
      'negative',
      'scales',
      'numberedBy',
      'bounds',
      'per',
      'dateParts',
      'dateBounds',
      'yearEnds',
      'betweenNumbers',
      'spokenComparators',
      'percentWords',
      'answers',
      'unitGoesOn',
      'unitStarts',
      'unitGoesOnWith',
      'unitHeads',
      'unitFactors',
      'qualityDegrees',
      'qualityStates',
      'qualityOpenings',
      'budgetCeilings',
      'budgetCeilingEnds',
      'loneValues',
      'measuredEnds',
      'measuredProperties',
      'countedEnds',
      'measuredInside',
      'countedInside',
      'measuredCharacters',
      'looseStarts',
      'noLooseStarts',
      'looseEnds',
      'looseComparators',
      'unitContinues',
    ),
  )
  .strict()
  .superRefine((lexicon, context) => {
    // Where a word of a value stands is said once: two lists that disagree would have no meaning.
    const seen = new Map<string, string>();
    for (const list of ['promisesAndEnds', 'promises', 'states', 'valueStarts', 'valueEnds', 'shortValueEnds'] as const) {
      for (const word of lexicon[list]) {
        const before = seen.get(word);
        if (before !== undefined)
          context.addIssue({ code: 'custom', path: [list], message: `“${word}”已在 ${before} 里 / “${word}” stands in ${before} already` });
        seen.set(word, list);
      }
    }
  });

export type CellWords = z.infer<typeof cellWordsSchema>;

/** Words that stand around and in forms; see reading-forms.yml. */
export const formReadingSchema = z
  .object(
    lists(
      'titleSubjects',
      'titleEnds',
      'targetTitles',
      'formNumbers',
      'monitoring',
      'appraisal',
      'continued',
      'notes',
      'instructions',
      'fillers',
      'signers',
      'attachments',
      'seals',
      'stamps',
      'officeLabels',
      'namedOffices',
      'pageWords',
      'pageLinks',
      'pageActions',
      'otherMatters',
      'sums',
      'scoreSums',
      'closings',
      'classHeadings',
      'aspectHeadings',
      'pairNames',
      'pairValues',
      'pairExplanations',
      'firstHeadings',
      'pairOpenings',
      'projectTypes',
      'funds',
      'amounts',
      'sumHeadings',
      'duties',
      'departmentBudget',
      'longTerm',
      'annual',
      'blockHeadings',
      'earlier',
      'standards',
      'wholeGoals',
      'projectEnds',
      'carriedOut',
      'costNames',
      'pictures',
      'spacedLabels',
      'labels',
      'officesInCharge',
      'levelsOfOffice',
      'codesOfOffice',
      'ownersOfProject',
      'amountLabels',
      'ofWhich',
      'completionLabels',
      'afterGoal',
      'runOnOpenings',
      'contentHeadings',
      'innerHeadings',
      'completionRates',
      'runOnRates',
      'runOnClosings',
      'runOnSums',
      'titleOwners',
      'titleActs',
      'wholeTitles',
      'classesInText',
      'classesBefore',
      'projectClasses',
      'outputAspects',
      'effectAspects',
      'costAspects',
      'satisfactionAspects',
      'bareOutputAspects',
      'bareEffectAspects',
      'levelsInText',
      'asked',
      'askedFirst',
      'effectClasses',
      'blockLabels',
      'noBlockLabelBefore',
      'explanations',
      'plannedValues',
      'overallHeaders',
      'overallClasses',
      'overallClassesMarked',
      'overallAspects',
      'budgetTotals',
      'joiners',
      'otherOpenings',
      'endNotes',
      'continuedMarks',
      'currencies',
      'officeNames',
      'formTitleEnds',
      'opinions',
      'headerHints',
      'valueContents',
      'asides',
      'labelsInNames',
      'labelParts',
      'everydayLevels',
      'executionHeadings',
      'expectedHeadings',
    ),
  )
  .strict();

export type FormReading = z.infer<typeof formReadingSchema>;

/** Words around tables that tell which project, whose, and what money; see reading-projects.yml. */
export const projectReadingSchema = z
  .object(
    lists(
      'titleWords',
      'titleKinds',
      'concerning',
      'noNames',
      'noProjects',
      'officeEnds',
      'officesBefore',
      'ownerLabels',
      'moneyOfYear',
      'moneyOfAllYears',
      'notBudget',
      'budgetWords',
      'moneyBlocks',
      'signing',
      'chiefOf',
      'chiefs',
      'contacts',
      'dated',
      'dates',
      'signatures',
      'wholeNames',
      'thisYear',
      'ownerForms',
      'afterOwner',
      'budgetTitles',
      'managed',
      'grants',
      'counting',
      'countedProjects',
      'places',
      'smallPlaces',
      'formOf',
      'projectFunds',
      'titleMarks',
      'directFunds',
      'namedAs',
    ),
  )
  .strict();

export type ProjectReading = z.infer<typeof projectReadingSchema>;
