/** Rules that look at one row. To add one: `npm run new-rule`, then a line here. */
import type { Rule } from '../frame/rule.js';
import { compoundIndicator } from './compound-indicator/rule.js';
import { consumptionFloor } from './consumption-floor/rule.js';
import { deviationWithoutReason } from './deviation-without-reason/rule.js';
import { doubtfulReading } from './doubtful-reading/rule.js';
import { emptyName } from './empty-name/rule.js';
import { emptyValue } from './empty-value/rule.js';
import { garbledIndicator } from './garbled-indicator/rule.js';
import { impossibleBound } from './impossible-bound/rule.js';
import { impossibleResult } from './impossible-result/rule.js';
import { invalidDeadline } from './invalid-deadline/rule.js';
import { invertedComparator } from './inverted-comparator/rule.js';
import { missingComparator } from './missing-comparator/rule.js';
import { missingUnit } from './missing-unit/rule.js';
import { nameValueConflict } from './name-value-conflict/rule.js';
import { nonCanonicalNotation } from './non-canonical-notation/rule.js';
import { paymentAsPerformance } from './payment-as-performance/rule.js';
import { restatedValue } from './restated-value/rule.js';
import { scoreAgainstResult } from './score-against-result/rule.js';
import { selfSatisfaction } from './self-satisfaction/rule.js';
import { suspectedTypo } from './suspected-typo/rule.js';
import { templateLeftUnfilled } from './template-left-unfilled/rule.js';
import { undefinedMeasure } from './undefined-measure/rule.js';
import { ungradedScale } from './ungraded-scale/rule.js';
import { unitMismatch } from './unit-mismatch/rule.js';
import { vacuousBound } from './vacuous-bound/rule.js';
import { vagueValue } from './vague-value/rule.js';
import { wrongCategory } from './wrong-category/rule.js';

export const ROW_RULES: readonly Rule[] = [
  invertedComparator,
  garbledIndicator,
  emptyName,
  emptyValue,
  missingUnit,
  unitMismatch,
  impossibleBound,
  vacuousBound,
  nameValueConflict,
  templateLeftUnfilled,
  undefinedMeasure,
  vagueValue,
  wrongCategory,
  invalidDeadline,
  consumptionFloor,
  restatedValue,
  suspectedTypo,
  compoundIndicator,
  ungradedScale,
  selfSatisfaction,
  paymentAsPerformance,
  doubtfulReading,
  missingComparator,
  nonCanonicalNotation,
  scoreAgainstResult,
  deviationWithoutReason,
  impossibleResult,
];
