/** What the menu says. Chinese first; the errors in English as well. */
export const TEXTS = {
  menu: `
perf-lint 绩效目标体检（不联网，文件不离开这台电脑）

  1  审一个文件夹      出审核结果和台账
  2  生成意见书        由填好的台账
  3  复审对比          两轮文件，改了没有
  4  汇总              由填好的台账，报领导
  5  打开工作台        在浏览器里逐条审
  6  帮助
  0  退出
`,
  choose: '请输入数字后按回车：',
  chooseOrEnter: '按回车审核拖入的文件，或输入数字：',
  dropped: (/** @type {readonly string[]} */ paths) => `已拖入：\n${paths.map((path) => `  ${path}`).join('\n')}`,
  notThere: (/** @type {string} */ answer) => `没有“${answer}”这一项，请输入 0 到 6 的数字。`,
  askFolder: '把要审的文件夹或文件拖进这个窗口，按回车（直接回车返回）：',
  askLedger: '把填好的台账（.xlsx）拖进这个窗口，按回车（直接回车返回）：',
  askLedgerOrNone: '第一轮的台账（.xlsx），没有的直接按回车：',
  askLaterOrNone: '第二轮的台账（.xlsx），没有的直接按回车：',
  askBefore: '把修改前的文件夹或文件拖进这个窗口，按回车（直接回车返回）：',
  askAfter: '把修改后的文件夹或文件拖进这个窗口，按回车（直接回车返回）：',
  askOffice: '落款单位（例如 某市财政局），不写的直接按回车：',
  askDeadline: '回复期限（例如 2026-12-01），不写的直接按回车：',
  working: '正在审核，请稍候……',
  auditDone: (/** @type {string} */ folder) => `审核结果在：${folder}\n其中 index.html 是审核结果，台账.xlsx 供逐条填写处理。`,
  done: (/** @type {string} */ folder) => `结果在：${folder}`,
  problem: '有的没有做成，原因见上面几行。',
  noSuchPath: (/** @type {string} */ path) => `找不到“${path}”，请检查后重新拖入或输入。`,
  openYourself: (/** @type {string} */ path) => `请自己打开：${path}`,
  incomplete: (/** @type {string} */ file) =>
    `缺少文件“${file}”：请把压缩包全部解压到一个文件夹，再从那里运行。\nThe file ${file} is missing: unpack the whole archive into a folder and start from there.`,
  help: `
把文件夹或文件拖到 perf-lint.cmd（Linux 为 menu.sh）上，按回车即审核，结果写在它旁边带日期时间的新文件夹里。
原文件从不改动，以前的结果也不动。命令行用法：perf-lint.cmd --help。图文说明见“说明.html”。
`,
};
