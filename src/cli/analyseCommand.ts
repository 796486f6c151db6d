import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { analyse } from '../core/analysis';
import { scoreSentences } from '../core/claims/scores';
import { analysisJson } from './analysisJson';
import { CliError, fileError } from './cliError';
import { decodeText } from './decode';
import type { ExitCode, Io } from './io';
import { readNdjsonRecord } from './ndjsonRecord';
import { write } from './output';
import { splitLines } from './splitLines';

/** What `marginalia analyse` was asked. */
interface AnalyseOptions {
  /** Files in order; `-` is standard input, and so is none at all. */
  readonly files: readonly string[];
  readonly ndjson: boolean;
  /** Whether every sentence is scored too. */
  readonly scores: boolean;
}

/**
 * Prints one line of JSON for each document, in order. A file that cannot be read is told on standard error, the others
 * are done all the same, and the exit code is 2; a line of NDJSON that is no document gives an error object in its place and
 * exit code 1.
 */
export async function analyseCommand(options: AnalyseOptions, io: Io): Promise<ExitCode> {
  const { files, ndjson, scores } = options;
  if (files.length === 0 && io.stdin.isTTY === true) {
    throw new CliError('Nothing to analyse: name a file, or pipe a text in (marginalia --help shows how).');
  }
  let worst: ExitCode = 0;
  for (const file of files.length > 0 ? files : ['-']) {
    try {
      if (!ndjson) await write(io.stdout, await analyseFile(file, scores, io));
      else if (!(await analyseRecords(file, scores, io))) worst = Math.max(worst, 1) as ExitCode;
    } catch (error) {
      if (!isReadError(error)) throw error;
      await write(io.stderr, `marginalia: ${fileError('read', file, error).message}\n`);
      worst = 2;
    }
  }
  return worst;
}

async function analyseFile(file: string, scores: boolean, io: Io): Promise<string> {
  const bytes = file === '-' ? await buffer(io.stdin) : await readFile(file);
  return analysed(file, decodeText(bytes), scores);
}

/** Analyses NDJSON line by line; whether every line was a document. Blank lines are passed over. */
async function analyseRecords(file: string, scores: boolean, io: Io): Promise<boolean> {
  const input: Readable = file === '-' ? io.stdin : createReadStream(file);
  let allGood = true;
  let line = 0;
  for await (const bytes of splitLines(input)) {
    line += 1;
    if (isBlank(bytes)) continue;
    const record = readNdjsonRecord(bytes);
    if (record.error === undefined) {
      await write(io.stdout, analysed(record.id, record.text, scores));
      continue;
    }
    allGood = false;
    await write(io.stdout, toLine({ id: record.id, line, error: record.error }));
    await write(io.stderr, `${file === '-' ? 'standard input' : file}:${line}: ${record.error}\n`);
  }
  return allGood;
}

function analysed(id: unknown, text: string, scores: boolean): string {
  const analysis = analyse(text);
  return toLine(analysisJson(id, analysis, scores ? scoreSentences(text, analysis.lines) : undefined));
}

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte === 0x20 || byte === 0x09 || byte === 0x0d);
}

function toLine(value: object): string {
  return `${JSON.stringify(value)}\n`;
}

/** Whether the file system refused, as against a mistake of ours or a reader that went away. */
function isReadError(error: unknown): boolean {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code !== 'EPIPE';
}
