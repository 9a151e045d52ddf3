/**
 * What the page knows of decisions. The words and kinds are the ledger's own, so that page and command line mean the same.
 */
export {
  CONCLUSION,
  CONCLUSIONS,
  type Decision,
  EVENT_SOURCES,
  isSettled,
  type LedgerEntry,
  REASON,
  REASONS,
  type Reason,
  VERDICTS,
  type Verdict,
  VOICES,
} from '@perf-lint/review';
