/** What a reader of the tables must know before the first figure: in the data package and at the head of the codebook. */
import type { Language, Localized } from '@perf-lint/report';

interface Notes {
  readonly title: string;
  readonly about: string;
  readonly missing: string;
  readonly csv: string;
  readonly personal: string;
  readonly judged: string;
  readonly licence: string;
}

const NOTES: Localized<Notes> = {
  'zh-CN': {
    title: '预算绩效目标数据集',
    about:
      '由 perf-lint 从预算文件中读出的绩效目标：文件、项目、指标、发现四张表，各有 CSV 和 Parquet 两份，内容相同。documents 列出全部输入，没有绩效目标表的和未能读取的也在内。同一项目在几份文件里只计一次，表样自带的行不计；略去的行数在 documents 的 rowsElsewhere、rowsTemplate，要留下加 --keep duplicates、--keep forms。',
    missing:
      '空表示没有印、不知道或不适用；没有别的缺失值记号。金额一律为万元。列表在一格里用分号分隔；funding、deductions、args 是 JSON。',
    csv: 'CSV 为 UTF-8、无 BOM、换行符为 LF。会被表格软件当作公式的文字（以 = + - @ 开头）前面有一个撇号，读入后去掉第一个撇号即为原文；Parquet 里没有。',
    personal:
      '说明词（联系人、负责人等）后面的人名，电话、邮箱、证件号、账号已略去，以〔姓名〕〔电话〕〔号码〕代替，处数在 documents。别处的人名认不出来，公开数据前请再看一遍。',
    judged:
      '发现、可衡量性和读取把握由程序判断。程序的准确率见 docs/method.md：那里的标注由语言模型作出，还没有人工审核员核过。比例请用 perf-lint study 校正后再引用。',
    licence: '表里是公开文件中的事实；原文件的权利属于公开它们的机关。引用时请写明文件来源（sourceUrl、retrievedAt）和本包的版本、build。',
  },
  en: {
    title: 'Performance targets of public budgets',
    about:
      'Performance targets that perf-lint read from budget documents: four tables (documents, projects, indicators, findings), each as CSV and as Parquet with equal content. documents lists every input, those without a target table and those that could not be read among them. A project in several documents counts once, and rows that a form prints itself do not count; how many were left out stands in rowsElsewhere and rowsTemplate of documents, and --keep duplicates and --keep forms keep them.',
    missing:
      'Empty means not printed, not known or not applicable; nothing else marks a missing value. All money is in 10,000 yuan. Lists are joined by semicolons in a cell; funding, deductions and args are JSON.',
    csv: 'CSV is UTF-8 without a byte order mark, with line feeds. Text that a spreadsheet would take for a formula (it begins with = + - @) has an apostrophe before it: take the first apostrophe off to have it as printed. Parquet has none.',
    personal:
      'Names of persons behind words such as 联系人 or 负责人, phone numbers, mail addresses, numbers of identity cards and accounts were left out; 〔姓名〕, 〔电话〕 or 〔号码〕 stands in their place, and documents counts them. Names elsewhere are not recognised: look again before you publish the data.',
    judged:
      'Findings, measurability and the likelihood of a right reading are judged by a program. docs/method.md says how often it is right, by labels that language models made and no reviewer has checked. Correct shares with perf-lint study before you quote them.',
    licence:
      'The tables hold facts of published documents; the documents belong to the offices that published them. When you cite the data, name where the documents came from (sourceUrl, retrievedAt) and version and build of this package.',
  },
};

export function datasetNotes(language: Language): Notes {
  return NOTES[language];
}
