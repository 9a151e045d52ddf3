import { didYouMean } from '@perf-lint/report';

/** What the command line says, in Chinese. Every sentence says what is wrong and what to do. */
export const zhCN = {
  colon: '：',
  error: '错误',
  didYouMean: (near: readonly string[]) => didYouMean(near, 'zh-CN'),

  // Usage
  noInput: () => '没有指定文件。请给出文件、文件夹或通配符，例如：perf-lint lint 附件/ 。用 perf-lint --help 查看用法。',
  unknownCommand: (name: string) => `没有叫“${name}”的命令，也没有这个文件。`,
  unknownOption: (name: string) => `不认识的选项 ${name}。`,
  missingArgument: (name: string, meaning: string, command: string) =>
    `缺少参数：${meaning === '' ? name : `${meaning}（${name}）`}。用法见 ${command} --help。`,
  excessArguments: (command: string) => `${command} 后面的参数太多。用法见 ${command} --help。`,
  misused: (command: string, what: string) => `参数有误${what === '' ? '' : `：${what}`}。用法见 ${command} --help。`,
  standardOutput: () => '标准输出',
  optionNeedsValue: (name: string) => `选项 ${name} 需要一个值。`,
  badChoice: (option: string, value: string, choices: readonly string[]) => `${option} 不能是“${value}”，可用：${choices.join('、')}。`,
  badNumber: (option: string, value: string) => `${option} 需要一个正整数，给的是“${value}”。`,
  badShard: (value: string) => `--shard 应写成“第几份/共几份”，例如 2/8，给的是“${value}”。`,
  outputIsInput: (path: string) => `${path} 是要读取的文件，不能写到它上面。请换一个输出文件名。`,
  needsOutput: (option: string) => `请用 ${option} 指定写到哪里。`,
  onceOnStdout: () => '标准输出只能写一种格式。其他格式请写成 --format 名称=文件。',
  binaryToTerminal: (format: string) => `${format} 是二进制格式，请用 --output 指定文件。`,
  notYet: (format: string) => `这个版本还不能写 ${format}。请改用 jsonl 或 csv。`,
  stdinOnce: () => '“-”（标准输入）只能单独使用。',
  ocrMissing: (name: string) =>
    `--ocr 需要 ${name}，本机没有装。请在装有 perf-lint 的地方执行 npm install ${name}（源码目录中为 npm run ocr），或去掉 --ocr。`,
  resumeNeedsStore: () => '--resume 要用缓存里的结果，不能和 --no-cache 一起用。请去掉其中一个。',
  journalNeedsStore: () => '--journal 要保存结果，不能和 --no-cache 一起用。请去掉其中一个。',
  journalDamaged: (path: string, detail: string) =>
    `${path} 不是完整的结果文件夹（${detail}）。请在那台机器上用同样的命令加 --resume 重新运行。`,
  journalMismatch: (path: string) => `${path} 和其他结果不是用同样的版本、配置和输出做的，不能合并。`,
  shardsMissing: (missing: readonly string[]) => `还缺这几份：${missing.join('、')}。`,
  unknownRule: (id: string) => `没有叫“${id}”的规则。用 perf-lint rules 查看全部规则。`,
  cannotWrite: (path: string, reason: string) => `写不了 ${path}：${reason}`,
  cannotRead: (path: string, reason: string) => `读不了 ${path}：${reason}`,
  exists: (path: string) => `${path} 已经存在，没有改动。要覆盖请加 --force。`,
  internal: (detail: string) => `程序内部错误：${detail}。请带上这条信息和所用文件反馈；用 --debug-file 文件 可留下详细记录。`,

  // Configuration
  configMissing: (path: string) => `找不到配置文件 ${path}。`,
  configSyntax: (path: string, detail: string) => `配置文件 ${path} 格式有误：${detail}`,
  configProblem: (file: string, place: string, detail: string) => `配置文件 ${file}${place === '' ? '' : `，${place}`}：${detail}`,
  configLoop: (path: string) => `extends 绕回了自己：${path}。`,
  baselineStale: (count: number) => `基线中有 ${count} 条已经不存在（问题已改正），可用 --update-baseline 更新基线。`,
  baselineWritten: (path: string, count: number) => `基线已写入 ${path}：${count} 条。`,

  // Inputs
  noSheet: (path: string, sheet: string, sheets: readonly string[]) => `${path} 没有工作表“${sheet}”，有：${sheets.join('、')}。`,
  noHeading: (path: string, headings: string) =>
    `${path} 前 20 行没有找到表头：${headings}。请用 --columns 或配置 library.columns 说明各列。`,
  libraryCounts: (inside: number, near: number, outside: number) => `库内 ${inside}，近似 ${near}，库外 ${outside}（库外不是问题）`,
  libraryProblems: (path: string, count: number) => `${path} 有 ${count} 处没有用上：`,
  libraryProblem: (row: number, id: string, text: string) =>
    `第 ${row} 行：${({ 'empty-name': '名称为空', duplicate: '重复', 'unknown-aspect': '不认识的二级指标', 'unknown-direction': '不认识的方向' } as Readonly<Record<string, string>>)[id] ?? id}${text === '' ? '' : `（${text}）`}`,

  // Summary
  summary: (documents: number, projects: number, rows: number) => `共 ${documents} 份文件，${projects} 个项目，${rows} 行指标`,
  findings: (error: number, warning: number, info: number) => `意见：退回必改 ${error}，请核实 ${warning}，提示 ${info}`,
  nothingFound: () => '没有发现问题（机器审核，仍需人工复核）',
  piles: (named: readonly (readonly [string, number])[]) => `项目分堆：${named.map(([name, count]) => `${name} ${count}`).join('，')}`,
  suppressed: (count: number) => `按配置不再提示的意见 ${count} 条`,
  baselined: (count: number) => `基线中已有的意见 ${count} 条`,
  checksFailed: (count: number) => `合计、权重或行号核对不符 ${count} 处，用 --reading 查看`,
  unplaced: (count: number) => `没有归入任何一行的文字 ${count} 段，用 --reading 查看`,
  withoutTargets: (count: number) => `没有绩效目标表的文件 ${count} 份：`,
  noted: (count: number) => `读取时请留意 ${count} 处：`,
  skipped: (count: number) => `跳过不支持的文件 ${count} 个：`,
  failed: (count: number) => `未能读取 ${count} 个：`,
  more: (count: number) => `……另有 ${count} 个`,
  nothingToRead: () => '没有可读取的文件。',
  emptySelection: () => '没有选中任何可读取的文件。请检查路径和通配符；确实可以没有文件的，请加 --allow-empty。',
  ownOutputs: (count: number) => `跳过 ${count} 个本工具写出的文件`,
  reused: (read: number, cached: number) => `本次处理 ${read} 个文件，沿用上次结果 ${cached} 个`,
  retried: (path: string) => `${path}：处理失败，单独重试一次`,
  interrupted: () => '已中断。已完成的结果保存在缓存中，用同样的命令加 --resume 可接着做。',
  pipeInterrupted: () => '已中断。没有写出结果的行没有处理完，请从那里重新给出。',
  pipeCounts: (read: number, partly: number, none: number, failed: number) =>
    `共 ${read + partly + none + failed} 行：读出 ${read}，部分读出 ${partly}，没有绩效目标表 ${none}，未能读取 ${failed}`,
  interruptedNoCache: () => '已中断。没有使用缓存，下次需从头开始。',
  stopping: () => '正在收尾……再按一次 Ctrl-C 立即退出。',
  written: (path: string, count: number) => `已写入 ${path}（${count} 行）`,
  reportWritten: (folder: string, files: number, changed: number) => `报告已写入 ${folder}：${files} 个文件，其中 ${changed} 个有变化`,
  openWith: (path: string) => `用浏览器打开：${path}`,

  // Progress
  progress: (done: number, rows: number, rate: string, left: string, slow: string) =>
    `已处理 ${done} 个文件，${rows} 行，${rate} 个/秒${left === '' ? '' : `，约剩 ${left}`}${slow === '' ? '' : `，正在处理 ${slow}`}`,
  seconds: (count: number) => (count >= 90 ? `${Math.round(count / 60)} 分钟` : `${count} 秒`),

  // Rules, explain, init
  rulesHeading: (count: number) => `共 ${count} 条规则（默认级别）`,
  off: '默认关闭',
  explain: {
    braces: '（花括号里的内容印出来是这一行的指标名称、指标值等）',
    severity: '默认级别',
    source: '依据',
    options: '可调参数',
    messages: '会这样提示',
    unverified: '（未在发文机关或出版者的文本上核对，不印在意见上）',
    ownCheck: '（本工具的核对方法，不是文件）',
    signed: (by: string, on: string) => `（${by} ${on} 已核对）`,
    unsigned: '（未填核对人和日期，不印在意见上）',
    configure: '配置示例',
    defaultIs: '默认',
  },
  initWritten: (path: string) => `已写入 ${path}。按需修改后，在同一文件夹或其下级运行 perf-lint 即生效。`,
  initWorkbook: (path: string) => `已写入 ${path}。用 WPS 或 Excel 修改后保存，用 --config ${path} 使用。`,
};

/** The catalogue of one language; every other has the same entries. */
export type Messages = typeof zhCN;
