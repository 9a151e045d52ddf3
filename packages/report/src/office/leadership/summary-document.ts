/**
 * The summary for the leadership on three pages: the whole, the ten most frequent problems, departments and money bands.
 */
import { COUNTED_NAME, type CountedAs } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { counted, numberText, shareText, yuanText } from '../../texts/amounts.js';
import { SEVERITY } from '../../texts/labels.js';
import { rulesOffSentence } from '../../texts/rules-off.js';
import { matterName, SUBJECT_WORDS } from '../../texts/subject-words.js';
import { type Block, cell, heading, paragraph, type WordDocument } from '../word/blocks.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';
import { RANKED_FROM, type RoundFigures, roundName, type StateCounts, type SummaryFigures } from './summary-figures.js';
import { bandName, departmentTable, kindsOf, opinionStates, opinionTable, problemTable, rounds, stateTable } from './summary-tables.js';

/** Departments printed; the workbook has all of them. */
const DEPARTMENTS_PRINTED = 16;

/** What passed in a round; while opinions are open, how many are settled instead. */
function passedText(round: RoundFigures, index: number, language: Language): string {
  const { projects, concluded, conclusions, opinions, settled, undecided } = round;
  const name = roundName(index, language);
  const zh = language === 'zh-CN';
  if (undecided > 0)
    return zh
      ? `${name}机审意见 ${opinions} 条，已定 ${settled} 条，全部定了以前不计通过率。`
      : `${name}: ${settled} of ${counted(opinions, 'machine opinion')} settled, no pass rate before all are.`;
  if (concluded === 0) return zh ? `${name}还没有写审核结论，不计通过率。` : `${name}: nobody has concluded yet, so there is no pass rate.`;
  if (projects < RANKED_FROM)
    return zh
      ? `${name}已有结论的 ${concluded} 个项目中通过 ${conclusions.pass} 个，项目不足 ${RANKED_FROM} 个，不计通过率。`
      : `${name}: ${conclusions.pass} of ${counted(concluded, 'project')} concluded on passed; no rate below ${RANKED_FROM} projects.`;
  return zh
    ? `${name}已有结论的 ${concluded} 个项目中通过 ${conclusions.pass} 个，通过率 ${shareText(conclusions.pass, concluded)}。`
    : `${name}: ${conclusions.pass} of ${counted(concluded, 'project')} concluded on passed, ${shareText(conclusions.pass, concluded)}.`;
}

/** The conclusions in a sentence: "退回重报 2 个，修改后通过 1 个，通过 5 个，未定 3 个". */
function conclusionsText(counts: StateCounts, kinds: readonly CountedAs[], language: Language): string {
  const zh = language === 'zh-CN';
  return kinds
    .map((kind) =>
      zh ? `${COUNTED_NAME[kind][language]} ${counts.conclusions[kind]} 个` : `${COUNTED_NAME[kind].en}: ${counts.conclusions[kind]}`,
    )
    .join(zh ? '，' : ', ');
}

/** Departments, and the units that stand under none: "5 个部门、4 个主管部门未读出的单位". */
function bodiesText({ departments, unitsAlone }: SummaryFigures, language: Language): string {
  const zh = language === 'zh-CN';
  const parts = [
    ...(departments === 0 && unitsAlone > 0 ? [] : [zh ? `${departments} 个部门` : counted(departments, 'department')]),
    ...(unitsAlone === 0
      ? []
      : [zh ? `${unitsAlone} 个主管部门未读出的单位` : `${counted(unitsAlone, 'unit')} whose department was not read`]),
  ];
  return parts.join(zh ? '、' : ' and ');
}

/** Which projects are to be revised: said wherever their number stands. */
function toReviseMeaning({ threshold }: SummaryFigures, language: Language): string {
  const name = SEVERITY[threshold][language];
  return language === 'zh-CN'
    ? `结论为退回重报、修改后通过的，以及没有写结论而有“${name}”及以上确认意见的`
    : `returned or passed after changes, or without a conclusion and with a confirmed opinion of "${name}" or above`;
}

/** How many opinions people stand by: those of the machine that they confirmed, and their own. */
function confirmedText({ confirmed, added }: RoundFigures, language: Language): string {
  const all = confirmed + added;
  if (language === 'en') {
    const parts = added === 0 ? '' : ` (${confirmed} of the machine, ${added} added by people)`;
    return `${counted(all, 'opinion')} ${all === 1 ? 'was' : 'were'} confirmed${parts}.`;
  }
  return `经人工确认的意见 ${all} 条${added === 0 ? '' : `（机审意见 ${confirmed} 条，审核人补充 ${added} 条）`}。`;
}

function overview(figures: SummaryFigures, language: Language): string {
  const { now, first, later, years, subject } = figures;
  const matter = matterName([subject], language);
  const concluded = conclusionsText(now, kindsOf(figures), language);
  // A kind of tables need not have come in in every round.
  const passed = [first, ...later].flatMap((round, index) =>
    round.projects + round.opinions > 0 ? [passedText(round, index, language)] : [],
  );
  if (language === 'en') {
    const when = years.length === 0 ? '' : ` of ${years.join(', ')}`;
    return `The review of the ${matter}${when} covered ${counted(now.projects, 'project')} of ${bodiesText(figures, language)} with ${yuanText(now.amount)}. By conclusion: ${concluded}. ${counted(now.revise, 'project')} of ${yuanText(now.reviseAmount)} ${now.revise === 1 ? 'is' : 'are'} to be revised (${toReviseMeaning(figures, language)}). ${confirmedText(now, language)} ${passed.join(' ')}`;
  }
  const when = years.length === 0 ? '' : `${years.join('、')} 年度`;
  return `本次${when}${matter}审核涉及 ${bodiesText(figures, language)}、${now.projects} 个项目，金额 ${numberText(now.amount)} 万元。按审核结论：${concluded}。需修改的项目 ${now.revise} 个（${toReviseMeaning(figures, language)}），涉及金额 ${numberText(now.reviseAmount)} 万元（占 ${shareText(now.reviseAmount, now.amount)}）。${confirmedText(now, language)}${passed.join('')}`;
}

function definitions(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const { now, subject } = figures;
  const overall = SUBJECT_WORDS[subject].overall[language];
  const small = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { indent: 2, line: 15 });
  const lines = zh
    ? [
        `退回重报、修改后通过、通过、未定按审核人写的审核结论计数，没有写结论的为未定，与回填表同一口径；修改后通过既不算退回重报，也不算通过。通过率为“通过”占已有结论项目的比例。需修改：${toReviseMeaning(figures, language)}。`,
        '项目的意见情况按已确认（采纳、改写）的意见中最重的一条归类；意见都已处理且没有一条确认的，或者没有意见而已写结论的，为无意见；机器没有提出意见、也没有人写结论的为未审；还有意见没有处理、可能改变归类的，或读取存疑的，为意见未定。',
        `${now.overall === 0 ? '' : `${overall}的意见 ${now.overall} 条（确认的 ${now.overallConfirmed} 条）计入意见数，不计入项目数。`}金额为项目当年金额，未填的按零计。本页数字全部来自审核台账。`,
      ]
    : [
        `Projects are counted by what a reviewer concluded, those without a conclusion as undecided, as in the sheet for the budget system; what passes after changes is neither returned nor passed. The pass rate is the share of those passed among those concluded on. To revise: ${toReviseMeaning(figures, language)}.`,
        'By opinions a project stands where its weightiest confirmed opinion puts it: without an opinion where all are settled and none confirmed, or somebody concluded without any; not looked at where the machine had none and nobody concluded; open where undecided ones may still change that, or where it was read with doubt.',
        `${now.overall === 0 ? '' : `${counted(now.overall, 'opinion')} on ${overall} (${now.overallConfirmed} confirmed) ${now.overall === 1 ? 'counts' : 'count'} among opinions, not projects. `}Money is that of the year; missing amounts count as zero. All numbers come from the ledger.`,
      ];
  return lines.map(small);
}

/** Opinions that nobody has looked at. */
function unseenOpinions({ now }: SummaryFigures): number {
  return now.unseen;
}

/** True while somebody's look may still change a number. */
function isDraft(parts: readonly SummaryFigures[]): boolean {
  return parts.some((figures) => unseenOpinions(figures) > 0);
}

/** Title of the summary of some kinds of tables, which says where it is a draft. */
export function titleOf(parts: readonly SummaryFigures[], language: Language): string {
  const draft = isDraft(parts);
  const matter = matterName(
    parts.map(({ subject }) => subject),
    language,
  );
  if (language === 'zh-CN') return `${matter}审核情况汇总${draft ? '（草稿）' : ''}`;
  return `Review of ${matter}: summary${draft ? ' (draft)' : ''}`;
}

/** The name of its files, without extension. */
export function summaryFileName(parts: readonly SummaryFigures[], language: Language): string {
  if (language === 'zh-CN') return titleOf(parts, language);
  return isDraft(parts) ? 'summary (draft)' : 'summary';
}

function draftNote(figures: SummaryFigures, zh: boolean): Block[] {
  const unseen = unseenOpinions(figures);
  if (unseen === 0) return [];
  const text = zh
    ? `草稿：还有 ${unseen} 条意见没有审核，以下数字还会变化，不作上报。`
    : `Draft: ${counted(unseen, 'opinion')} not looked at yet. These numbers will change and are not to be reported.`;
  return [paragraph([{ text, bold: true, size: 11, color: 'A61B1B' }], { align: 'center', after: 4 })];
}

/** Files named that were not read; the workbook has all of them. */
const UNREAD_NAMED = 8;

/** What the numbers do not cover: files not read, copies, rules that were off. */
function notCovered({ unread, twice, rulesOff }: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const named = unread.slice(0, UNREAD_NAMED).map(({ path, why }) => (zh ? `${path}（${why}）` : `${path} (${why})`));
  const more = unread.length > UNREAD_NAMED;
  const parts = [
    ...(unread.length === 0
      ? []
      : [
          zh
            ? `没有读出的文件 ${unread.length} 份，不在以上数字之内：${named.join('、')}${more ? '等' : ''}。`
            : `${counted(unread.length, 'file')} not read and not in these numbers: ${named.join(', ')}${more ? ' and others' : ''}.`,
        ]),
    ...(twice === 0
      ? []
      : [zh ? `在几份文件里都有的项目 ${twice} 个，只计一次。` : `${counted(twice, 'project')} in several files, counted once.`]),
    ...(rulesOff.length === 0 ? [] : [rulesOffSentence(rulesOff, language)]),
  ];
  if (parts.length === 0) return [];
  return [
    heading(2, zh ? '没有计入的' : 'What is not covered'),
    ...parts.map((text) => paragraph([{ text, size: 11 }], { indent: 2, line: 18 })),
  ];
}

/** Departments beside each other; nothing where there is one alone, which is the whole. */
function departmentBlocks(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const { byDepartment } = figures;
  if (byDepartment.length < 2) return [];
  const printed = byDepartment.slice(0, DEPARTMENTS_PRINTED);
  const more = byDepartment.length - printed.length;
  const unrated = printed.some(({ rated }) => !rated);
  return [
    heading(2, zh ? '部门' : 'Departments'),
    departmentTable(figures, printed, language),
    ...(unrated
      ? [
          note(
            zh
              ? `项目不足 ${RANKED_FROM} 个的部门不排名、不计通过率，列在最后。`
              : `Departments with fewer than ${RANKED_FROM} projects are neither ranked nor given a rate; they come last.`,
          ),
        ]
      : []),
    ...(more > 0 ? [note(zh ? `另有 ${more} 个部门，见同名工作簿。` : `${more} more departments stand in the workbook.`)] : []),
  ];
}

function bandBlocks(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const rows = figures.byBand.map((counts) => ({
    name: cell(bandName(counts, language)),
    counts,
    rates: counts.projects >= RANKED_FROM,
  }));
  return [
    heading(2, zh ? '金额段' : 'Money bands'),
    stateTable({ head: zh ? '金额段' : 'Band (10k yuan)', rows }, kindsOf(figures), language),
    note(
      zh
        ? '“—”：不足 10 个项目，或者还有意见没有定，不计通过率。'
        : '"—": no rate, for there are fewer than ten projects, or opinions are open.',
    ),
  ];
}

const note = (text: string): Block => paragraph([{ text, size: 9, color: '5A6672' }], { before: 3 });

/** The blocks of the summary of one kind of tables, a page each. */
export function summaryBlocks(figures: SummaryFigures, language: Language): Block[] {
  const zh = language === 'zh-CN';
  const several = figures.byDepartment.length > 1;
  // A page of a draft that is passed on alone says that it is one.
  const mark = isDraft([figures]) ? (zh ? '【草稿】' : ' [draft]') : '';
  const pageHeading = (text: string): Block => heading(1, `${text}${mark}`, { pageBreakBefore: true });
  const last = zh ? (several ? '三、分部门、分金额情况' : '三、分金额情况') : several ? '3. Departments and money bands' : '3. Money bands';
  return [
    heading(0, titleOf([figures], language)),
    ...draftNote(figures, zh),
    heading(1, zh ? '一、总体情况' : '1. The whole'),
    paragraph([{ text: overview(figures, language), size: 12 }], { indent: 2, line: 22, after: 8 }),
    ...notCovered(figures, language),
    heading(2, zh ? '各轮审核结论' : 'Conclusions of the rounds'),
    rounds(figures, language),
    heading(2, zh ? '项目的意见情况' : 'Projects by their opinions'),
    opinionStates(figures, language),
    heading(2, zh ? '意见处理情况' : 'What became of the opinions'),
    opinionTable(figures, language),
    ...askedNote(figures, language),
    heading(2, zh ? '口径' : 'What the terms mean'),
    ...definitions(figures, language),
    pageHeading(zh ? '二、主要问题（前十）' : '2. The ten most frequent problems'),
    problemTable(figures, language),
    note(
      zh
        ? '按涉及项目数排列，只计已确认的意见；一个项目可有几类问题，金额不可相加。'
        : 'By projects concerned; confirmed opinions only. A project may have several problems: the money must not be added up.',
    ),
    pageHeading(last),
    ...departmentBlocks(figures, language),
    ...bandBlocks(figures, language),
  ];
}

/** How the figure of the page, which counts what is asked for, goes together with the table, which counts all. */
function askedNote({ asked }: SummaryFigures, language: Language): Block[] {
  if (asked === undefined) return [];
  const { settled, all } = asked;
  return [
    note(
      language === 'zh-CN'
        ? `按重点项目安排，要处理的是重点项目的全部意见和其余项目的退回必改，共 ${all} 条，已定 ${settled} 条（工作台上的“应处理的已定”）；上表的机审意见是全部，其余的不要求处理，没有定的也列在未定里。`
        : `Projects in focus are looked at in full, of the others what must be revised: ${all} opinions are asked for and ${settled} of them settled, as the workbench counts. The table counts all; the others need no decision, and stand among the undecided until they have one.`,
    ),
  ];
}

/** The blocks of all parts, each beginning on a page of its own. */
function allBlocks(parts: readonly SummaryFigures[], language: Language): Block[] {
  return parts.flatMap((figures, index) => {
    const [title, ...rest] = summaryBlocks(figures, language);
    if (index === 0 || title?.kind !== 'heading') return [...(title === undefined ? [] : [title]), ...rest];
    return [{ ...title, pageBreakBefore: true }, ...rest];
  });
}

/** The summary as a .docx. */
export function summaryDocument(parts: readonly SummaryFigures[], language: Language): Promise<Uint8Array> {
  return wordBytes(summaryPaper(parts, language));
}

/** The summary as a page, to be looked at before it goes out. */
export function summaryPage(parts: readonly SummaryFigures[], language: Language): Promise<string> {
  return paperPage(summaryPaper(parts, language));
}

function summaryPaper(parts: readonly SummaryFigures[], language: Language): WordDocument {
  const zh = language === 'zh-CN';
  return {
    title: titleOf(parts, language),
    layout: 'report',
    blocks: allBlocks(parts, language),
    footer: zh ? '数字来自审核台账中已确认的意见' : 'counted from the confirmed opinions of the ledger',
    language,
  };
}
