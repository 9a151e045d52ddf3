/** What a unit says to an opinion that it holds to be wrong, as a page for the office: with names, unlike what goes to those who maintain the rules. */
import { type Language, type Objection, objectionDocument, objectionPage, plainName } from '@perf-lint/report';
import { type Card, levelOfCard } from '../state/cards.js';
import type { Reason } from '../state/decisions.js';
import { placeOfCard } from '../state/findable-place.js';
import type { ReviewedProject } from '../state/projects.js';
import type { OutputFile } from './output-file.js';

/** What the unit adds to what is on the card. */
export interface Objecting {
  readonly reason: Reason | '';
  readonly words: string;
  readonly filledBy: string;
  /** "2026-11-30". */
  readonly date: string;
}

function objectionOf(card: Card, project: ReviewedProject, objecting: Objecting, language: Language): Objection {
  const { opinion, rows } = card;
  return {
    department: project.owner,
    unit: project.unit,
    project: project.name,
    code: project.code,
    amount: project.amount,
    file: project.paper.path,
    place: placeOfCard(card, project, language),
    rows: rows.map(({ indicator: { level1, level2, name, value, definition } }) => ({ level1, level2, name, value, definition })),
    rule: opinion.rule,
    severity: levelOfCard(card),
    opinion: opinion.full || opinion.text,
    ...objecting,
  };
}

export function objectionPreview(card: Card, project: ReviewedProject, objecting: Objecting, language: Language): Promise<string> {
  return objectionPage(objectionOf(card, project, objecting, language), language);
}

/** By project, row and problem, in words: several of one kind are told apart in a folder. */
export function objectionName({ opinion, rows }: Card, project: ReviewedProject, date: string, language: Language): string {
  const what = language === 'zh-CN' ? '意见说明' : 'objection';
  return plainName(what, project.name, rows[0]?.indicator.name ?? '', opinion.rule, date);
}

export async function objectionFile(card: Card, project: ReviewedProject, objecting: Objecting, language: Language): Promise<OutputFile> {
  const bytes = await objectionDocument(objectionOf(card, project, objecting, language), language);
  return { name: `${objectionName(card, project, objecting.date, language)}.docx`, bytes };
}
