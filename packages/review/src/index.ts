export {
  type CountedFiles,
  countOnce,
  type FiledAgain,
  type FiledDocument,
  type FiledPlace,
  type FiledProject,
  type FiledTwice,
  type SharedFiles,
  sharedFiles,
} from './copies/count-once.js';
export {
  type Decision,
  decisionText,
  isConfirmed,
  isSettled,
  REASON,
  REASONS,
  type Reason,
  VERDICT,
  VERDICTS,
  type Verdict,
} from './decision.js';
export { currentOpinionId, opinionId, type ProjectIdentity, projectOfUnitKey, rowFingerprint } from './identity.js';
export { type CarryOver, carryOver, manualId } from './ledger/carry-over.js';
export { carriesDecision, isTouched, type Ledger, type LedgerEntry, type LedgerProject } from './ledger/ledger.js';
export { type DocumentLedger, joinDocuments } from './ledger/join-documents.js';
export { type LedgerStatistics, ledgerStatistics, type RuleStatistics } from './ledger/ledger-statistics.js';
export { type LedgerConflict, type MergedLedger, mergeLedgers } from './ledger/merge-ledgers.js';
export {
  compareRounds,
  moneyChanges,
  moneyTotals,
  type NewOpinion,
  type OpinionOutcome,
  OUTCOME,
  OUTCOMES,
  type Outcome,
  outcomeCounts,
  type ProjectChange,
  type Renaming,
  type RoundComparison,
} from './rounds/compare-rounds.js';
export type { ReviewRound, RoundOpinion, RoundProject } from './rounds/round.js';
