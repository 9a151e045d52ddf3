/** Words of the screen of settings. */
import type { AnalysisConfiguration } from '@perf-lint/analyser';
import { SEVERITIES, SEVERITY } from '@perf-lint/report';
import type { ScreenTexts } from '../../shell/screen-texts.js';
import { MILDER, type Milder, type RuleCounts } from '../../state/rule-counts.js';
import type { SeverityChoice, WordList } from '../../state/settings.js';

/** What is asked of a source of the office's own. */
export type SourceField = 'title' | 'number' | 'article' | 'text' | 'checkedBy' | 'checkedOn';

export interface SettingsTexts {
  readonly hint: string;
  readonly from: (file: string) => string;
  readonly preset: string;
  readonly presets: Readonly<Record<AnalysisConfiguration['preset'], string>>;
  readonly tone: string;
  readonly tones: Readonly<Record<AnalysisConfiguration['tone'], string>>;
  readonly model: string;
  readonly models: Readonly<Record<AnalysisConfiguration['model'], string>>;
  readonly words: Readonly<Record<WordList, string>>;
  readonly wordsHint: string;
  readonly rules: string;
  readonly search: string;
  readonly columns: Readonly<Record<'rule' | 'severity', string>>;
  readonly own: (severity: string) => string;
  /** When an opinion weighs less than its rule is set to. */
  readonly most: string;
  /** How many opinions a rule has, of which level, and why some weigh less than it is set to. */
  readonly said: (counts: RuleCounts) => string;
  readonly severities: Readonly<Record<SeverityChoice, string>>;
  readonly changed: (count: number) => string;
  readonly give: string;
  readonly fileName: string;
  readonly reset: string;
  readonly sources: (count: number) => string;
  readonly sourcesHint: string;
  readonly sourceFields: Readonly<Record<SourceField, string>>;
  readonly sourceRules: string;
  readonly addSource: string;
  readonly removeSource: string;
  readonly untitled: string;
  /** Opinions of all projects as they are judged now. */
  readonly opinionsNow: (count: number) => string;
  readonly signed: (who: string, when: string) => string;
  readonly unsigned: string;
}

const MILDER_WORDS: Readonly<Record<Milder, ScreenTexts<string>>> = {
  asked: { 'zh-CN': '要单位说明', en: 'the unit is asked' },
  'passed-down': { 'zh-CN': '上级下达、单位改不了', en: 'passed down, the unit cannot change it' },
  case: { 'zh-CN': '情形较轻', en: 'a lesser case' },
  reading: { 'zh-CN': '读取存疑或扫描件', en: 'read with doubt, or from a scan' },
};

function levelsText({ all, levels, milder }: RuleCounts, language: 'zh-CN' | 'en'): string {
  const zh = language === 'zh-CN';
  const comma = zh ? '、' : ', ';
  const by = SEVERITIES.filter((severity) => levels[severity] > 0).map((severity) => `${SEVERITY[severity][language]} ${levels[severity]}`);
  const why = MILDER.filter((each) => milder[each] > 0).map((each) => `${MILDER_WORDS[each][language]} ${milder[each]}`);
  if (all === 0) return zh ? '本批 0 条' : 'none here';
  const head = zh ? `本批 ${all} 条：${by.join(comma)}` : `${all} here: ${by.join(comma)}`;
  if (why.length === 0) return head;
  return zh ? `${head}（低于设置的：${why.join(comma)}）` : `${head} (less than set: ${why.join(comma)})`;
}

export const SETTINGS: ScreenTexts<SettingsTexts> = {
  'zh-CN': {
    hint: '改了以后全部项目重新判断，已有的处理照旧。设置随“保存”存下；导出的设置.xlsx 可以填好再放进“收表”，给别人也能用。',
    from: (file) => `采用了 ${file}。`,
    preset: '宽严',
    presets: { lenient: '宽松', default: '一般', strict: '严格' },
    tone: '语气',
    tones: { official: '公文', plain: '平实' },
    model: '指标体系',
    models: { auto: '按表头判断', '2015': '2015 年口径', '2021': '2021 年口径' },
    words: { vague: '等于没有说明的指标值', notVague: '看似模糊、在本地可核对的指标值', units: '另外的计量单位' },
    wordsHint: '一行一个。',
    rules: '规则',
    search: '查找规则',
    columns: { rule: '规则（点开看检查什么、为什么、例子）', severity: '级别' },
    own: (severity) => `默认（${severity}）`,
    most: '级别是最重到哪一级：要单位说明的意见，上级下达、单位改不了的项目，最重是“请核实”；情形较轻的、读取存疑的更轻。意见上、队列里的级别都照这样算。',
    said: (counts) => levelsText(counts, 'zh-CN'),
    severities: { error: '退回必改', warning: '请核实', info: '提示', off: '不检查' },
    changed: (count) => `改了 ${count} 条规则的级别。`,
    give: '导出设置.xlsx',
    fileName: '设置',
    reset: '恢复默认',
    sources: (count) => `本市依据 ${count} 条`,
    sourcesHint: '本市的文件，加在所选规则的意见上；填了核对人和日期的才印出来。也可以在设置.xlsx 的“本市依据”里填。',
    sourceFields: { title: '文件名称', number: '文号', article: '条款', text: '原文', checkedBy: '核对人', checkedOn: '核对日期' },
    sourceRules: '用在哪些规则上（按住 Ctrl 可选几条）',
    addSource: '加一条依据',
    removeSource: '删去这条依据',
    untitled: '（没有写名称）',
    opinionsNow: (count) => `按现在的设置，全部项目共 ${count} 条意见。`,
    signed: (who, when) => `${who} ${when} 核对`,
    unsigned: '没有核对，不印',
  },
  en: {
    hint: 'All projects are judged anew after a change; decisions stay. Settings are kept in the session; the exported workbook is read by the command line too (--config) and may be handed in under "Intake".',
    from: (file) => `${file} is in use.`,
    preset: 'How strict',
    presets: { lenient: 'lenient', default: 'in between', strict: 'strict' },
    tone: 'Wording',
    tones: { official: 'official', plain: 'plain' },
    model: 'Official model',
    models: { auto: 'by the headings', '2015': 'of 2015', '2021': 'of 2021' },
    words: {
      vague: 'Values that say nothing',
      notVague: 'Values that can be checked here, though they look vague',
      units: 'Further units of measure',
    },
    wordsHint: 'One a line.',
    rules: 'Rules',
    search: 'Find a rule',
    columns: { rule: 'Rule (open it for what it looks for, why, examples)', severity: 'Severity' },
    own: (severity) => `default (${severity})`,
    most: 'A severity is the most that an opinion may weigh: where the unit is asked, or cannot change its targets, it is no more than "to be verified"; lesser cases and doubtful readings weigh less. Opinions and queue go by it.',
    said: (counts) => levelsText(counts, 'en'),
    severities: { error: 'to be revised', warning: 'to be verified', info: 'hint', off: 'off' },
    changed: (count) => `${count} severities were changed.`,
    give: 'Export settings workbook',
    fileName: 'settings',
    reset: 'Back to defaults',
    sources: (count) => `${count} sources of your own`,
    sourcesHint:
      'Documents of your own, cited by the opinions of the rules chosen; printed once somebody checked and signed them. They may be filled in in the workbook, too.',
    sourceFields: {
      title: 'Title',
      number: 'Number',
      article: 'Article',
      text: 'Wording',
      checkedBy: 'Checked by',
      checkedOn: 'Checked on',
    },
    sourceRules: 'Cited by (hold Ctrl to choose several)',
    addSource: 'Add a source',
    removeSource: 'Remove this source',
    untitled: '(untitled)',
    opinionsNow: (count) => `With these settings all projects have ${count} opinions.`,
    signed: (who, when) => `checked by ${who} on ${when}`,
    unsigned: 'not checked, not printed',
  },
};
