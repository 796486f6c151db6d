import { parseArgs } from 'node:util';
import { readDocuments } from './documents';
import { measure, noCounts, type Counts } from './measure';
import { printSpeed } from './speed';

/**
 * Prints how annotations fare when the texts under them change: `--documents FOLDER_OR_JSONL [--limit N] [--seeds N] [--json]`;
 * with `--speed` instead what that costs.
 */
function main(): void {
  const { values } = parseArgs({
    options: {
      documents: { type: 'string' },
      limit: { type: 'string', default: '150' },
      seeds: { type: 'string', default: '5' },
      json: { type: 'boolean', default: false },
      speed: { type: 'boolean', default: false },
    },
  });
  if (values.documents === undefined) {
    console.error(
      'Usage: tsx tools/bench/anchoring/main.ts --documents FOLDER_OR_JSONL [--limit N] [--seeds N] [--json | --speed]',
    );
    process.exitCode = 2;
    return;
  }
  const documents = readDocuments(values.documents).slice(0, Number(values.limit));
  if (values.speed) {
    printSpeed(documents, 1);
    return;
  }
  const measured = measure(documents, Number(values.seeds));
  if (values.json) {
    console.log(
      JSON.stringify(
        Object.fromEntries([...measured].map(([name, kinds]) => [name, Object.fromEntries(kinds)])),
        null,
        1,
      ),
    );
    return;
  }
  console.log(
    `${documents.length} documents, ${values.seeds} seeds, spans of 4 to 400 characters; right = 80 % overlap or more\n`,
  );
  for (const [name, kinds] of measured) {
    console.log(header(name));
    for (const [kind, counts] of kinds) console.log(row(kind, counts));
    console.log(`${row('all', sum([...kinds.values()]))}\n`);
  }
}

const columns = ['right', 'wrong', 'asked', 'of them right', 'lost', 'after one key', 'deleted', 'anchored', 'asked'];

function header(name: string): string {
  return name.padEnd(32) + columns.map((column) => column.padStart(14)).join('');
}

function row(kind: string, counts: Counts): string {
  const { right, wrong, askedRight, askedWrong, lost, deletedAnchored, deletedAsked, deletedLost } = counts;
  const there = right + wrong + askedRight + askedWrong + lost;
  const gone = deletedAnchored + deletedAsked + deletedLost;
  const cells = [
    percent(right, there),
    percent(wrong, there),
    percent(askedRight + askedWrong, there),
    percent(askedRight, askedRight + askedWrong),
    percent(lost, there),
    percent(right + askedRight, there),
    String(gone),
    percent(deletedAnchored, gone),
    percent(deletedAsked, gone),
  ];
  return `  ${kind} (${there})`.padEnd(32) + cells.map((cell) => cell.padStart(14)).join('');
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(2)} %`;
}

function sum(all: readonly Counts[]): Counts {
  const total = noCounts();
  for (const counts of all) for (const key of Object.keys(total) as (keyof Counts)[]) total[key] += counts[key];
  return total;
}

main();
