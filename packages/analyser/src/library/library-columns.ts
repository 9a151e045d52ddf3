import type { LibraryMapping } from './import-library.js';

/** Headings that provinces print over the columns of their libraries, usual ones first. */
const HEADINGS: Readonly<Record<keyof LibraryMapping, readonly string[]>> = {
  name: ['三级指标', '三级指标名称', '指标名称', '绩效指标名称', '绩效指标', '指标'],
  code: ['指标编码', '指标代码', '指标编号', '三级指标编码', '编码', '代码', '编号'],
  aspect: ['二级指标', '二级指标名称', '指标类型', '指标分类', '指标类别'],
  unit: ['计量单位', '度量单位', '指标单位', '单位'],
  direction: ['指标方向', '指标性质', '方向', '性质'],
  kind: ['项目类型', '项目类别', '行业领域', '行业类别', '适用领域', '适用项目', '行业', '领域'],
  aliases: ['别名', '其他名称', '同义指标'],
};

const COLUMNS = Object.keys(HEADINGS) as (keyof LibraryMapping)[];

/**
 * Which column of a library holds what, told by its headings: the row of the first 20 with most of them, which must name the indicators.
 * Columns are given by position, so that two of the same heading are no trouble. Null where no row has a heading for the names.
 */
export function libraryMappingOf(rows: readonly (readonly string[])[]): { mapping: LibraryMapping; headingRow: number } | null {
  let best: { mapping: LibraryMapping; headingRow: number } | null = null;
  let most = 0;
  for (const [headingRow, row] of rows.slice(0, 20).entries()) {
    const cells = row.map((cell) => cell.normalize('NFKC').replace(/\s/g, ''));
    const mapping: Partial<Record<keyof LibraryMapping, number>> = {};
    for (const column of COLUMNS) {
      const heading = HEADINGS[column].find((each) => cells.includes(each));
      if (heading !== undefined) mapping[column] = cells.indexOf(heading);
    }
    const { name, ...others } = mapping;
    const found = Object.keys(mapping).length;
    if (name === undefined || found <= most) continue;
    most = found;
    best = { mapping: { name, ...others }, headingRow };
  }
  return best;
}
