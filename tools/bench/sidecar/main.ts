/**
 * How long it takes to list the annotations of a folder of sidecars, cold (every file read and parsed) and warm (from the index,
 * every file only asked for its time and size), to rename a tag in all of them and take that back, and to save one change in a
 * large sidecar. CPU time of this process, which other programs do not lengthen, in milliseconds and as a ratio to one JSON.parse
 * (and JSON.stringify) of the same data; making the new source of one change also as a ratio to one parse of the sidecar.
 *   tsx tools/bench/sidecar/main.ts [--sidecars 10000] [--annotations 10] [--records 2000]
 * Prints a row for an eighth, a quarter, a half and all of the sidecars (records): what is linear doubles from row to row.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { NodeFolder } from '../../../src/cli/nodeFolder';
import { retaggingOf } from '../../../src/core/codebook/codebookChange';
import { retagged } from '../../../src/core/codebook/retag';
import { parseSidecar } from '../../../src/sidecar/parseSidecar';
import { retagSidecar } from '../../../src/sidecar/retagSidecar';
import { SafeFile } from '../../../src/sidecar/safeFile';
import { detached, indexText, readIndex, summaryOf, type IndexEntry } from '../../../src/sidecar/sidecarIndex';
import { inverseSplices, spliced, type TextSplice } from '../../../src/sidecar/splices';
import { writeSidecar } from '../../../src/sidecar/writeSidecar';
import { layOut, madeDocument } from './madeSidecars';

const shares = [1 / 8, 1 / 4, 1 / 2, 1];
const atOnce = 16;
const writtenAtOnce = 8;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      sidecars: { type: 'string', default: '10000' },
      annotations: { type: 'string', default: '10' },
      records: { type: 'string', default: '2000' },
    },
  });
  const folder = mkdtempSync(join(tmpdir(), 'marginalia-bench-'));
  try {
    const each = Number(values.annotations);
    const paths = layOut(folder, Number(values.sidecars), each);
    console.log(row('sidecars', 'annotations', 'JSON.parse', 'cold', 'ratio', 'warm', 'ratio', 'warm, clock'));
    for (const share of shares) await load(folder, paths.slice(0, Math.ceil(paths.length * share)), each);
    console.log(`\n${row('sidecars', 'JSON.parse', 'rename', 'ratio', 'undo', 'ratio')}`);
    for (const share of shares) await rename(paths.slice(0, Math.ceil(paths.length * share)));
    console.log(`\n${row('records', 'JSON', 'parse', 'ratio', 'write', 'to parse', 'save', 'ratio')}`);
    for (const share of shares) await save(folder, Math.ceil(Number(values.records) * share));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function load(folder: string, paths: readonly string[], each: number): Promise<void> {
  const entries = new Map<string, IndexEntry>();
  const cold = await cpu(() => {
    for (const path of paths) {
      const { mtimeMs, size } = statSync(path);
      const summary = detached(summaryOf(parseSidecar(readFileSync(path, 'utf8'))));
      entries.set(path, { modified: mtimeMs, size, summary });
    }
  });
  const index = join(folder, 'index.json');
  writeFileSync(index, indexText(entries));
  let same = 0;
  const began = performance.now();
  const warm = await cpu(async () => {
    const known = readIndex(readFileSync(index, 'utf8'));
    const waiting = [...paths];
    const look = async (): Promise<void> => {
      for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
        const { mtimeMs, size } = await stat(path);
        const entry = known.get(path);
        if (entry?.modified === mtimeMs && entry.size === size) same++;
      }
    };
    await Promise.all(Array.from({ length: atOnce }, look));
  });
  const clock = performance.now() - began;
  if (same !== paths.length) throw new Error(`${same} of ${paths.length} sidecars were in the index`);
  const texts = [...entries.values()].map(({ summary }) => JSON.stringify(summary));
  const json = await cpu(() => texts.forEach((text) => void JSON.parse(text)));
  console.log(
    row(
      paths.length,
      paths.length * each,
      ms(json),
      ms(cold),
      ratio(cold, json),
      ms(warm),
      ratio(warm, json),
      ms(clock),
    ),
  );
}

async function rename(paths: readonly string[]): Promise<void> {
  const retagging = retaggingOf({ type: 'rename', tag: 'denial', to: 'rebuttal' });
  const texts = paths.map((path) => JSON.stringify(parseSidecar(readFileSync(path, 'utf8')).records));
  const json = await cpu(() => texts.forEach((text) => void JSON.parse(text)));
  const inverse = new Map<string, readonly TextSplice[]>();
  const renamed = await cpu(() =>
    changeAll(paths, (source, path) => {
      const result = retagSidecar(source, (record) => retagged(record, retagging));
      if (!result.ok || result.changed.size === 0) throw new Error(`${path} was not changed`);
      inverse.set(path, inverseSplices(source, result.splices));
      return result.source;
    }),
  );
  const undone = await cpu(() => changeAll(paths, (source, path) => spliced(source, inverse.get(path) ?? [])));
  console.log(row(paths.length, ms(json), ms(renamed), ratio(renamed, json), ms(undone), ratio(undone, json)));
}

/** Writes what `change` makes of each file, safely and as many at once as the extension does. */
async function changeAll(paths: readonly string[], change: (source: string, path: string) => string): Promise<void> {
  const waiting = [...paths];
  const work = async (): Promise<void> => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      const file = new SafeFile(new NodeFolder(dirname(path)), basename(path), 'bench', Date.now);
      const before = await file.read();
      if (!before) throw new Error(`${path} is gone`);
      const after = new TextEncoder().encode(change(new TextDecoder().decode(before), path));
      if ((await file.save(after, before)) !== 'written') throw new Error(`${path} was not written`);
    }
  };
  await Promise.all(Array.from({ length: writtenAtOnce }, work));
}

async function save(folder: string, records: number): Promise<void> {
  const { text, annotations, sidecar } = madeDocument('large.txt', records);
  const file = new SafeFile(new NodeFolder(folder), 'large.txt.tags.yaml', 'bench', Date.now);
  const encoder = new TextEncoder();
  await file.save(encoder.encode(sidecar), await file.read());
  const json = await cpu(() => void JSON.parse(JSON.stringify(annotations.all)));
  const parse = await cpu(() => void parseSidecar(sidecar));
  const parsed = parseSidecar(sidecar);
  const next = annotations.edit(`a${2 * Math.floor(records / 2)}`, { note: 'one change' });
  const write = await cpu(() => void writeSidecar(parsed, next, { file: 'large.txt', text }));
  const written = writeSidecar(parsed, next, { file: 'large.txt', text });
  if (!written.ok) throw new Error(written.reason.message);
  const saved = await cpu(() => file.save(encoder.encode(written.source), encoder.encode(sidecar)));
  console.log(
    row(
      records,
      ms(json),
      ms(parse),
      ratio(parse, json),
      ms(write),
      share(write, parse),
      ms(saved),
      ratio(saved, json),
    ),
  );
}

/** The CPU time that `run` takes, in milliseconds. */
async function cpu(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}

function ratio(time: number, to: number): string {
  return `${(time / to).toFixed(1)} ×`;
}

function share(time: number, of: number): string {
  return `${(time / of).toFixed(2)} ×`;
}

function row(...cells: readonly (string | number)[]): string {
  return cells.map((cell) => String(cell).padStart(13)).join('');
}

void main();
