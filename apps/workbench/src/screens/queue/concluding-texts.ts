/** Words for conclusions in the queue. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

export interface ConcludingTexts {
  /** Where there are overall targets of departments in the queue, which do not count. */
  readonly conclusions: Readonly<Record<'projects' | 'besides', string>>;
  readonly passTogether: (count: number) => string;
  readonly passQuestion: (count: number, hinted: number) => string;
  readonly pass: string;
  readonly passed: (count: number) => string;
  /** What another screen listed. */
  readonly listed: (what: string, count: number) => string;
  readonly listAll: string;
}

export const CONCLUDING: ScreenTexts<ConcludingTexts> = {
  'zh-CN': {
    conclusions: { projects: '审核结论', besides: '审核结论（不含部门整体）' },
    passTogether: (count) => `其中 ${count} 个一起给“通过”……`,
    passQuestion: (count, hinted) =>
      `给这 ${count} 个项目“通过”吗？它们没有还要处理的意见，程序建议通过${hinted > 0 ? `，其中 ${hinted} 个有提示` : ''}。程序没有查出问题，不等于没有问题；看过的再给。给了可以撤销。`,
    pass: '都给“通过”',
    passed: (count) => `已给 ${count} 个项目“通过”，可以撤销。`,
    listed: (what, count) => `只列出“${what}”，${count} 个项目`,
    listAll: '列出全部',
  },
  en: {
    conclusions: { projects: 'Conclusions', besides: 'Conclusions (overall targets left out)' },
    passTogether: (count) => `Pass ${count} of them together…`,
    passQuestion: (count, hinted) =>
      `Pass ${count === 1 ? 'this project' : `these ${count} projects`}? Nothing is left to decide on them, and the program proposes to pass them${hinted > 0 ? ` (${hinted} with hints)` : ''}. That it found nothing does not mean that there is nothing. It can be taken back.`,
    pass: 'Pass them',
    passed: (count) => `${count === 1 ? '1 project' : `${count} projects`} passed; it can be taken back.`,
    listed: (what, count) => `Only “${what}”: ${count}`,
    listAll: 'List all',
  },
};
