export {
  CONCLUSION,
  CONCLUSIONS,
  type ConclusionKind,
  conclusionKey,
  conclusionText,
  isConcluded,
  NO_CONCLUSION,
  PROPOSAL,
  type ProjectConclusion,
  type Proposal,
  proposedConclusion,
} from './conclusion.js';
export {
  type CopiedProject,
  type CopyDifference,
  type CopyRow,
  copyContent,
  copyDifferences,
  isSameAmount,
} from './copies/copy-content.js';
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
  decisionKey,
  decisionText,
  isConfirmed,
  isSettled,
  REASON,
  REASONS,
  type Reason,
  reasonText,
  SELF_VERDICT,
  VERDICT,
  VERDICTS,
  type Verdict,
} from './decision.js';
export { currentOpinionId, opinionId, type ProjectIdentity, rowFingerprint } from './identity.js';
export { type DepartmentIntake, type ExpectedProject, type Intake, joinList } from './intake/join-list.js';
export { MatchedList, officesOf } from './intake/match-list.js';
export { LIST_FIELDS, type ListColumns, type ListField, type ListLine, type ListReading, readProjectList } from './intake/project-list.js';
export { type BackfillRow, type BackfillState, backfillRow, backfillRows, draftRemark } from './ledger/backfill.js';
export { type CarryOver, carryOver, manualId, type Returned } from './ledger/carry-over.js';
export {
  COUNTED_AS,
  COUNTED_NAME,
  type ConclusionCounts,
  type CountedAs,
  type CountedProject,
  conclusionCounts,
  countedAs,
  isCounted,
  printedKinds,
} from './ledger/conclusion-counts.js';
export { type DocumentLedger, type JoinedDocuments, joinDocuments, joinDocumentsTraced } from './ledger/join-documents.js';
export {
  carriesDecision,
  DELIVERIES,
  DELIVERY,
  type Delivery,
  isTouched,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  UNREVIEWED,
} from './ledger/ledger.js';
export { ledgerIndex, ledgerProjects, type ProjectOpinions } from './ledger/ledger-projects.js';
export { type LedgerStatistics, ledgerStatistics, type RuleStatistics } from './ledger/ledger-statistics.js';
export {
  type ApartConclusions,
  type ConclusionSide,
  conclusionOutcome,
  conclusionSaying,
  mergedConclusion,
  saysSomething,
} from './ledger/merge-conclusions.js';
export { type LedgerConflict, type MergedLedger, mergeLedgers, type ProjectConflict, withoutAnswered } from './ledger/merge-ledgers.js';
export { countedOpinions, opinionMatter } from './ledger/one-opinion.js';
export { actorOf, EVENT_SOURCE, EVENT_SOURCES, type EventSource, momentOf, type ReviewEvent } from './ledger/review-event.js';
export { eventOfEntry, identityOf, withEvents, withRecord } from './ledger/review-record.js';
export { underReview } from './ledger/under-review.js';
export { UnitDepartments } from './ledger/unit-departments.js';
export { pileIn, withSubject } from './ledger/with-subject.js';
export { type OpinionLabel, opinionKey, ProjectIndex, type ProjectKeys } from './project-index.js';
export { ASIDE, type AsideState, NO_BASIS, type RoundBasis } from './rounds/basis.js';
export {
  type AsideCounts,
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
  type RowChange,
  renamingsOf,
  type SaidRow,
} from './rounds/compare-rounds.js';
export type { ApprovalNote, ReviewRound, RoundOpinion, RoundProject, RoundRow, RowContent, TableContent } from './rounds/round.js';
export {
  answersDue,
  askedBy,
  lastRound,
  lettersOf,
  type SentLetter,
  type SentOpinion,
  sentOpinion,
  sentWording,
  withLetter,
} from './rounds/sent.js';
export { isFixed, isForNextYear, severityIn, TABLE_SUBJECTS, type TableSubject } from './subject.js';
export {
  type Candidate,
  candidatesOf,
  isHandledOverall,
  isReady,
  type Unsettled,
  unsettledIn,
  withApproved,
} from './versions/choosing.js';
export {
  comparedNames,
  compareStages,
  isReturn,
  readVersionLabel,
  STAGE,
  STAGE_KINDS,
  STAGE_SUBJECT,
  type StageKind,
  sameStage,
  stageName,
  stageOf,
  stageOfRound,
  type VersionLabel,
  type VersionStage,
  versionName,
} from './versions/stage.js';
export { documentOfTables } from './versions/table-document.js';
export { type Approval, compareVersions, frozen, type Version, type VersionComparison, wholeTables } from './versions/version.js';
export { VOICE, VOICES, type Voice } from './voice.js';
