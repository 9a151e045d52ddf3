/** Words of the screen of people. */
import type { ScreenTexts } from '../../shell/screen-texts.js';
import type { Merged } from '../../state/merging.js';

export interface PeopleTexts {
  readonly out: string;
  readonly outHint: string;
  readonly nobody: string;
  readonly columns: Readonly<Record<'person' | 'projects' | 'settled', string>>;
  readonly give: string;
  readonly blind: string;
  readonly pickFirst: string;
  readonly pickedFor: (projects: number) => string;
  readonly packageName: (person: string) => string;
  readonly in: string;
  readonly inHint: string;
  readonly take: string;
  readonly here: string;
  readonly merged: (source: string, counts: Merged['counts']) => string;
  readonly documents: (count: number) => string;
  readonly unmatched: (count: number) => string;
  readonly otherVersion: (theirs: string, ours: string) => string;
  readonly unreadable: (source: string, problems: readonly string[]) => string;
  readonly conflicts: (opinions: number, conclusions: number) => string;
  readonly conflictsHint: string;
}

export const PEOPLE: ScreenTexts<PeopleTexts> = {
  'zh-CN': {
    out: '分出去',
    outHint: '先在“队列”里筛选或逐个勾选，把项目分给人。审核包只含分给他的项目，他用同一个页面打开，做完“保存”发回来。',
    nobody: '还没有分派。请在“队列”里筛选或逐个勾选，再在“分工与重点项目”里分给人。',
    columns: { person: '负责人', projects: '项目（个）', settled: '意见已定（条）' },
    give: '导出审核包',
    blind: '盲审：不带已有的处理，他加的意见算专家意见',
    pickFirst: '不分派、只给某人看几个项目的（如专家盲审），先在队列里勾选：',
    pickedFor: (projects) => `勾选的 ${projects} 个项目，给`,
    packageName: (person) => `审核包-${person}`,
    in: '收回来',
    inHint: '放入同事的 .perf 或填好的台账.xlsx，一次可放几份。各人的处理并到一起；定得不一样的列在下面，由你选。',
    take: '放入 .perf 或台账',
    here: '本机',
    merged: (source, { decisions, own, conclusions, conflicts, concludedApart }) =>
      `${source}：并入处理 ${decisions} 条、人工意见 ${own} 条、审核结论 ${conclusions} 个，意见不一 ${conflicts} 条、结论不一 ${concludedApart} 个。`,
    documents: (count) => `带来 ${count} 份这里没有的文件。`,
    unmatched: (count) => `${count} 条处理在这里没有对应的项目，留在台账的“未对应的处理”里。`,
    otherVersion: (theirs, ours) => `它由版本 ${theirs} 的页面保存，规则按本页的 ${ours} 重新判断。`,
    unreadable: (source, problems) =>
      `${source} 没有采用：${problems.length === 0 ? '不是台账，也不是保存的审核文件（.perf）。' : problems.join('；')}`,
    conflicts: (opinions, conclusions) =>
      [...(opinions > 0 ? [`意见不一 ${opinions} 条`] : []), ...(conclusions > 0 ? [`结论不一 ${conclusions} 个`] : [])].join('、'),
    conflictsHint: '选定以前意见算“待议”，不发出；结论算未定，综合意见留本机的。也可以在项目里另定。',
  },
  en: {
    out: 'Give out',
    outHint:
      'Give projects to people in the queue first. A package holds the projects of one person; he opens it with the same page and sends back what he saved.',
    nobody: 'Nothing was given out. Do so in the queue, under division of work.',
    columns: { person: 'Person', projects: 'Projects', settled: 'Opinions settled' },
    give: 'Export package',
    blind: 'Blind: without what was decided; opinions he adds are those of an expert',
    pickFirst: 'For somebody who is to see a few projects without being given them (an expert), tick them first:',
    pickedFor: (projects) => `The ${projects} projects ticked, for`,
    packageName: (person) => `package-${person}`,
    in: 'Take back',
    inHint:
      'Hand in .perf files of colleagues or filled ledgers (.xlsx), several at once. Decisions are joined; where they differ you choose below.',
    take: 'Hand in .perf or ledgers',
    here: 'here',
    merged: (source, { decisions, own, conclusions, conflicts, concludedApart }) =>
      `${source}: ${decisions} decisions, ${own} opinions by hand and ${conclusions} conclusions joined; ${conflicts} opinions and ${concludedApart} conclusions differ.`,
    documents: (count) => `${count} files came along that were not here.`,
    unmatched: (count) => `${count} decisions answer to no project here; they stay on the sheet of unmatched decisions.`,
    otherVersion: (theirs, ours) => `It was saved by version ${theirs}; everything is judged by the rules of ${ours}.`,
    unreadable: (source, problems) =>
      `${source} was not used: ${problems.length === 0 ? 'it is neither a ledger nor a session file.' : problems.join('; ')}`,
    conflicts: (opinions, conclusions) => `${opinions} opinions and ${conclusions} conclusions were decided differently`,
    conflictsHint:
      'Until one is chosen opinions are pending and not sent, and projects are not concluded; the remark written here stays. You may as well decide otherwise in the project.',
  },
};
