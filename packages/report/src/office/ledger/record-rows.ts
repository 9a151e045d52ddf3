/**
 * The record on paper: opinions as their cards have them, several rows of a table that one card is about in one line.
 */
import { actorOf, type ReviewEvent } from '@perf-lint/review';
import type { Language } from '../../language.js';

/** A line of the record: an event, with the rows that it was taken on. */
export type RecordRow = ReviewEvent;

/** Names that a line tells of one card's rows; of more it says how many. */
const NAMED = 3;

const projectOf = ({ unitCode, unitName, projectCode, projectName, table, department }: ReviewEvent): string =>
  JSON.stringify([unitCode, unitName, projectCode, projectName, ...(table === 'overall' ? [department] : [])]);

/** What belongs to one project stands under one line. */
export const groupOf = projectOf;

/** What makes one line of several events: a step on all the rows of a card. */
function lineOf(event: ReviewEvent): string {
  if (event.kind !== 'opinion' || event.number === undefined) return '';
  const { verdict, wording, ...signed } = event.decision;
  const words = verdict === 'rewrite' ? wording : '';
  return JSON.stringify([
    projectOf(event),
    event.round,
    event.number,
    event.at,
    actorOf(event),
    event.how,
    event.from,
    verdict,
    words,
    signed,
  ]);
}

function listed(texts: readonly string[], language: Language): string {
  const distinct = [...new Set(texts)].filter((text) => text !== '');
  const zh = language === 'zh-CN';
  if (distinct.length <= NAMED) return distinct.join(zh ? '、' : ', ');
  const shown = distinct.slice(0, NAMED).join(zh ? '、' : ', ');
  return zh ? `${shown}等 ${distinct.length} 项` : `${shown} and ${distinct.length - NAMED} more`;
}

/** Events of one step on the rows of one card, as one. */
export function foldedRecord(record: readonly ReviewEvent[], language: Language): readonly RecordRow[] {
  const lines = new Map<string, ReviewEvent[]>();
  for (const [index, event] of record.entries()) {
    const line = lineOf(event);
    const key = line === '' ? String(index) : line;
    const same = lines.get(key);
    if (same === undefined) lines.set(key, [event]);
    else same.push(event);
  }
  return [...lines.values()].flatMap((events): readonly RecordRow[] => {
    const [first] = events;
    if (first === undefined || first.kind !== 'opinion' || events.length === 1) return first === undefined ? [] : [first];
    const opinions = events.filter((event) => event.kind === 'opinion');
    return [
      {
        ...first,
        indicator: listed(
          opinions.map(({ indicator }) => indicator),
          language,
        ),
        // One value does for all, or none: of several nobody would know whose it is.
        value: new Set(opinions.map(({ value }) => value)).size === 1 ? first.value : '',
      },
    ];
  });
}

/** Project by project, in the order in which they first come up; the opinions of one as its cards number them, each with its steps as they happened. */
export function byProject(rows: readonly RecordRow[]): readonly RecordRow[] {
  const groups = new Map<string, RecordRow[]>();
  for (const row of rows) groups.set(projectOf(row), [...(groups.get(projectOf(row)) ?? []), row]);
  const numberOf = (row: RecordRow): number => (row.kind === 'opinion' ? (row.number ?? Number.MAX_SAFE_INTEGER) : 0);
  return [...groups.values()].flatMap((group) => group.sort((a, b) => a.round - b.round || numberOf(a) - numberOf(b)));
}
