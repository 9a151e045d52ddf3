/**
 * What speaks for and against a way to cut a row out of text that runs on, in logits. Set by hand from what each means: those that
 * calibrate/cutting.ts fits on tables printed at random gained nothing on real ones and made more silent errors there, and are not taken.
 */
const BY_HAND = {
  /** What a row costs, so that text is not cut for the sake of cutting. */
  row: -2,
  /** A number as target. */
  number: 1.4,
  /** A comparator, or a date: nothing but a target has it. */
  marked: 0.7,
  /** The figures go on behind the cell: two numbers that touch. */
  figuresCut: -1,
  /** A number of three digits at most without sign and unit is as likely the points of the row. */
  bareNumber: -2.1,
  /** A share above the whole is rather two numbers. */
  overWhole: -1.4,
  /** How much the likeness of words to a value counts. */
  wordedShape: 1.4,
  /** Words that are nothing but words of values. */
  composed: 1.5,
  /** Each further word of them. */
  moreWords: -0.4,
  /** A word of degree that ends a target, with the change that it says how far behind it. */
  phraseCut: -2,
  /** A unit that might be longer, or that nobody knows. */
  shorterUnit: -1.5,
  /** The last word of the name in the place of a unit. */
  unitNamed: 1,
  /** A name that asks yes or no, and a target that says so. */
  answers: 3,
  /** A name and a target that speak of the same: a rate and a share. */
  ofOneKind: 0.7,
  /** Several figures with their units to the end of a line. */
  listed: 4,
  /** A result that repeats the target. */
  sameAsTarget: 2,
  /** Points that are all the weight gives. */
  sameAsWeight: 1.4,
  /** A number in a column of points. */
  points: 0.8,
  /** Points that are a multiple of five. */
  roundPoints: 0.3,
  /** A cell of another column that holds what the column is for. */
  otherCell: 1.1,
  /** An explanation that says so. */
  explains: 2,
  /** Columns that a row leaves empty. */
  noWeight: -3.5,
  noActual: -3,
  noOther: -0.4,
  /** A digit behind the row. */
  digitBehind: -2.8,
  /** The row ends where a line or sentence does. */
  atLineEnd: 0.7,
  /** A cell that ends inside a word, as a share of what the dictionary says. */
  insideWord: 1,
  /** A row that ends between words which stand together in another row. */
  insidePhrase: -2,
  /** A blank between two cells, and inside a name. */
  blankBetween: 0.6,
  /** Length of a name away from the usual one. */
  nameLength: -0.5,
  /** How much the likeness of a text to a name counts. */
  nameShape: 1,
  /** A target, a heading, figures inside a name. */
  targetInside: -4,
  headingInside: -8,
  digitInside: -1.5,
  digitLast: -3,
  lineEndInside: -0.5,
  /** A heading of a class or aspect where a row may begin. */
  heading: 4,
  /** The same without 指标 behind it. */
  bareHeading: 0.5,
  /** A row before the first heading, where there are any. */
  beforeHeadings: -4,
  bareAspect: -2,
  /** 指标 or 目标 in the middle of a name. */
  headingWordInside: -2,
  /** The next number of rows that are counted. */
  serial: 3,
  /** A row without a number where rows are counted. */
  noSerial: -6,
  /** Weights that come to a round sum. */
  roundSum: 3,
  /** A number for a name and 100 for its target, between two headings: a form filled in with figures. */
  figuresOnly: -2,
  /** What it costs to leave out a stretch of text, and each character of it. */
  stretch: -7,
  leftOut: -0.35,
  /** What it costs to leave out all that follows the last heading. */
  tableEnds: -3,
};

export type RowWeight = keyof typeof BY_HAND;

/** The weights by name; only the fitting moves them. */
export const ROW_WEIGHTS: Record<RowWeight, number> = BY_HAND;
