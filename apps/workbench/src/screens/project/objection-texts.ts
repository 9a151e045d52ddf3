/** Words of the form on which a department says that an opinion is wrong. */
import type { ScreenTexts } from '../../shell/screen-texts.js';

interface ObjectionTexts {
  readonly words: string;
  readonly hint: string;
  readonly word: string;
  readonly print: string;
  readonly hide: string;
  readonly printNow: string;
  readonly maintainers: string;
  readonly maintainersHint: string;
}

export const OBJECTION: ScreenTexts<ObjectionTexts> = {
  'zh-CN': {
    words: '我单位的理由',
    hint: '写给财政部门看：写明依据的文件、上级下达的数或者实际情况。印出来的一页有这一行、这条意见和这段理由。',
    word: '导出给财政部门的说明（Word）',
    print: '看版面、打印',
    hide: '收起版面',
    printNow: '打印',
    maintainers: '导出给维护规则的人',
    maintainersHint: '不含单位、项目名称，不含理由。',
  },
  en: {
    words: 'Our reason',
    hint: 'For the finance office: the document, the figure handed down or the facts it rests on. The page has the row, the opinion and this text.',
    word: 'Export for the finance office (Word)',
    print: 'See and print',
    hide: 'Close the page',
    printNow: 'Print',
    maintainers: 'Export for those who maintain the rules',
    maintainersHint: 'Without names of units and projects, and without the reason.',
  },
};
