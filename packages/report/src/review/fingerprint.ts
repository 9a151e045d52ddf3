/**
 * How opinions are known again: by project and by what their row says, never by a line number.
 */
import { foldForMatch, shortHash } from '@perf-lint/core';

/** The same without years: 2023年宣传次数 and 宣传次数 are one. */
export function withoutYear(folded: string): string {
  return folded.replace(/(?:19|20)\d{2}年?度?/g, '');
}

/** What identifies a project in a ledger. */
export interface ProjectIdentity {
  readonly table: 'overall' | 'project';
  readonly department: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectCode: string;
  readonly projectName: string;
}

/** Key of a project: its code; where it has none, unit and name; for overall tables (部门整体) the department. */
export function projectKey(identity: ProjectIdentity): string {
  if (identity.table === 'overall') return `overall ${foldForMatch(identity.department)}`;
  return identity.projectCode === '' ? projectNameKey(identity) : `code ${identity.projectCode}`;
}

/** Key by unit and name without years, for projects whose code changed or is missing. */
export function projectNameKey({ table, department, unitCode, unitName, projectName }: ProjectIdentity): string {
  if (table === 'overall') return `overall ${foldForMatch(department)}`;
  return `name ${unitCode === '' ? foldForMatch(unitName) : unitCode} ${withoutYear(foldForMatch(projectName))}`;
}

/** Fingerprint of a row: its name and value folded; "" for an opinion on a project as a whole. */
export function rowFingerprint(name: string, value: string): string {
  if (name === '' && value === '') return '';
  return shortHash(`${foldForMatch(name)}\n${foldForMatch(value)}`);
}

/** Id of an opinion: project (with its unit, for codes handed down to several), row fingerprint and rule. */
export function opinionId(identity: ProjectIdentity, fingerprint: string, rule: string): string {
  return shortHash(`${identity.table === 'overall' ? '' : identity.unitCode}\n${projectKey(identity)}\n${fingerprint}\n${rule}`);
}

function bigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const characters = Array.from(text);
  if (characters.length === 1) counts.set(text, 1);
  for (let index = 0; index + 1 < characters.length; index++) {
    const pair = `${characters[index] ?? ''}${characters[index + 1] ?? ''}`;
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
}

/**
 * Likeness of two folded texts, 0..1: shared pairs of characters (Dice); 1 only where they are equal.
 * @param least less than this may be answered as 0, which texts of different length are at once
 */
export function likeness(a: string, b: string, least = 0): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if ((2 * Math.min(a.length, b.length)) / (a.length + b.length) < least - 0.1) return 0;
  const first = bigrams(a);
  const second = bigrams(b);
  let shared = 0;
  let total = 0;
  for (const [pair, count] of first) {
    total += count;
    shared += Math.min(count, second.get(pair) ?? 0);
  }
  for (const count of second.values()) total += count;
  return Math.min(0.999, (2 * shared) / total);
}
