import { describe, expect, it } from 'vitest';
import type { ValidationRow } from '../agreement/tables.js';
import { FEWEST_POSITIVES, type Figure, figuresOf } from './figures.js';
import { prevalencePicture, studyPage } from './page.js';
import { StudyData, type StudyRow } from './study-data.js';

const row = (documentId: string, number: number, more: Partial<StudyRow> = {}): StudyRow => ({
  documentId,
  rowId: `r${number}`,
  projectId: `p${Math.floor(number / 5)}`,
  table: 'project',
  template: false,
  level1: number % 2 === 0 ? 'output' : 'benefit',
  name: `${documentId} 名称 ${number}`,
  value: '≥95%',
  targetKind: 'quantity',
  comparator: '≥',
  number: 95,
  unit: '%',
  factor: 1,
  quantified: true,
  scored: true,
  measurability: 100,
  deductions: null,
  rules: null,
  rulesLenient: null,
  rulesStrict: null,
  ...more,
});

const vague = { rules: ['vague-value'], rulesLenient: ['vague-value'], rulesStrict: ['missing-comparator', 'vague-value'] } as const;

/** Ten documents of ten rows, two of which are vague; the first document's project has all the money. */
function dataOf(validation: readonly ValidationRow[] = []): StudyData {
  const data = new StudyData(['class', 'year'], validation);
  for (let document = 0; document < 10; document++)
    data.document({
      documentId: `d${document}`,
      status: 'read',
      year: document < 5 ? 2023 : 2024,
      sector: null,
      province: null,
      level: null,
    });
  for (let document = 0; document < 10; document++)
    for (const projectId of ['p0', 'p1'])
      data.project({
        documentId: `d${document}`,
        projectId,
        department: '某局',
        amount: document === 0 && projectId === 'p0' ? 100 : null,
        rows: 5,
      });
  for (let document = 0; document < 10; document++)
    for (let number = 0; number < 10; number++) {
      const isVague = number < 2;
      const scored = number !== 9;
      data.row(
        row(`d${document}`, number, {
          ...(isVague ? { ...vague, measurability: 25, deductions: [{ ruleId: 'vague-value', points: 75 }] } : {}),
          ...(number === 3 ? { number: 97 } : {}),
          scored,
          ...(scored ? {} : { measurability: null }),
        }),
      );
    }
  data.finish();
  return data;
}

const OPTIONS = { seed: 1, resamples: 200, by: ['class', 'year'], validation: [] } as const;

const only = (figures: readonly Figure[], wanted: Partial<Figure>): Figure | undefined => {
  const found = figures.filter((figure) =>
    Object.entries({ by: 'all', weighing: 'rows', ...wanted }).every(([key, value]) => figure[key as keyof Figure] === value),
  );
  expect(found.length).toBeLessThan(2);
  return found[0];
};

function validationOf(positives: number, truePositives: number, negatives: number, falsePositives: number): readonly ValidationRow[] {
  const at = (index: number, truth: boolean, said: boolean): ValidationRow => ({
    documentId: `d${index % 10}`,
    rowId: `v${index}`,
    stratum: 'rows',
    probability: 0.5,
    question: 'VAGUE',
    truth,
    said,
    readRight: null,
    annotators: ['甲'],
  });
  return [
    ...Array.from({ length: positives }, (_, index) => at(index, true, index < truePositives)),
    ...Array.from({ length: negatives }, (_, index) => at(positives + index, false, index < falsePositives)),
  ];
}

describe('figures', () => {
  it('count scored rows, by group, by money and under other presets', () => {
    const figures = figuresOf(dataOf(), OPTIONS);
    const vagueIn = (wanted: Partial<Figure>) => only(figures, { measure: 'prevalence', subject: 'VAGUE', ...wanted })?.estimate.value;
    expect(vagueIn({})).toBeCloseTo(20 / 90, 9);
    expect(vagueIn({ weighing: 'money' })).toBeCloseTo(2 / 5, 9);
    expect(vagueIn({ weighing: 'lenient' })).toBeCloseTo(20 / 90, 9);
    expect(vagueIn({ by: 'class', group: 'output' })).toBeCloseTo(10 / 50, 9);
    expect(vagueIn({ by: 'year', group: '2023' })).toBeCloseTo(10 / 45, 9);
    expect(only(figures, { measure: 'measurability' })?.estimate.value).toBeCloseTo((7 * 100 + 2 * 25) / 9, 9);
    expect(only(figures, { measure: 'measurability-half', subject: 'vague-value' })?.estimate.value).toBeCloseTo(
      (7 * 100 + 2 * 62.5) / 9,
      9,
    );
    // No row falls below nothing.
    expect(only(figures, { measure: 'measurability-double', subject: 'vague-value' })?.estimate.value).toBeCloseTo(700 / 9, 9);
    expect(only(figures, { measure: 'heaping', subject: '95' })?.estimate.value).toBeCloseTo(8 / 9, 9);
    expect(only(figures, { measure: 'copied-projects' })?.estimate.value).toBe(0);
  });

  it('find projects that repeat another word by word', () => {
    const data = new StudyData([], []);
    for (const documentId of ['a', 'b', 'c'])
      data.document({ documentId, status: 'read', year: null, sector: null, province: null, level: null });
    for (const documentId of ['a', 'b', 'c'])
      for (let number = 0; number < 5; number++)
        data.row(row(documentId, number, { name: documentId === 'c' ? `别的 ${number}` : `同样 ${number}` }));
    data.finish();
    expect(only(figuresOf(data, OPTIONS), { measure: 'copied-projects' })?.estimate.value).toBeCloseTo(2 / 3, 9);
  });

  it('are corrected with thirty validated rows of a defect, and not with fewer', () => {
    const corrected = (validation: readonly ValidationRow[]) =>
      only(figuresOf(dataOf(validation), { ...OPTIONS, validation }), { measure: 'prevalence', subject: 'VAGUE' })?.corrected;
    expect(corrected(validationOf(FEWEST_POSITIVES - 1, 20, 60, 0))).toBeNull();
    const found = corrected(validationOf(40, 32, 100, 5));
    expect(found).toMatchObject({ sensitivity: 0.8, specificity: 0.95, accuracy: { by: 'all' } });
    expect(found?.value).toBeCloseTo((20 / 90 + 0.95 - 1) / 0.75, 9);
    // A program that says so much without cause cannot have found these rows: said as it comes out.
    expect(corrected(validationOf(40, 40, 100, 40))?.value).toBeLessThan(0);
  });

  it('say nothing of the interval of few documents', () => {
    const data = new StudyData([], []);
    data.document({ documentId: 'a', status: 'read', year: null, sector: null, province: null, level: null });
    for (let number = 0; number < 5; number++) data.row(row('a', number));
    data.finish();
    expect(only(figuresOf(data, OPTIONS), { measure: 'measurability' })?.estimate).toEqual({ value: 100, interval: null });
  });
});

describe('the page of a study', () => {
  const validation = validationOf(40, 40, 100, 40);
  const figures = figuresOf(dataOf(validation), { ...OPTIONS, validation });

  it.each(['zh-CN', 'en'] as const)('says in %s whose labels it rests on, and gives the query of every number', async (language) => {
    const page = await studyPage({ figures, language, annotators: ['甲'], version: '1' }, ['class', 'year']);
    expect(page).toContain('甲');
    expect(page).toMatch(language === 'zh-CN' ? '（在 0–100% 之外）' : 'outside 0–100 %');
    const links = [...page.matchAll(/href="#(f\d+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(30);
    for (const id of links) expect(page).toContain(`<div id="${id}">`);
    const none = await studyPage({ figures: figuresOf(dataOf(), OPTIONS), language, annotators: [], version: '1' }, []);
    expect(none).toContain('--validation');
  });

  it('has a picture that stands by itself', () => {
    const picture = prevalencePicture({ figures, language: 'en', annotators: [], version: '1' });
    expect(picture).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(picture).not.toContain('NaN');
  });
});
