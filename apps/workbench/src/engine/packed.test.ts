import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument, type ReadPaper } from './examine.js';
import { packed, packedOf, storedDocument, unpacked, unpacking } from './packed.js';

/** A paper with so many projects, all of them those of the demonstration. */
function paper(times: number): ReadPaper {
  const { document } = demoAnalysis('甲.md', 'a'.repeat(64));
  const departments = document.departments.map((department) => ({
    ...department,
    units: department.units.map((unit) => ({
      ...unit,
      projects: Array.from({ length: times }, (_, copy) =>
        unit.projects.map((project) => ({
          ...project,
          id: `${project.id}x${copy}` as typeof project.id,
          name: `${project.name}${copy}`,
          indicators: project.indicators.map((indicator) => ({ ...indicator, id: `${indicator.id}x${copy}` as typeof indicator.id })),
        })),
      ).flat(),
    })),
  }));
  return examineDocument({ ...document, departments }, BESIDE);
}

/** What JSON makes of it: what is undefined is not there. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a packed paper', () => {
  it.each([1, 80])('is what it was, with %i times the projects', (times) => {
    const before = paper(times);
    const after = unpacked(packed(before));
    expect(plain(after)).toEqual(plain(before));
    expect(after.entries).toEqual(after.ledger.entries.map(({ entry }) => entry));
  });

  it('has every finding once, wherever it is named', () => {
    const { analysis } = unpacked(packed(paper(80)));
    const all = new Set(analysis.findings);
    const named = [
      ...analysis.projects.flatMap(({ findings }) => findings),
      ...Object.values(analysis.indicators).flatMap(({ findings }) => findings),
      ...analysis.departments.flatMap(({ overallFindings }) => overallFindings),
    ];
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((finding) => !all.has(finding))).toEqual([]);
  });

  it('comes in many small steps where it is large', () => {
    const lines = packed(paper(80));
    expect([...unpacking(lines)].length).toBeGreaterThan(5);
    // No line is a large part of the whole: each is read in one go.
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThan(lines.join('').length / 4);
  });

  it('is packed once', () => {
    const lines = packed(paper(1));
    const read = unpacked(lines);
    expect(packedOf(read)).toBe(lines);
    expect(storedDocument(read.analysis.document)).toBe(storedDocument(read.analysis.document));
  });
});
