/** Exit statuses of contract.md. */
export const EXIT = {
  /** Nothing at or above --fail-on. */
  clean: 0,
  /** `lint` or `report` found something at or above --fail-on. */
  findings: 1,
  /** Wrong usage or configuration, or an input that could not be read. */
  failed: 2,
  /** Stopped by Ctrl-C. */
  interrupted: 130,
} as const;

export type ExitStatus = (typeof EXIT)[keyof typeof EXIT];

/**
 * Wrong usage or configuration: ends the run with status 2 and the sentence given, which says what is wrong and what to do.
 * The sentence is in the user's language already.
 */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
