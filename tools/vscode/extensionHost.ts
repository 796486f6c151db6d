import { readdirSync, readFileSync } from 'node:fs';

/** What a process takes. */
export interface Usage {
  /** Resident memory, in bytes: what `ps` and `top` show. */
  readonly memory: number;
  /** CPU time since it began, of all its threads, in milliseconds. */
  readonly cpu: number;
}

/** The kernel counts CPU time in these, in milliseconds: USER_HZ is 100 on every Linux that Node.js runs on. */
const tick = 10;

/** The youngest of VS Code's extension hosts among the descendants of the process `ancestor`. Linux only. */
export function extensionHost(ancestor: number): Usage | undefined {
  const [pid] = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && fileOf(pid, 'cmdline').includes('--type=extensionHost') && descends(pid, ancestor))
    .sort((a, b) => b - a);
  if (pid === undefined) return undefined;
  const memory = Number(/^VmRSS:\s+(\d+) kB/m.exec(fileOf(pid, 'status'))?.[1] ?? 0) * 1024;
  // After the name in brackets, from field 3 on (proc(5)): user and system time are fields 14 and 15.
  const fields = fileOf(pid, 'stat')
    .replace(/^.*\) /s, '')
    .split(' ');
  return { memory, cpu: (Number(fields[11]) + Number(fields[12])) * tick };
}

function descends(pid: number, ancestor: number): boolean {
  for (let now = pid; now > 1; now = Number(/^PPid:\s+(\d+)/m.exec(fileOf(now, 'status'))?.[1] ?? 0)) {
    if (now === ancestor) return true;
  }
  return false;
}

/** Nothing for a process that is gone by now. */
function fileOf(pid: number, name: string): string {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8');
  } catch {
    return '';
  }
}
