/**
 * A part of a session for a colleague or an expert: their projects and nothing else. Keys stay what they are, so that what they decide finds its rows.
 */
import type { Department, PerformanceDocument } from '@perf-lint/core';
import type { ReviewRound } from '@perf-lint/review';
import { currentStage, type History } from '../state/history.js';
import { NO_JOURNAL } from '../state/journal.js';
import { journalOfProjects } from '../state/journal-subjects.js';
import type { ReviewedProject } from '../state/projects.js';
import { NO_REVIEW, type Review } from '../state/review.js';
import type { Session } from '../state/session.js';
import { saidOnProjects } from '../state/staying.js';
import { reviewJson } from './review-json.js';
import { type SessionContent, stored } from './session-content.js';

export interface PackageOptions {
  readonly person: string;
  /** For an expert who is not to see what others decided; what he adds is an expert's word. */
  readonly blind: boolean;
}

/** Documents with the wanted projects alone; null for one without any. */
export function withProjects(document: PerformanceDocument, wanted: ReadonlySet<string>): PerformanceDocument | null {
  const key = (id: string): string => `${document.sha256}#${id}`;
  let found = false;
  const departments = document.departments.map((department, index): Department => {
    const keepsOverall = wanted.has(key(`overall${index}`));
    const units = department.units.map((unit) => ({ ...unit, projects: unit.projects.filter(({ id }) => wanted.has(key(id))) }));
    found ||= keepsOverall || units.some(({ projects }) => projects.length > 0);
    return { ...department, overall: keepsOverall ? department.overall : null, units: units.filter(({ projects }) => projects.length > 0) };
  });
  return found ? { ...document, departments } : null;
}

/** The versions that the projects stand against, with these projects and without what was decided on them. */
function versionsFor(
  { approvals, lastYear, ...history }: History,
  projects: readonly ReviewedProject[],
): Pick<History, 'stage' | 'approvals' | 'lastYear'> {
  const codes = new Set(projects.map(({ code }) => code).filter((code) => code !== ''));
  const names = new Set(projects.map(({ name, unit }) => `${unit} ${name}`));
  const own = ({ projects: all }: ReviewRound): ReviewRound => ({
    projects: all.filter(({ projectCode, unitName, projectName }) => codes.has(projectCode) || names.has(`${unitName} ${projectName}`)),
  });
  const ledger = { entries: [], projects: [], unmatched: [] };
  return {
    stage: currentStage(history),
    approvals: approvals.map((approval) => ({ ...approval, tables: own(approval.tables), ledger })),
    lastYear: lastYear === null ? null : { ...lastYear, tables: own(lastYear.tables), ledgers: [] },
  };
}

/** Some projects for a person, with what was said on them; not for an expert who is to judge without that. */
export function packageOf(session: Session, own: readonly ReviewedProject[], { person, blind }: PackageOptions): SessionContent {
  const { review, papers, plan, preferred, setup } = session;
  const keys = new Set(own.map(({ key }) => key));
  const documents = papers.flatMap((paper) => {
    const document = paper.kind === 'read' && paper.sameAs === '' ? withProjects(paper.original, keys) : null;
    return document === null ? [] : [stored(document)];
  });
  const whole = saidOnProjects(review, own);
  const { units, corrections, assignments } = whole;
  const said: Review = blind ? { ...NO_REVIEW, units, corrections, assignments } : whole;
  const empty = { rounds: [], earlier: [], sent: [], taken: [], imported: [], conflicts: [], concludedApart: [] };
  const history = { ...session.history, ...empty, ...versionsFor(session.history, own) };
  return {
    documents,
    failed: [],
    kept: {
      review: said,
      reviewer: person,
      plan,
      preferred,
      setup: { ...setup, list: null, voice: blind ? 'expert' : '' },
      history: { ...history, base: reviewJson({ review: said, plan, preferred, journal: NO_JOURNAL }) },
      journal: blind ? NO_JOURNAL : journalOfProjects(session.journal, own),
    },
  };
}
