import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Indicator, PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { evaluationLines, rowEvaluation } from '../../testing/evaluation-lines.js';
import { readDocuments } from '../read.js';

const folder = fileURLToPath(new URL('fixtures/', import.meta.url));
const fixtures = readdirSync(folder).filter((name) => !name.endsWith('.golden.txt'));

function lineOf(indicator: Indicator): string {
  const reference = indicator.valueReferences[0] ?? indicator.nameReferences[0];
  const line = reference?.kind === 'text' ? reference.line : '-';
  const parts = [`${line}`, indicator.level1 || '-', indicator.level2 || '-', indicator.name || '(无)', indicator.value || '(无)'];
  if (indicator.weight !== null) parts.push(`weight ${indicator.weight}`);
  if (indicator.sharesWeight === true) parts.push('weight of the row above');
  if (indicator.previousValue !== '') parts.push(`previous ${indicator.previousValue}`);
  if (indicator.definition !== '') parts.push(`definition ${indicator.definition}`);
  if (indicator.evaluation !== undefined) parts.push(rowEvaluation(indicator.evaluation));
  if (indicator.printedDirection !== null) parts.push(indicator.printedDirection);
  if (indicator.template) parts.push('template');
  if (indicator.repairs.length > 0) parts.push(indicator.repairs.join(' '));
  if (indicator.doubts.length > 0) parts.push(`doubt ${indicator.doubts.join(', ')}`);
  return `    ${parts.join(' | ')}`;
}

/** The model as a short text that a person can hold against the fixture. */
function dump(document: PerformanceDocument): string {
  const lines = [`year ${document.year}, money ${document.moneyUnit}, model ${document.model}`];
  for (const department of document.departments) {
    lines.push(`department ${department.code} ${department.name}`);
    if (department.overall !== null) {
      const { goal, budget, duties, indicators, evaluation } = department.overall;
      lines.push(`  overall: budget ${budget}, goal ${goal}`);
      for (const duty of duties) lines.push(`    duty ${duty.name}: ${duty.content}`);
      lines.push(...indicators.map(lineOf), ...evaluationLines(evaluation));
    }
    for (const unit of department.units) {
      lines.push(`  unit ${unit.code} ${unit.name}, printed total ${unit.printedTotal}`);
      for (const project of unit.projects) {
        const funding = project.funding.map(({ source, amount }) => `${source} ${amount}`).join(', ');
        lines.push(`   project ${project.code} ${project.name} (${project.type}) ${project.amount} [${funding}] goal: ${project.goal}`);
        lines.push(...project.indicators.map(lineOf), ...evaluationLines(project.evaluation));
      }
    }
  }
  for (const check of document.reading.checks) {
    lines.push(`check ${check.kind} ${check.subject}: printed ${check.printed}, read ${check.read}, ${check.passed ? 'passed' : 'failed'}`);
  }
  for (const note of document.reading.notes) lines.push(`note ${note.id} ${JSON.stringify(note.args)}`);
  for (const piece of document.reading.unplaced) lines.push(`unplaced ${piece.text}`);
  return `${lines.join('\n')}\n`;
}

describe('layouts', () => {
  it.each(fixtures)('%s reads as its golden file says', async (name) => {
    const outcomes = await readDocuments(readFileSync(folder + name), { path: name });
    const text = outcomes.map((outcome) => (outcome.kind === 'read' ? dump(outcome.document) : `failed ${outcome.problem.id}\n`)).join('');
    await expect(text).toMatchFileSnapshot(`fixtures/${name}.golden.txt`);
  });

  it('reads any prefix of a fixture without a crash', async () => {
    for (const name of fixtures) {
      const text = readFileSync(folder + name, 'utf8');
      for (let part = 1; part < 12; part++) {
        const bytes = new TextEncoder().encode(text.slice(0, Math.floor((text.length * part) / 12)));
        const outcomes = await readDocuments(bytes, { path: name });
        expect(outcomes).toHaveLength(1);
      }
    }
  });
});
