/** Runs a program and measures it: seconds by the clock and of the processor, and the peak of the memory of it and everything it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Measured {
  readonly seconds: number;
  /** Seconds of processor time, of the process and its threads; 0 where the system does not tell. */
  readonly cpu: number;
  /** MB, of the process and those it started; 0 where the system does not tell. */
  readonly peak: number;
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs `command` to its end. */
export function measure(command: string, args: readonly string[], cwd: string): Promise<Measured> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    let peak = 0;
    let cpu = 0;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text.length < 1 << 16 ? text : '';
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    const watch = setInterval(() => {
      peak = Math.max(peak, memoryOf(child.pid ?? 0));
      cpu = Math.max(cpu, processorTimeOf(child.pid ?? 0));
    }, 50);
    child.on('error', (error) => {
      clearInterval(watch);
      reject(error);
    });
    child.on('close', (status) => {
      clearInterval(watch);
      resolve({ seconds: (performance.now() - started) / 1000, cpu, peak, status, stdout, stderr });
    });
  });
}

/** Resident memory in MB of a process and its children, from /proc. */
function memoryOf(pid: number): number {
  let total = 0;
  const pending = [pid];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    try {
      const status = readFileSync(`/proc/${next}/status`, 'utf8');
      total += Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024;
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
