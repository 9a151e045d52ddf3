import type { Project, Unit } from '@perf-lint/core';
import { PROJECT_ORIGINS } from '@perf-lint/data';
import type { ProjectOrigin } from '../analysis.js';

const { carriedOver, handedDown, personnelTemplate, noTargetsNeeded, publicFacing, inward } = PROJECT_ORIGINS;

/** 豫财社〔2023〕218号, 财教2023-5号: a bureau's mark, a year, a number, with a province's character or nothing before it. */
const DOCUMENT_NUMBER = new RegExp(
  `(?:^|[^\\p{Script=Han}]|[${handedDown.provinces.join('')}])(?:${handedDown.documentNumber.join('|')})[\\[(〔【]?\\d{4}[\\])〕】]?[-—–年]?第?\\d{1,5}号`,
  'u',
);

/** A template's name may carry a year or a unit, not a whole project of its own. */
const LONGEST_ADDITION = 6;

const fold = (text: string): string => text.normalize('NFKC').replace(/\s/g, '');
const foldAll = (texts: readonly string[]): readonly string[] => texts.map(fold);

const CARRIED = foldAll(carriedOver.name);
const FROM_ABOVE = foldAll(handedDown.name);
const holds = (text: string, words: readonly string[]): boolean => words.some((word) => text.includes(word));

/**
 * Who can change a project's targets, from its name, kind and code: 结转 before 上级下达 before 人员公用模板, else 本级.
 * Only the last goes back to the unit by default.
 */
export function originOf(project: Project, unit: Unit): ProjectOrigin {
  const name = fold(project.name);
  const type = fold(project.type);
  if (holds(name, CARRIED) || isCarriedMoney(project)) return 'carried-over';
  if (holds(type, handedDown.type) || isHandedDown(name) || hasCodeFromAbove(project, unit)) return 'handed-down';
  if (holds(type, personnelTemplate.type) || isTemplateName(name)) return 'personnel-template';
  return 'own';
}

/** All money of the project comes from earlier years. */
function isCarriedMoney({ funding, amount }: Project): boolean {
  if (amount === null || amount <= 0) return false;
  let carried = 0;
  for (const { source, amount: part } of funding) if (holds(fold(source), carriedOver.funding)) carried += part;
  return carried >= amount;
}

function isHandedDown(name: string): boolean {
  if (DOCUMENT_NUMBER.test(name)) return true;
  return holds(name, FROM_ABOVE) && !holds(name, handedDown.notName);
}

function isTemplateName(name: string): boolean {
  if (holds(name, personnelTemplate.notName)) return false;
  return personnelTemplate.name.some((word) => name.includes(word) && name.length - word.length <= LONGEST_ADDITION);
}

const regions = new WeakMap<Unit, string>();

/** First six digits that most project codes of a unit share: the administrative region that issues them. "" where none has a majority. */
function regionOf(unit: Unit): string {
  const known = regions.get(unit);
  if (known !== undefined) return known;
  const counts = new Map<string, number>();
  for (const { code } of unit.projects) if (/^\d{6}/.test(code)) counts.set(code.slice(0, 6), (counts.get(code.slice(0, 6)) ?? 0) + 1);
  let region = '';
  for (const [prefix, count] of counts) if (count * 2 > unit.projects.length) region = prefix;
  regions.set(unit, region);
  return region;
}

/** A code that a higher level issued: 410000… among 410300…, 410300… among 410305…. */
function hasCodeFromAbove({ code }: Project, unit: Unit): boolean {
  const region = regionOf(unit);
  const own = code.slice(0, 6);
  if (region === '' || own === region || !/^\d{6}$/.test(own)) return false;
  if (own.endsWith('0000')) return own.slice(0, 2) === region.slice(0, 2) && !region.endsWith('0000');
  return own.endsWith('00') && own.slice(0, 4) === region.slice(0, 4) && !region.endsWith('00');
}

/** Whether a project faces the public, so that satisfaction is expected of it; false where the name does not say so clearly. */
export function facesPublic(project: Pick<Project, 'name'>): boolean {
  const name = fold(project.name);
  return holds(name, publicFacing) && !holds(name, inward);
}

/** Projects that need no published targets: personnel, classified, reserves. */
export function needsNoTargets(project: { readonly name: string; readonly type: string }): boolean {
  const name = fold(project.name);
  return holds(name, noTargetsNeeded.name) || holds(fold(project.type), noTargetsNeeded.type) || isTemplateName(name);
}

/** True where a project bears only a part of what its rows describe (市级配套): counts and prices cannot be held against its money. */
export function isPartOfFunding(project: Pick<Project, 'name'>): boolean {
  return holds(fold(project.name), handedDown.notName) || holds(fold(project.name), FROM_ABOVE);
}
