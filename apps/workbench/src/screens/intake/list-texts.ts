/** Words about the list of projects. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface ListTexts {
  readonly counts: (expected: number, submitted: number, missing: number, unlisted: number) => string;
  readonly otherMoney: (count: number) => string;
  readonly department: string;
  /** 应报, 已报, 未报, 清单外, money of what is missing. */
  readonly columns: readonly string[];
  readonly missing: (count: number) => string;
  readonly unlisted: (count: number) => string;
  readonly give: string;
  readonly fileName: string;
}

export const INTAKE_LIST: ScreenTexts<ListTexts> = {
  'zh-CN': {
    counts: (expected, submitted, missing, unlisted) =>
      `应报 ${expected} 个，已报 ${submitted} 个，未报 ${missing} 个，清单外 ${unlisted} 个`,
    otherMoney: (count) => `${count} 个项目的申报金额和清单不一致，逐项见收表情况里的“金额不一”。`,
    department: '主管部门',
    columns: ['应报', '已报', '未报', '清单外', '未报金额（万元）'],
    missing: (count) => `未报的 ${count} 个项目`,
    unlisted: (count) => `清单外的 ${count} 个项目`,
    give: '导出收表情况和催报名单',
    fileName: '收表',
  },
  en: {
    counts: (expected, submitted, missing, unlisted) =>
      `${expected} projects expected, ${submitted} submitted, ${missing} missing, ${unlisted} not on the list`,
    otherMoney: (count) => `The money of ${count} projects is not that of the list: see the sheet "Other money" of the export.`,
    department: 'Department',
    columns: ['Expected', 'Submitted', 'Missing', 'Not listed', 'Missing, 10,000 yuan'],
    missing: (count) => `${count} projects missing`,
    unlisted: (count) => `${count} projects not on the list`,
    give: 'Export intake and reminder',
    fileName: 'intake',
  },
};
