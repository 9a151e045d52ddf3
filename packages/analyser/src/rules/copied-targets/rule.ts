import { everyPattern, foldCode, foldForMatch } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';
import type { BatchDocument } from '../../context/batch-document.js';
import type { DocumentContext, ProjectContext, RowContext } from '../../context/context.js';
import { isPartOfFunding } from '../../facts/project-origin.js';
import { defineBatchRule } from '../../frame/rule.js';
import { withoutYear } from '../../lexicon/fold.js';
import { likenessOf } from '../../similarity/likeness.js';
import { rowKey, rowPrint } from '../../similarity/row-print.js';
import { BatchIndex, type Elsewhere } from './batch-index.js';
import { SharedRowIndex } from './shared-rows.js';
import { texts } from './texts.js';

/** What does not tell one project from another: brackets, batches, whose money it is. */
const FUNDING = everyPattern`[（(][^）)]*[）)]|第[一二三四五六七八九十\d]+批|${JUDGING.fundingWords}`;

/** Names so alike are batches of one programme, whose targets may well be the same. */
const SAME_PROGRAMME = 0.6;

/** A row that tells projects apart; satisfaction and rates of the work itself are the same everywhere. */
function isTelling({ indicator, facts }: RowContext): boolean {
  if (indicator.doubts.length > 0 || indicator.template || facts.garbled || facts.generic || facts.name === '') return false;
  return indicator.level1 !== 'satisfaction' && facts.nature !== 'satisfaction';
}

/** 市配套, 中央补助, 第一批 and brackets do not make another project. */
function programmeOf(name: string): string {
  return withoutYear(name).replace(FUNDING, '');
}

function isSameProgramme(a: string, b: string): boolean {
  const [one, other] = [programmeOf(a), programmeOf(b)];
  return one === '' || other === '' || one.includes(other) || other.includes(one) || likenessOf(one, other) >= SAME_PROGRAMME;
}

/** Two short projects of three rows or more that have every row in common. */
function hasAllRowsOf(a: ProjectContext, b: ProjectContext): boolean {
  if (a.rows.length < 3 || a.rows.length !== b.rows.length) return false;
  const keys = new Set(b.rows.map(({ facts }) => rowKey(facts.name, facts.value)));
  return a.rows.every(({ facts, indicator }) => indicator.doubts.length === 0 && keys.has(rowKey(facts.name, facts.value)));
}

const batches = new WeakMap<readonly BatchDocument[], BatchIndex>();

/** Index of a whole batch, made once however many documents are held against it. */
function indexOf(batch: readonly BatchDocument[]): BatchIndex {
  const known = batches.get(batch);
  if (known !== undefined) return known;
  const index = new BatchIndex(batch);
  batches.set(batch, index);
  return index;
}

/** The project itself in another file: what is copied there is no other project's. */
function isItself({ project, unit }: ProjectContext, other: Elsewhere): boolean {
  const code = foldCode(project.code);
  if (code !== '' && other.code !== '') return code === other.code;
  return foldForMatch(project.name) === foldForMatch(other.name) && foldForMatch(unit.unit.name) === other.unit;
}

/** A project that the document prints twice, under two names. */
function hasCodeOf({ project }: ProjectContext, { project: other }: ProjectContext): boolean {
  return project.code !== '' && foldCode(project.code) === foldCode(other.code);
}

function ownProjects(document: DocumentContext): readonly ProjectContext[] {
  return document.departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects)).filter(({ origin }) => origin === 'own');
}

export const copiedTargets = defineBatchRule({
  meta: {
    id: 'copied-targets',
    severity: 'warning',
    certainty: 'ask',
    part: 'project',
    sources: ['targets-2015-88/requirements', 'core-indicators-2021-101/tests', 'method-logic/comparison'],
    options: [
      {
        name: 'rows',
        type: 'number',
        default: 4,
        minimum: 2,
        description: { 'zh-CN': '至少有几条指标相同', en: 'fewest indicators in common' },
      },
      {
        name: 'share',
        type: 'number',
        default: 0.8,
        minimum: 0.3,
        maximum: 1,
        description: { 'zh-CN': '至少占指标较多一方的多大比例', en: 'least share of the larger of the two' },
      },
    ],
  },
  texts,
  check(document, batch, reporter, options) {
    const own = ownProjects(document);
    const here = new SharedRowIndex<ProjectContext>();
    const across = batch.length === 0 ? null : indexOf(batch);
    const { path, departments } = document.document;
    const department = departments[0]?.name ?? '';
    /** Another department: other years of one's own are the matter of copied-forward, and a file may be there twice. */
    const isElsewhere = (other: Elsewhere): boolean => other.path !== path && (other.department === '' || other.department !== department);
    const copies = new Set<ProjectContext>();
    for (const project of own) {
      const name = project.project.name;
      const keys = project.rows.filter(isTelling).map(({ facts }) => rowKey(facts.name, facts.value));
      const entry = { project, keys };
      const [copy] = here
        .like(entry, Math.min(options.rows, 2), options.share)
        .filter(({ project: other, shared }) => shared >= options.rows || hasAllRowsOf(project, other))
        .filter(({ project: other }) => !isSameProgramme(name, other.project.name) && !hasCodeOf(project, other));
      const [far] =
        across
          ?.like(keys.map(rowPrint), options.rows + 1, Math.max(options.share, 0.9))
          .filter(({ project: other }) => isElsewhere(other) && !isItself(project, other)) ?? [];
      const args = { project: name, rows: keys.length };
      if (copy !== undefined) {
        copies.add(project);
        const all = hasAllRowsOf(project, copy.project);
        const counts = all ? { rows: project.rows.length, shared: project.rows.length } : { rows: keys.length, shared: copy.shared };
        reporter.report('copied', { project: name, ...counts, other: copy.project.project.name }, { at: project });
      } else if (far !== undefined) {
        const { department: office, name: other } = far.project;
        reporter.report('copied-across', { ...args, shared: far.shared, other, department: office }, { at: project, severity: 'info' });
      }
      here.add(entry);
    }
    const counted = own.filter((project) => !isPartOfFunding(project.project) && !copies.has(project));
    for (const { row, other } of sameOutputs(counted)) {
      const { name, value } = row.indicator;
      reporter.report('same-output', { name, value, other: other.project.name }, { at: row, part: 'name', severity: 'info' });
    }
  },
});

/** One count with one value in two projects of unlike programmes: counted twice, perhaps. Each with the project that had it first. */
function* sameOutputs(projects: readonly ProjectContext[]): Generator<{ readonly row: RowContext; readonly other: ProjectContext }> {
  const first = new Map<string, ProjectContext>();
  for (const project of projects) {
    for (const row of project.rows) {
      const { number, name, value } = row.facts;
      if (!isTelling(row) || number === null || number.low < 10 || name.length < 5) continue;
      if (row.indicator.level1 === 'cost' || number.per.length > 0 || number.unitKind === 'rate' || number.unit === '') continue;
      const { unit } = project.unit;
      const key = `${unit.code || unit.name} ${rowKey(name, value)}`;
      const other = first.get(key);
      if (other === undefined) first.set(key, project);
      else if (other !== project && !isSameProgramme(project.project.name, other.project.name)) yield { row, other };
    }
  }
}
