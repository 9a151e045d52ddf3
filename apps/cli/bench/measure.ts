/** Runs a program and measures it: seconds by the clock and of the processor, and the peak of the memory of it and everything it starts. */
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Readable } from 'node:stream';

export interface Measured {
  readonly seconds: number;
  /** Seconds of processor time, of the process with its threads and of all it waited for; 0 where there is no bash to tell. */
  readonly cpu: number;
  /** MB, of the process and those it started; 0 where the system does not tell. */
  readonly peak: number;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

const BASH = '/bin/bash';
/** Bash tells processor time to the millisecond, by a channel of its own; the kernel's files only to the hundredth, and not of what has ended. */
const TIMED = ['-c', 'TIMEFORMAT="%3U %3S"; { time "$@" 2>&4; } 4>&2 2>&3', 'bash'];

/** Runs `command` to its end. */
export function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  const timed = existsSync(BASH);
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = timed
      ? spawn(BASH, [...TIMED, command, ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] })
      : spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    const taken = { stdout: '', stderr: '', times: '' };
    let peak = 0;
    const take = (from: unknown, into: keyof typeof taken) =>
      (from as Readable).setEncoding('utf8').on('data', (text: string) => {
        if (taken[into].length < 1 << 20) taken[into] += text;
      });
    take(child.stdout, 'stdout');
    take(child.stderr, 'stderr');
    take(child.stdio[3], 'times');
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryUnder(child.pid ?? 0, timed));
    }, 20);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (status) => {
      clearInterval(watch);
      const cpu =
        taken.times.trim() === ''
          ? 0
          : taken.times
              .trim()
              .split(' ')
              .reduce((sum, seconds) => sum + Number(seconds), 0);
      resolve({ seconds: (performance.now() - started) / 1000, cpu, peak, status, stdout: taken.stdout, stderr: taken.stderr });
    });
  });
}

/** Resident memory in MB of a process and its children, from /proc; `below` leaves the process itself out, where it is only bash. */
function memoryUnder(root: number, below: boolean): number {
  let total = 0;
  const pending = [root];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    try {
      const status = readFileSync(`/proc/${next}/status`, 'utf8');
      if (!below || next !== root) total += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
      for (const task of readdirSync(`/proc/${next}/task`)) {
        const children = readFileSync(`/proc/${next}/task/${task}/children`, 'utf8');
        for (const child of children.split(' ')) if (child !== '') pending.push(Number(child));
      }
    } catch {
      // It ended meanwhile, or this is no Linux.
    }
  }
  return total;
}

/** Processor time of a process so far, in seconds; the kernel counts in hundredths. */
export function processorTimeOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) / 100;
  } catch {
    return 0;
  }
}
