/** 撤销 and 重做: what was taken back, or done again, is said in one line. */
import type { Language } from '@perf-lint/report';
import { stageName } from '@perf-lint/review';
import type { History } from '../state/history.js';
import { SAID_KINDS, type SaidKind, type Step } from '../state/review.js';
import type { Setup } from '../state/setup.js';
import type { Desk } from './desk.js';
import type { ScreenTexts } from './screen-texts.js';

/** What a step did to the approvals of the year, by the name of the last of them: 批复, 调整 1. */
type ApprovalStep = 'given' | 'withdrawn' | 'again';

interface TurningTexts {
  readonly undone: (what: string) => string;
  readonly redone: (what: string) => string;
  readonly and: string;
  readonly said: Readonly<Record<SaidKind, (count: number) => string>>;
  readonly setup: Readonly<Record<keyof Setup, string>>;
  readonly approvals: Readonly<Record<ApprovalStep, (name: string, projects: number) => string>>;
  readonly sent: (letters: number) => string;
  readonly replies: string;
  readonly returned: string;
  /** Answers of several people that came in or were chosen from, where nothing else was changed. */
  readonly differing: string;
}

const TURNING: ScreenTexts<TurningTexts> = {
  'zh-CN': {
    undone: (what) => `已撤销：${what}。`,
    redone: (what) => `已重做：${what}。`,
    and: '、',
    said: {
      decisions: (count) => `${count} 条意见的处理`,
      verdicts: (count) => `${count} 个项目的结论`,
      own: (count) => `${count} 条自己加的意见`,
      corrections: (count) => `${count} 行“读错了”的更正`,
      units: (count) => `${count} 个单位的名称`,
      assignments: (count) => `${count} 个项目的分派`,
      orders: (count) => `${count} 份意见书里意见的次序`,
    },
    setup: {
      letterhead: '意见书的落款和期限',
      letterNumbers: '意见书的发文字号',
      remarkLength: '回填意见的字数',
      list: '项目清单',
      settingsFrom: '设置文件',
      configuration: '设置',
      approvalNote: '批复的日期、文号、单位',
      voice: '以谁的名义加意见',
    },
    approvals: {
      given: (name, projects) => `${name}（${projects} 个项目）`,
      withdrawn: (name, projects) => `撤回${name}（${projects} 个项目）`,
      again: (name) => `重新${name}`,
    },
    sent: (letters) => `记为发出（${letters} 份意见书）`,
    replies: '单位说明',
    returned: '重报的是全部还是一部分',
    differing: '意见不一的几种定法',
  },
  en: {
    undone: (what) => `Taken back: ${what}.`,
    redone: (what) => `Done again: ${what}.`,
    and: ', ',
    said: {
      decisions: (count) => `decisions on ${count} opinions`,
      verdicts: (count) => `conclusions on ${count} projects`,
      own: (count) => `${count} own opinions`,
      corrections: (count) => `corrections of ${count} misread rows`,
      units: (count) => `names of ${count} units`,
      assignments: (count) => `who looks at ${count} projects`,
      orders: (count) => `the order of opinions in ${count} letters`,
    },
    setup: {
      letterhead: 'letterhead and deadline',
      letterNumbers: 'numbers of letters',
      remarkLength: 'length of general opinions',
      list: 'list of projects',
      settingsFrom: 'file of settings',
      configuration: 'settings',
      approvalNote: 'date, number and office of the approval',
      voice: 'in whose name opinions are added',
    },
    approvals: {
      given: (name, projects) => `${name} (${projects} projects)`,
      withdrawn: (name, projects) => `withdrawal of ${name} (${projects} projects)`,
      again: (name) => `${name}, given again`,
    },
    sent: (letters) => `recording ${letters} letters as sent`,
    replies: 'what a unit explains',
    returned: 'whether all or a part came back',
    differing: 'what several people decided differently',
  },
};

/** Takes the last step back, or does the one that was taken back again, and says which it was. */
export function turn(desk: Desk, kind: 'undone' | 'redone'): void {
  const { past, future, language } = desk.session;
  const step = kind === 'undone' ? past.at(-1) : future.at(-1);
  if (step === undefined) return;
  desk.dispatch({ kind });
  desk.say('done', turnedText(step, kind, language));
}

/** "已撤销：批复（3 个项目）。" The step is named as it was taken, whichever way it goes. */
export function turnedText(step: Step, kind: 'undone' | 'redone', language: Language): string {
  const words = TURNING[language];
  const { after, aside } = step;
  const said = SAID_KINDS.flatMap((each) => {
    const count = after[each]?.size ?? 0;
    return count === 0 ? [] : [words.said[each](count)];
  });
  const set = (Object.keys(words.setup) as (keyof Setup)[])
    .filter((part) => part in (aside?.after.setup ?? {}))
    .map((part) => words.setup[part]);
  const recorded = recordedTexts(aside?.before.history ?? {}, aside?.after.history ?? {}, language);
  const named = [...recorded, ...said, ...set];
  return words[kind](named.length === 0 ? words.differing : named.join(words.and));
}

function recordedTexts(before: Partial<History>, after: Partial<History>, language: Language): readonly string[] {
  const words = TURNING[language];
  return [
    ...(after.approvals === undefined ? [] : [approvalText(before.approvals ?? [], after.approvals, language)]),
    ...(after.sent === undefined ? [] : [words.sent(Math.abs(after.sent.length - (before.sent?.length ?? 0)))]),
    ...(after.rounds === undefined ? [] : [words.replies]),
    ...(after.returned === undefined ? [] : [words.returned]),
  ];
}

function approvalText(before: History['approvals'], after: History['approvals'], language: Language): string {
  const projectsIn = (approvals: History['approvals']): number => approvals.reduce((sum, { tables }) => sum + tables.projects.length, 0);
  const more = projectsIn(after) - projectsIn(before);
  const named = (more < 0 ? before : after).at(-1);
  const name = named === undefined ? '' : stageName(named.stage, language);
  return TURNING[language].approvals[more > 0 ? 'given' : more < 0 ? 'withdrawn' : 'again'](name, Math.abs(more));
}
