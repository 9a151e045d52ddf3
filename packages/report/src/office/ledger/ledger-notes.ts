/**
 * How a ledger is filled in (填写说明), in the words of whoever it was made for: the page says what its screens are called, the command line its commands.
 */
import type { Ledger } from '@perf-lint/review';
import type { Language } from '../../language.js';
import type { MadeIn } from '../workbook/made-in.js';

type Note = readonly [string, string | number | null];

/** How copies are joined, and how a review goes on with new files. */
const COMING_BACK: Readonly<Record<MadeIn, Readonly<Record<Language, readonly Note[]>>>> = {
  page: {
    'zh-CN': [
      ['汇总', '各人填好的台账合成一份：在网页里打开“多人”，把各份台账放进去。同一行处理不同的，列在“意见不一”，并退回待议。'],
      [
        '重新审核',
        '单位改过以后，在网页里把新的文件放进“收表”，再在“多人”里收回这份台账，处理会接着用。处理按项目编码和指标内容对应，与行号无关。对应不上的留在“未对应的处理”，不会丢。',
      ],
    ],
    en: [
      [
        'Join',
        'In the page open "People" and drop the ledgers there. Rows decided differently are listed under "Conflicts" and pending again.',
      ],
      [
        'Run again',
        'In the page hand in the new files and take this ledger in under "People". Decisions follow project code and row content, not line numbers. What finds no row is kept under "Unmatched decisions".',
      ],
    ],
  },
  'command-line': {
    'zh-CN': [
      [
        '汇总',
        '各人填好的台账合成一份：perf-lint ledger merge 张三.xlsx 李四.xlsx -o 汇总.xlsx。同一行处理不同的，列在“意见不一”，并退回待议。',
      ],
      [
        '重新审核',
        '单位改过以后：perf-lint ledger apply 汇总.xlsx 新文件/ -o 新台账.xlsx，处理会接着用。处理按项目编码和指标内容对应，与行号无关。对应不上的留在“未对应的处理”，不会丢。',
      ],
      ['用网页的', '在网页里打开“多人”，把台账放进去，也能汇总、接着用。'],
    ],
    en: [
      [
        'Join',
        'perf-lint ledger merge a.xlsx b.xlsx -o joined.xlsx. Rows decided differently are listed under "Conflicts" and pending again.',
      ],
      [
        'Run again',
        'perf-lint ledger apply joined.xlsx new/ -o new.xlsx. Decisions follow project code and row content, not line numbers. What finds no row is kept under "Unmatched decisions".',
      ],
      ['In the page', 'The page takes ledgers in under "People" as well.'],
    ],
  },
};

/** The lines of the sheet: a heading where the second is null. */
export function ledgerNotes(ledger: Ledger, language: Language, madeIn: MadeIn = 'command-line'): Note[] {
  const zh = language === 'zh-CN';
  const counts: (readonly [string, number])[] = [
    [zh ? '意见' : 'Opinions', ledger.entries.length],
    [zh ? '项目' : 'Projects', ledger.projects.length],
  ];
  return zh
    ? [
        ['本表', null],
        ...counts,
        ['怎样填', null],
        ['对外表述', '发给单位的话，已按审核意见拟好，可直接改。'],
        ['处理', '逐行选：采纳（照此发出）、改写（改“对外表述”后发出）、不采纳、待议。空着表示还没看。'],
        [
          '按类处理',
          '同一类意见一起定：在“按类处理”表里给一类选一次，台账里这一类“处理”空着的行都照此办。台账里已经逐行定了的，以那一行为准，例外的行先在台账里定。读回来以后各行都写上处理。',
        ],
        [
          '按项目处理',
          '一个项目的意见一起定：在“项目”表的“本项目未定的意见”里选一次，这个项目“处理”空着的行都照此办，审核人和日期照那一行。逐行定的在先，其次按项目，再次按类。',
        ],
        ['原因', '不采纳或改写时选一项；“读取错误”“规则误判”会计入各规则的不采纳率，用来改进规则。'],
        ['原因说明', '选“其他”的，在这里写明是什么；选了别的原因，要补充的也写在这里。只供内部，不发给单位。'],
        ['审核人、日期', '日期写成 2024-11-05。'],
        ['以往处理', '同一项目同一指标上一次或上一年度的处理，只供参考；认可的请在“处理”中重新选一次。'],
        ['加一条意见', '在最后一行下面填预算单位、项目名称（或项目编码）、对外表述和处理，序号可以不填；部门等按“项目”表补上。'],
        ['多人分工', null],
        ['分发', '每人一份，按单位筛选后各填各的；不要删除列，隐藏列用来对应各行。'],
        ...COMING_BACK[madeIn][language],
      ]
    : [
        ['This file', null],
        ...counts,
        ['How to fill it in', null],
        [
          'Decision',
          'Choose on each row: Accept (goes out as it is), Reword (goes out as you write it), Reject, Pending. Empty means nobody has looked yet.',
        ],
        [
          'By kind',
          'A whole kind at once: decide on it on the sheet "By kind", and all rows of it without a decision of their own follow. A decision on the row itself counts first.',
        ],
        [
          'By project',
          'All of a project at once: choose in "Its undecided opinions" on the sheet "Projects"; reviewer and date are those of that line. The row counts first, then the project, then the kind.',
        ],
        ['Reason', 'Choose one when you reject or reword. Misreadings and wrong rules count towards the rejection rate of each rule.'],
        ['Reason in words', 'What it is where you choose "Other", or anything to add to another reason. It stays in the office.'],
        ['Wording to the unit', 'What is sent, prefilled from the opinion; edit it freely.'],
        ['Reviewer, date', 'Write dates as 2024-11-05.'],
        ['Earlier decision', 'What was decided on the same indicator before, to confirm: choose again in "Decision" where you agree.'],
        [
          'To add an opinion',
          'Below the last row fill in unit, project (or its code), wording and decision; the rest is taken from the sheet "Projects".',
        ],
        ['Several people', null],
        ['Hand out', 'One copy each, filtered by department or unit. Do not delete columns: hidden ones tell which row is which.'],
        ...COMING_BACK[madeIn][language],
      ];
}
