/** 说明.html: the one page that lies beside the starter. Plain HTML with its pictures inside, so that it opens wherever it is copied to. */

/**
 * @param {{ version: string, starter: string, pictures: Readonly<Record<'report' | 'ledger' | 'letter', Uint8Array>> }} parts
 * @returns {string}
 */
export function guidePage({ version, starter, pictures }) {
  const picture = (/** @type {'report' | 'ledger' | 'letter'} */ name, /** @type {string} */ words) =>
    `<img alt="${words}" src="data:image/png;base64,${Buffer.from(pictures[name]).toString('base64')}">`;
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>perf-lint 绩效目标体检：说明</title>
<style>
body { max-width: 46em; margin: 2em auto; padding: 0 1em; font: 16px/1.7 "Microsoft YaHei", "Noto Sans CJK SC", sans-serif; color: #222; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
img { max-width: 100%; border: 1px solid #ccc; } code { background: #f2f2f2; padding: 0 .3em; }
td, th { padding: .2em .8em .2em 0; text-align: left; vertical-align: top; }
</style>
</head>
<body>
<h1>perf-lint 绩效目标体检 ${version}</h1>
<p>读单位报来的绩效目标表（Excel、Word、PDF、OFD、网页、文本），逐行指出哪些写得不规范、建议怎么改。不用安装，不联网，文件不离开这台电脑，
原文件从不改动。</p>
<h2>怎么用</h2>
<ol>
<li>把压缩包<b>全部解压</b>到一个文件夹（不要在压缩包里直接双击）。</li>
<li>把要审的文件夹拖到 <code>${starter}</code> 上，按回车。</li>
<li>审完自动打开结果；结果在所拖文件夹旁边的 <code>审核结果-日期-时间</code> 里，每次一个新文件夹，以前的不动。</li>
</ol>
${picture('report', '审核结果：项目按轻重分堆，可以搜索和筛选')}
<h2>菜单（双击 ${starter}）</h2>
<table>
<tr><th>1 审一个文件夹</th><td>出网页的审核结果和台账.xlsx</td></tr>
<tr><th>2 生成意见书</th><td>台账里的“处理”填好以后，按部门出 Word 意见书</td></tr>
<tr><th>3 复审对比</th><td>单位改后重报的文件和原来的比：改了没有</td></tr>
<tr><th>4 汇总</th><td>由填好的台账出给领导的汇总</td></tr>
<tr><th>5 打开工作台</th><td>在浏览器里逐条审，适合不便运行程序的电脑：把“审核工作台.html”单独发给同事也行</td></tr>
<tr><th>6 帮助</th><td>打开本页</td></tr>
</table>
${picture('ledger', '台账：每条意见一行，黄色的格子由审核人填')}
${picture('letter', '审核意见书')}
<h2>打不开时</h2>
<ul>
<li>提示缺少文件：没有全部解压，重新解压再运行。</li>
<li>杀毒软件拦下 node.exe：它是 Node.js 官方程序（OpenJS Foundation 签名），请信息中心按 SHA256SUMS 核对后放行。</li>
<li>Windows 7、32 位系统、龙芯：运行不了本程序，请用“审核工作台.html”，用浏览器打开即可。</li>
<li>扫描件：没有文字的页不认字，会说明哪些没有读。</li>
</ul>
<p>许可：本程序 MIT；用到的软件的许可见 LICENSES 文件夹。</p>
</body>
</html>
`;
}
