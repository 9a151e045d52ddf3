/**
 * The starters of the archives: a .cmd for Windows and a .sh for Linux, which find Node and hand everything on to the menu.
 *
 * The .cmd is plain ASCII but for its last lines: cmd reads a file byte by byte, and letters of more bytes can mislead it. Names are kept from it
 * as well: it would take & % ! ^ in them for its own. So the line it was started with goes to the menu as it is, in a variable, and delayed
 * expansion is on only while that line is copied.
 */

/** @typedef {{ readonly program: string }} Layout where the program lies below the starter: 'program/' or '' */

/** @param {Layout} layout @returns {string} with the line ends of Windows */
export function windowsStarter({ program }) {
  const folder = program.replaceAll('/', '\\');
  const lines = [
    '@echo off',
    'setlocal DisableDelayedExpansion',
    'chcp 65001 >nul',
    'set "PERF_LINT_HOME=%~dp0."',
    'set "PERF_LINT_LINE="',
    'set "PERF_LINT_NODE=%~dp0node.exe"',
    'if not exist "%~dp0node.exe" set "PERF_LINT_NODE=node"',
    `if not exist "%~dp0${folder}menu\\menu.mjs" goto incomplete`,
    'setlocal EnableDelayedExpansion',
    'set "PERF_LINT_LINE=!cmdcmdline!"',
    'set "PERF_LINT_DROP="',
    'if not defined PERF_LINT_LINE goto typed',
    'if not "!PERF_LINT_LINE:perf-lint.cmd=!"=="!PERF_LINT_LINE!" set "PERF_LINT_DROP=yes"',
    'if defined PERF_LINT_DROP goto dropped',
    ':typed',
    'setlocal DisableDelayedExpansion',
    `"%PERF_LINT_NODE%" "%~dp0${folder}menu\\menu.mjs" %*`,
    'if errorlevel 9009 goto nonode',
    'exit /b %errorlevel%',
    // Started by a double click or a drop: what cmd would make of the rest of such a line must not run, so the window is left for good.
    ':dropped',
    'setlocal DisableDelayedExpansion',
    `"%PERF_LINT_NODE%" "%~dp0${folder}menu\\menu.mjs"`,
    'if errorlevel 9009 goto nonode',
    'exit %errorlevel%',
    ':nonode',
    'echo Node 20.19 or newer is needed: install it, or put node.exe beside this file.',
    'echo 需要 Node 20.19 或更高版本：请安装，或把 node.exe 放到本文件旁边。',
    'pause',
    'exit /b 2',
    ':incomplete',
    'echo Files are missing: unpack the whole zip into a folder and start from there.',
    'echo 缺少文件：请把压缩包全部解压到一个文件夹，再从那里运行。',
    'pause',
    'exit /b 2',
    '',
  ];
  return lines.join('\r\n');
}

/** @param {Layout} layout @returns {string} */
export function linuxStarter({ program }) {
  return `#!/bin/sh
# 菜单：审一个文件夹、生成意见书、复审对比、汇总、打开工作台。也可以把文件夹作为参数：./menu.sh 附件
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd) || exit 2
node=$here/node
[ -x "$node" ] || node=node
if [ ! -f "$here/${program}menu/menu.mjs" ]; then
  echo "缺少文件：请把压缩包全部解压到一个文件夹，再从那里运行。Files are missing: unpack the whole archive first." >&2
  exit 2
fi
if ! command -v "$node" >/dev/null 2>&1; then
  echo "需要 Node 20.19 或更高版本：请安装，或把 node 放到本文件旁边。Node 20.19 or newer is needed." >&2
  exit 2
fi
PERF_LINT_HOME=$here
PERF_LINT_LINE=
export PERF_LINT_HOME PERF_LINT_LINE
exec "$node" "$here/${program}menu/menu.mjs" "$@"
`;
}
