/** Words of the forms on which a department, or the office, says that an opinion is wrong. */
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

interface WrongTexts {
  readonly what: string;
  readonly why: string;
  readonly hint: string;
  readonly give: string;
}

/** Of the office: it tells those who maintain the rules. */
export const WRONG: ScreenTexts<WrongTexts> = {
  'zh-CN': {
    what: '这条意见已按“不采纳”处理，不发给单位；原因没有选的，记为“规则误判”。如果想让以后不再这样说，把下面的文件发给给你们装这个工作台的人（信息中心或软件维护人员）；不发也不影响本次审核。',
    why: '为什么说错了',
    hint: '可不写。文件是一份记事本能打开的文字：这一行、这条意见和这里写的话，不含单位、项目名称。',
    give: '导出给维护规则的人（文本文件）',
  },
  en: {
    what: 'The opinion is rejected and not sent to the unit; where no reason was chosen, "Rule is wrong here" is noted. To have it said no more, send the file below to whoever set up this page for you; the review does not need it.',
    why: 'Why it is wrong',
    hint: 'May be left empty. The file is plain text: the row, the opinion and what is written here, without names of units and projects.',
    give: 'Export for those who maintain the rules (text file)',
  },
};
