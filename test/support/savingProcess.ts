import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { AnnotationSet } from '../../src/core/annotations/annotationSet';
import { NodeFolder } from '../../src/cli/nodeFolder';
import { anchorSidecar } from '../../src/sidecar/anchorSidecar';
import { parseSidecar } from '../../src/sidecar/parseSidecar';
import { SafeFile } from '../../src/sidecar/safeFile';
import { writeSidecar } from '../../src/sidecar/writeSidecar';
import { annotate } from './annotate';

/** The document whose sidecar these processes save. */
export const documentText = Array.from({ length: 400 }, (_, index) => `This is what sentence ${index} says.`).join(
  '\n',
);
export const documentName = 'a.txt';
export const sidecarName = 'a.txt.tags.yaml';

/** A whole sidecar that differs from those of all other numbers, in length too. */
export function sidecarVersion(number: number): string {
  const marked = Array.from({ length: 20 + (number % 60) }, (_, index) => annotationOf(`v${index}`, index, number));
  return written(undefined, AnnotationSet.of(marked));
}

/** Tells the process that started this one, and waits until it was told: a process that is killed says no more. */
async function tell(line: string): Promise<void> {
  await new Promise<void>((resolve) => process.stdout.write(`${line}\n`, () => resolve()));
}

/** Saves version after version, from one after the version that is there, and tells the number of each that is saved. */
export async function saveVersions(folder: string, from: number, writer: string): Promise<never> {
  const file = new SafeFile(new NodeFolder(folder), sidecarName, writer, Date.now);
  for (let number = from; ; number++) {
    const before = number === 0 ? undefined : encode(sidecarVersion(number - 1));
    await tell(`saving ${number}`);
    const result = await file.save(encode(sidecarVersion(number)), before);
    if (result !== 'written') throw new Error(`${number}: ${result}`);
    await tell(`saved ${number}`);
  }
}

/** Adds annotations to what the sidecar says, one by one, as a window or a program of its own would. */
export async function addAnnotations(folder: string, count: number, writer: string): Promise<void> {
  const file = new SafeFile(new NodeFolder(folder), sidecarName, writer, Date.now);
  for (let index = 0; index < count;) {
    const before = await file.read();
    const parsed = before && parseSidecar(new TextDecoder().decode(before));
    const set = parsed ? anchorSidecar(parsed, documentText).annotations : AnnotationSet.empty;
    const next = set.add(annotationOf(`${writer}${index}`, index, index));
    const result = await file.save(encode(written(parsed, next)), before);
    if (result === 'written') index++;
    else await wait(Math.random() * 5);
  }
}

function written(parsed: Parameters<typeof writeSidecar>[0], set: AnnotationSet): string {
  const result = writeSidecar(parsed, set, { file: documentName, text: documentText });
  if (!result.ok) throw new Error(result.reason.message);
  return result.source;
}

function annotationOf(id: string, line: number, number: number): Parameters<AnnotationSet['add']>[0] {
  return annotate(documentText, `sentence ${line} says`, { id, note: `version ${number}` });
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

const [, , job, folder, count = '0', writer = 'w'] = process.argv;
if (job === 'versions' && folder !== undefined) void saveVersions(join(folder), Number(count), writer);
if (job === 'add' && folder !== undefined) void addAnnotations(join(folder), Number(count), writer);
