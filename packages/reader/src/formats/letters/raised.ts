/**
 * Raised letters: m² keeps its sense as "m2", but 10⁴ does not as "104", so raised digits keep their own form.
 */
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Digits as superscript letters, everything else as it stands. */
export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => RAISED[Number(digit)] ?? digit);
}
