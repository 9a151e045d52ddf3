/**
 * Rows of a scan that opinions stand on, as they were read and as they look: the reviewer of a paper has no file beside it.
 */
import type { Language } from '../../language.js';
import { printedValue } from '../../texts/printed-value.js';
import { SCAN_PICTURE } from '../../texts/scan-picture.js';
import type { ProjectView, RowView } from '../../view/project-view.js';
import { type Block, cell, heading, type WordCell } from './blocks.js';

const TITLE: Readonly<Record<Language, string>> = {
  'zh-CN': '扫描件识别的行（请对照画面）',
  en: 'Rows recognised on a scan (please compare with the pictures)',
};
const LEFT_OUT: Readonly<Record<Language, string>> = {
  'zh-CN': '画面较多，从略，请看网页报告或原件',
  en: 'left out for its size; please see the pages of the report or the original',
};
const HEAD: Readonly<Record<Language, readonly string[]>> = {
  'zh-CN': ['行', '意见', '三级指标：识别结果与画面', '指标值：识别结果与画面'],
  en: ['Row', 'Opinions', 'Indicator as recognised and on the scan', 'Value as recognised and on the scan'],
};

/** What was read of a name or value above what it looks like. */
function pictured(text: string, row: RowView, part: 'name' | 'value', language: Language): WordCell {
  const address = row.picture?.[part] ?? '';
  const shown = cell(text === '' ? (language === 'zh-CN' ? '（空）' : '(empty)') : text);
  if (address !== '') return { ...shown, picture: { address, alt: SCAN_PICTURE[part][language], otherwise: LEFT_OUT[language] } };
  const missing = part === 'value' && row.picture?.name === '';
  return missing ? { lines: [...shown.lines, [SCAN_PICTURE.missing[language]]] } : shown;
}

/** A table of these rows under a heading; nothing where no opinion stands on a row of a scan. */
export function scanRows({ rows }: ProjectView, language: Language): Block[] {
  const own = rows.filter(({ picture, marks }) => picture !== null && marks.length > 0);
  if (own.length === 0) return [];
  const opinions = ({ marks }: RowView): string =>
    [...new Set(marks.map(({ opinion }) => opinion))].join(language === 'zh-CN' ? '、' : ', ');
  return [
    heading(2, TITLE[language]),
    {
      kind: 'table',
      widths: [6, 10, 44, 40],
      head: [HEAD[language].map((text) => cell(text))],
      rows: own.map((row) => [
        cell(String(row.number), { align: 'center' }),
        cell(opinions(row), { align: 'center' }),
        pictured(row.indicator.name, row, 'name', language),
        pictured(printedValue(row.indicator.value, language), row, 'value', language),
      ]),
    },
  ];
}
