/** Rules that look across rows, projects, documents and years. */
import type { Rule } from '../frame/rule.js';
import { amountTotalMismatch } from './amount-total-mismatch/rule.js';
import { amountUpTargetsFlat } from './amount-up-targets-flat/rule.js';
import { changedAfterApproval } from './changed-after-approval/rule.js';
import { copiedForward } from './copied-forward/rule.js';
import { copiedTargets } from './copied-targets/rule.js';
import { costAmountMismatch } from './cost-amount-mismatch/rule.js';
import { deadlineOutsidePeriod } from './deadline-outside-period/rule.js';
import { droppedIndicator } from './dropped-indicator/rule.js';
import { duplicateIndicator } from './duplicate-indicator/rule.js';
import { executionRateMismatch } from './execution-rate-mismatch/rule.js';
import { fundingMismatch } from './funding-mismatch/rule.js';
import { goalWithoutIndicator } from './goal-without-indicator/rule.js';
import { implausibleMoney } from './implausible-money/rule.js';
import { loweredTarget } from './lowered-target/rule.js';
import { missingAspect } from './missing-aspect/rule.js';
import { missingDimension } from './missing-dimension/rule.js';
import { missingGoal } from './missing-goal/rule.js';
import { paddedGoal } from './padded-goal/rule.js';
import { projectCountMismatch } from './project-count-mismatch/rule.js';
import { projectWithoutTargets } from './project-without-targets/rule.js';
import { scoreTotalMismatch } from './score-total-mismatch/rule.js';
import { siblingOutlier } from './sibling-outlier/rule.js';
import { targetsWithoutProject } from './targets-without-project/rule.js';
import { uniformTargets } from './uniform-targets/rule.js';
import { unitCostMismatch } from './unit-cost-mismatch/rule.js';
import { unquantifiedProject } from './unquantified-project/rule.js';
import { weightSplit } from './weight-split/rule.js';
import { weightSum } from './weight-sum/rule.js';

export const CROSS_RULES: readonly Rule[] = [
  duplicateIndicator,
  costAmountMismatch,
  unitCostMismatch,
  siblingOutlier,
  missingDimension,
  missingAspect,
  unquantifiedProject,
  projectWithoutTargets,
  targetsWithoutProject,
  paddedGoal,
  uniformTargets,
  copiedTargets,
  weightSum,
  weightSplit,
  amountTotalMismatch,
  projectCountMismatch,
  loweredTarget,
  copiedForward,
  droppedIndicator,
  amountUpTargetsFlat,
  fundingMismatch,
  deadlineOutsidePeriod,
  goalWithoutIndicator,
  implausibleMoney,
  executionRateMismatch,
  scoreTotalMismatch,
  changedAfterApproval,
  missingGoal,
];
