/**
 * Everything that `npm test` proves, part by part, up to the first part that fails; then a table of the parts and, as
 * the last line, the counts of all tests together: `123 passed, 0 failed`.
 *   tsx tools/test.ts [PART…]
 */
import { exitOnSignals } from './vscode/atExit';
import { projectRoot } from './vscode/paths';
import { runNpm } from './vscode/runNpm';

interface Part {
  /** The npm script. */
  readonly script: string;
  /** Whether it counts tests; if so, running none is a failure. */
  readonly counts: boolean;
}

const parts: readonly Part[] = [
  { script: 'check', counts: false },
  { script: 'lint', counts: false },
  { script: 'knip', counts: false },
  { script: 'test:unit', counts: true },
  { script: 'build', counts: false },
  { script: 'test:host', counts: true },
  { script: 'test:web', counts: true },
  { script: 'test:ui', counts: true },
  { script: 'test:package', counts: true },
];

interface Outcome {
  readonly part: Part;
  readonly ok: boolean;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

async function main(wanted: readonly string[]): Promise<number> {
  const unknown = wanted.filter((name) => !parts.some(({ script }) => script === name));
  if (unknown.length > 0) {
    console.error(`No such part: ${unknown.join(', ')}. There are: ${parts.map(({ script }) => script).join(', ')}`);
    return 2;
  }
  const chosen = wanted.length === 0 ? parts : parts.filter(({ script }) => wanted.includes(script));
  const outcomes: Outcome[] = [];
  for (const part of chosen) {
    const outcome = await run(part);
    outcomes.push(outcome);
    if (!outcome.ok) {
      break;
    }
  }
  report(chosen, outcomes);
  return outcomes.every(({ ok }) => ok) ? 0 : 1;
}

async function run(part: Part): Promise<Outcome> {
  console.log(`\n=== ${part.script}`);
  const started = Date.now();
  const show = (chunk: Buffer, isError: boolean): boolean => (isError ? process.stderr : process.stdout).write(chunk);
  const env = process.stdout.isTTY ? { ...process.env, FORCE_COLOR: '1' } : process.env;
  const { code, output } = await runNpm(projectRoot, ['run', '-s', part.script], show, env);
  const counts = [...output.matchAll(/^(\d+) passed, (\d+) failed$/gm)].at(-1);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const ok = code === 0 && failed === 0 && (passed > 0 || !part.counts);
  // A part that fails without having counted a failed test is itself what failed.
  return { part, ok, passed, failed: ok ? 0 : Math.max(failed, 1), seconds: (Date.now() - started) / 1000 };
}

function report(chosen: readonly Part[], outcomes: readonly Outcome[]): void {
  const row = (name: string, result: string, tests: string, time: string): string =>
    `${name.padEnd(14)}${result.padEnd(9)}${tests.padStart(7)}${time.padStart(9)}`;
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  const seconds = (value: number): string => `${value.toFixed(1)} s`;
  console.log(`\n${row('part', 'result', 'tests', 'time')}`);
  for (const part of chosen) {
    const outcome = outcomes.find((candidate) => candidate.part === part);
    if (outcome === undefined) {
      console.log(row(part.script, 'not run', '', ''));
    } else {
      const tests = part.counts ? String(outcome.passed + outcome.failed) : '';
      console.log(row(part.script, outcome.ok ? 'ok' : 'FAILED', tests, seconds(outcome.seconds)));
    }
  }
  console.log(`${row('', '', '', seconds(sum((outcome) => outcome.seconds)))}\n`);
  console.log(`${sum((outcome) => outcome.passed)} passed, ${sum((outcome) => outcome.failed)} failed`);
}

exitOnSignals();
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
