import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Indicator, PerformanceDocument } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { evaluationLines, rowEvaluation } from '../../testing/evaluation-lines.js';
import { formFiles } from '../../testing/form-files.js';
import { readDocuments } from '../read.js';

const folder = fileURLToPath(new URL('office-forms/', import.meta.url));
const forms = readdirSync(folder).filter((name) => !name.endsWith('.golden.txt'));

function lineOf({ level1, level2, name, value, weight, sharesWeight, doubts, evaluation }: Indicator): string {
  const result = evaluation === undefined ? [] : [rowEvaluation(evaluation)];
  return `  ${[level1 || '-', level2 || '-', name, value, sharesWeight === true ? 'as above' : (weight ?? '-'), ...result, ...doubts].join(' | ')}`;
}

/** The projects as a person would note them down. */
function dump(document: PerformanceDocument): string {
  const lines: string[] = [];
  for (const { units } of document.departments)
    for (const unit of units)
      for (const { code, name, amount, totalAmount, indicators, evaluation } of unit.projects) {
        lines.push(`${name} ${code} | ${unit.name} | ${amount} 万元${totalAmount === null ? '' : `, in all ${totalAmount}`}`);
        lines.push(...indicators.map(lineOf), ...evaluationLines(evaluation));
      }
  return `${lines.join('\n')}\n`;
}

async function read(bytes: Uint8Array, path: string): Promise<string> {
  const outcomes = await readDocuments(bytes, { path });
  return outcomes.map((outcome) => (outcome.kind === 'read' ? dump(outcome.document) : `failed ${outcome.problem.id}\n`)).join('');
}

describe('forms of offices', () => {
  for (const name of forms) {
    const files = formFiles(readFileSync(folder + name, 'utf8'));
    it.each([...files])(`${name} reads as its golden file says from %s`, async (extension, bytes) => {
      const text = await read(bytes, `form.${extension}`);
      await expect(text).toMatchFileSnapshot(`office-forms/${name}.golden.txt`);
    });
  }
});
