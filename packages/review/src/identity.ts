/**
 * How opinions are known again: by project and by what their row says, never by a line number.
 */
import { foldCode, foldForMatch, shortHash, type TableKind } from '@perf-lint/core';

/** The same without years: 2023年宣传次数 and 宣传次数 are one. */
export function withoutYear(folded: string): string {
  return folded.replace(/(?:19|20)\d{2}年?度?/g, '');
}

/** What identifies a project in a ledger. */
export interface ProjectIdentity {
  readonly table: TableKind;
  readonly department: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly projectCode: string;
  readonly projectName: string;
}

/** Key of a project: its code; where it has none, unit and name; for overall tables (部门整体) the department. */
export function projectKey(identity: ProjectIdentity): string {
  if (identity.table === 'overall') return `overall ${foldForMatch(identity.department)}`;
  const code = foldCode(identity.projectCode);
  return code === '' ? projectNameKey(identity) : `code ${code}`;
}

/** Key by unit and name without years, for projects whose code changed or is missing. */
export function projectNameKey({ table, department, unitCode, unitName, projectName }: ProjectIdentity): string {
  if (table === 'overall') return `overall ${foldForMatch(department)}`;
  return `name ${foldCode(unitCode) || foldForMatch(unitName)} ${withoutYear(foldForMatch(projectName))}`;
}

/** Fingerprint of a row: its name and value folded; "" for an opinion on a project as a whole. */
export function rowFingerprint(name: string, value: string): string {
  if (name === '' && value === '') return '';
  return shortHash(`${foldForMatch(name)}\n${foldForMatch(value)}`);
}

/** Id of an opinion: project (with its unit, for codes handed down to several), row fingerprint and rule. */
export function opinionId(identity: ProjectIdentity, fingerprint: string, rule: string): string {
  const unit = identity.table === 'overall' ? '' : foldCode(identity.unitCode);
  return shortHash(`${unit}\n${projectKey(identity)}\n${fingerprint}\n${rule}`);
}

/** The id by codes as they are printed: ledgers handed out before codes were folded have it. */
function formerOpinionId(identity: ProjectIdentity, fingerprint: string, rule: string): string {
  const { table, unitCode, unitName, projectCode, projectName } = identity;
  if (table === 'overall') return opinionId(identity, fingerprint, rule);
  const owner = unitCode === '' ? foldForMatch(unitName) : unitCode;
  const key = projectCode === '' ? `name ${owner} ${withoutYear(foldForMatch(projectName))}` : `code ${projectCode}`;
  return shortHash(`${unitCode}\n${key}\n${fingerprint}\n${rule}`);
}

/** What the id of an opinion is made of, and the id that stands beside it in a ledger. */
export interface KnownOpinion extends ProjectIdentity {
  readonly id: string;
  readonly indicator: string;
  readonly value: string;
  readonly ruleId: string;
}

/** The id that a row of a ledger has today: one of the former recipe is recognised by what the row says, any other stays as it is. */
export function currentOpinionId(opinion: KnownOpinion): string {
  const { id, indicator, value, ruleId } = opinion;
  const fingerprint = rowFingerprint(indicator, value);
  const former = formerOpinionId(opinion, fingerprint, ruleId);
  // Equal rows of a project are numbered behind their id.
  const ordinal = id.startsWith(former) ? id.slice(former.length) : null;
  return ordinal !== null && /^(?:-\d+)?$/.test(ordinal) ? `${opinionId(opinion, fingerprint, ruleId)}${ordinal}` : id;
}
