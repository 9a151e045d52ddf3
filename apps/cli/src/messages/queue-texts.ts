/** What is said about work that is handed out over a queue, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from './printed.js';

/** Reasons that documents are worked on by whoever hands out the work. */
type Reason = 'no-settings' | 'no-bytes' | 'not-there' | 'outside' | 'other-bytes' | 'large-document' | 'large-result' | 'error';
type Term = 'version' | 'rules' | 'lexicons' | 'build' | 'limits' | 'passwords' | 'ocr' | 'sharedRoot';

const REASONS_ZH: Readonly<Record<Reason, string>> = {
  'no-settings': '队列服务器没有留住设置',
  'no-bytes': '队列服务器没有留住文件内容',
  'not-there': 'worker 在它的 --shared-root 下找不到这个文件',
  outside: '文件不在 worker 的 --shared-root 之内',
  'other-bytes': 'worker 看到的文件内容不同',
  'large-document': '文件太大，不能经队列传送（两边加 --shared-root 可由 worker 直接读取）',
  'large-result': '结果太大，不能经队列传回（两边用同一个共享文件夹作 --cache-dir 即可）',
  error: 'worker 那边出错',
};

const TERMS_ZH: Readonly<Record<Term, string>> = {
  version: '版本不同',
  rules: '规则不同',
  lexicons: '词表不同',
  build: '程序不同',
  limits: '配置中的限制（limits、process）不同',
  passwords: '--password-file 不同',
  ocr: '--ocr、--ocr-pages 或识别程序（是否装有 onnxruntime-node）不同',
  sharedRoot: '一边有 --shared-root，另一边没有',
};

const ZH = {
  worker: '接手队列里的文件，直到停止（几台机器各开一个，见 scale.md）',
  queue: '队列服务器，例如 redis://主机:6379 或 rediss://（加密）',
  sharedRoot: '几台机器都能看到的文件夹，各台写自己看到的路径；其中的文件不经队列传送',
  queueWait: '没有合适的 worker、连不上队列时最多等多少秒（默认 600）',
  queuePasswordFile: '队列服务器的密码所在的文件（第一行）',
  queueCa: '队列服务器的根证书文件（PEM）',
  queueCert: '本机证书文件（PEM）',
  queueKey: '本机证书的私钥文件（PEM）',
  badUrl: () => '--queue 应写成 redis://主机:端口 或 rediss://主机:端口，后面可加 /库号。',
  passwordInUrl: () => '不要把密码写在 --queue 里，本机的其他人看得到命令行。请用 --queue-password-file 文件。',
  needsTls: () => '证书只用于加密的连接。请把 --queue 写成 rediss://，或去掉证书选项。',
  certificateAndKey: () => '--queue-cert 和 --queue-key 要一起用。',
  needsQueue: () => '请用 --queue 指定队列服务器，例如 --queue redis://主机:6379。',
  onlyWithQueue: (option: string) => `${option} 要和 --queue 一起用。`,
  noSharedRoot: (folder: string) => `--shared-root ${folder} 不是本机上的文件夹。请写本机看到的路径。`,
  noContact: (server: string, reason: string) => `连不上队列服务器 ${server}：${reason}。请检查地址、密码和证书。`,
  missing: (name: string) => `--queue 需要 ${name}，本机没有装。请在装有 perf-lint 的地方执行 npm install bullmq ioredis。`,
  lost: (server: string) => `与队列服务器 ${server} 的连接断了，正在重连……`,
  again: (server: string) => `已重新连上队列服务器 ${server}。`,
  noWorkers: (server: string, wait: number) =>
    `队列 ${server} 上没有合适的 worker，最多等 ${wait} 秒。请在各台机器上运行 perf-lint worker --queue …，版本、--shared-root、--password-file、--ocr 和配置中的限制要与这里一致。`,
  workersCame: (places: number) => `有 worker 了，同时处理 ${places} 个文件。`,
  otherWorker: (name: string, term: Term, own: string, other: string) =>
    `不用 worker ${name}：${TERMS_ZH[term]}${term === 'version' ? `（这里 ${own}，那里 ${other}）` : ''}。`,
  gaveUpWorkers: (server: string, wait: number) =>
    `等了 ${wait} 秒，队列 ${server} 上仍没有合适的 worker。请启动 worker 后用同样的命令加 --resume 接着做。`,
  gaveUpServer: (server: string, wait: number) => `等了 ${wait} 秒，仍连不上队列服务器 ${server}。恢复后用同样的命令加 --resume 接着做。`,
  largeSettings: (bytes: number, most: number) =>
    `设置（含 --across、--previous 的比较资料）有 ${Math.ceil(bytes / 1e6)} MB，队列最多传 ${Math.floor(most / 1e6)} MB。请去掉 --queue，或减少一次比较的文件。`,
  here: (path: string, why: Reason) => `${path}：${REASONS_ZH[why]}。这样的文件在本机处理。`,
  ready: (server: string, places: number) => `worker 已就绪：${server}，同时处理 ${places} 个文件。按 Ctrl-C 停止。`,
  otherRun: (name: string, term: Term, own: string, other: string) =>
    `不接 ${name} 的任务：${TERMS_ZH[term]}${term === 'version' ? `（这里 ${own}，那里 ${other}）` : ''}。请用同样的版本和选项启动 worker。`,
  jobFailed: (detail: string) => `一个任务没有做完：${detail}`,
  finished: (count: number) => `worker 已停止，共处理 ${count} 个文件。`,
};

export type QueueTexts = typeof ZH;

const REASONS_EN: Readonly<Record<Reason, string>> = {
  'no-settings': 'the queue server did not keep the settings',
  'no-bytes': 'the queue server did not keep the content',
  'not-there': 'a worker does not find it under its --shared-root',
  outside: 'it is not inside the --shared-root of a worker',
  'other-bytes': 'a worker sees another content under this path',
  'large-document': 'too large to travel over the queue (with --shared-root on both sides workers read it themselves)',
  'large-result': 'its result is too large to travel over the queue (name one shared folder as --cache-dir on both sides)',
  error: 'a worker failed',
};

const TERMS_EN: Readonly<Record<Term, string>> = {
  version: 'it is of another version',
  rules: 'its rules differ',
  lexicons: 'its lexicons differ',
  build: 'it is another build',
  limits: 'the limits of the configuration (limits, process) differ',
  passwords: '--password-file differs',
  ocr: '--ocr, --ocr-pages or the recogniser (with onnxruntime-node or without) differ',
  sharedRoot: 'only one of the two has a --shared-root',
};

const EN: QueueTexts = {
  worker: 'work on documents of a queue until stopped (one on each machine, see scale.md)',
  queue: 'queue server, such as redis://HOST:6379 or rediss:// (encrypted)',
  sharedRoot: 'a folder that all machines see, by the path it has on this one; files in it do not travel over the queue',
  queueWait: 'seconds to wait while no worker fits or the queue cannot be reached (default 600)',
  queuePasswordFile: 'file with the password of the queue server (its first line)',
  queueCa: 'file with the root certificate of the queue server (PEM)',
  queueCert: 'file with the certificate of this machine (PEM)',
  queueKey: 'file with the private key of that certificate (PEM)',
  badUrl: () => '--queue is redis://HOST:PORT or rediss://HOST:PORT, with /NUMBER of a database where one is meant.',
  passwordInUrl: () => 'no password in --queue: everybody on this machine sees the command line. Use --queue-password-file FILE.',
  needsTls: () => 'certificates are for encrypted connections: write rediss:// in --queue, or leave the certificates out.',
  certificateAndKey: () => '--queue-cert and --queue-key go together.',
  needsQueue: () => 'name the queue server with --queue, such as --queue redis://HOST:6379.',
  onlyWithQueue: (option) => `${option} goes with --queue.`,
  noSharedRoot: (folder) => `--shared-root ${folder} is no folder of this machine: name it by the path that it has here.`,
  noContact: (server, reason) => `the queue server ${server} cannot be reached: ${reason}. Check address, password and certificates.`,
  missing: (name) => `--queue needs ${name}, which is not installed: run npm install bullmq ioredis where perf-lint is installed.`,
  lost: (server) => `the connection to the queue server ${server} broke; connecting again...`,
  again: (server) => `connected to the queue server ${server} again.`,
  noWorkers: (server, wait) =>
    `no worker at ${server} fits; waiting up to ${wait} seconds. Run perf-lint worker --queue ... on the machines, with the version, --shared-root, --password-file, --ocr and limits of this side.`,
  workersCame: (places) => `there are workers now, for ${places} documents at a time.`,
  otherWorker: (name, term, own, other) =>
    `worker ${name} is not used: ${TERMS_EN[term]}${term === 'version' ? ` (${own} here, ${other} there)` : ''}.`,
  gaveUpWorkers: (server, wait) =>
    `after ${wait} seconds no worker at ${server} fits. Start workers, and run the same command with --resume to go on.`,
  gaveUpServer: (server, wait) =>
    `after ${wait} seconds the queue server ${server} cannot be reached. Once it can, run the same command with --resume to go on.`,
  largeSettings: (bytes, most) =>
    `the settings (with what --across and --previous compare) take ${Math.ceil(bytes / 1e6)} MB, and a queue carries ${Math.floor(most / 1e6)} MB: leave out --queue, or compare fewer files at a time.`,
  here: (path, why) => `${path}: ${REASONS_EN[why]}. Such documents are worked on here.`,
  ready: (server, places) => `worker ready: ${server}, ${places} documents at a time. Ctrl-C stops it.`,
  otherRun: (name, term, own, other) =>
    `the work of ${name} is not taken: ${TERMS_EN[term]}${term === 'version' ? ` (${own} here, ${other} there)` : ''}. Start the worker with the same version and options.`,
  jobFailed: (detail) => `a job was not finished: ${detail}`,
  finished: (count) => `worker stopped after ${count} documents.`,
};

const CATALOGUES: Readonly<Record<Language, QueueTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function queueTextsIn(language: Language): QueueTexts {
  return CATALOGUES[language];
}
