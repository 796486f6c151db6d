import { Codebook } from '../core/codebook/codebook';
import { AnnotationFinder, type QueryTarget } from '../core/query/annotationFinder';
import { parseQuery } from '../core/query/parseQuery';
import { asksForRelations, type Query } from '../core/query/query';
import { reasonText } from '../core/text/reason';
import { hull } from '../core/text/span';
import { parseSidecar } from '../sidecar/parseSidecar';
import type { ParsedSidecar, SidecarRecord } from '../sidecar/parsedSidecar';
import { documentNameOf } from '../sidecar/sidecarNames';
import { CliError } from './cliError';
import { findSidecars } from './findSidecars';
import type { ExitCode, Io } from './io';
import { located } from './locatedProblem';
import { NearestCodebook } from './nearestCodebook';
import { write } from './output';
import { readText } from './readText';
import { relationSenses } from './relationSenses';

/** What `marginalia find` was asked. */
interface FindOptions {
  readonly query: string;
  /** Folders, sidecars or documents; none is this folder. */
  readonly paths: readonly string[];
  readonly json: boolean;
}

type FoundRecord = SidecarRecord & QueryTarget;

/**
 * Prints the annotations that a query finds, `sidecar:line: …` or one JSON object each; 1 when there are none. Throws a
 * `CliError` when the query cannot be understood or a file cannot be read.
 */
export async function findCommand({ query, paths, json }: FindOptions, io: Io): Promise<ExitCode> {
  const asked = understood(query);
  const codebooks = new NearestCodebook();
  const finder = new AnnotationFinder();
  let any = false;
  const sidecars = await findSidecars(paths.length > 0 ? paths : ['.']);
  const related = asksForRelations(asked) ? await relationSenses(sidecars) : undefined;
  for (const path of sidecars) {
    const parsed = parseSidecar(await readText(path));
    if (parsed.problems.some(({ severity }) => severity === 'error'))
      await write(io.stderr, `${path}: not all of it could be read and searched; marginalia check says why\n`);
    const codebook = (await codebooks.for(path))?.codebook ?? Codebook.empty;
    const name = documentNameOf(path) ?? path;
    const annotations = parsed.records.map(target);
    const senses = related?.(path);
    const document = { name, codebook, speakers: parsed.speakers, annotations, ...(senses && { senses }) };
    for (const record of finder.find(asked, document)) {
      any = true;
      await write(io.stdout, json ? jsonOf(name, parsed, record) : lineOf(path, parsed, record));
    }
  }
  return any ? 0 : 1;
}

function understood(source: string): Query {
  const parsed = parseQuery(source);
  if ('query' in parsed) return parsed.query;
  const pointer = `${' '.repeat(parsed.start)}${'^'.repeat(Math.max(1, parsed.end - parsed.start))}`;
  throw new CliError(`${reasonText(parsed.problem)}.\n  ${source}\n  ${pointer}`);
}

function target(record: SidecarRecord): FoundRecord {
  return { ...record, place: hull(record.at.map(([start, end]) => ({ start, end }))) };
}

function lineOf(path: string, { source, speakers }: ParsedSidecar, record: FoundRecord): string {
  const line = located(source, [{ span: record.source, message: { message: '' } }])[0]?.line ?? 1;
  const speaker = record.speaker === undefined ? '' : (speakers.get(record.speaker)?.name ?? record.speaker);
  const about = [
    record.kind,
    ...record.tags.map((tag) => `#${tag}`),
    speaker,
    record.state === 'ok' ? '' : record.state,
  ];
  const words = record.exact.join(' … ').replace(/\s+/gu, ' ');
  return `${path}:${line}: ${about.filter(Boolean).join(' ')}: ${words}\n`;
}

function jsonOf(document: string, { speakers }: ParsedSidecar, record: FoundRecord): string {
  const { id, kind, tags, at, exact, speaker, relations, by, origin, state, note } = record;
  const entry = speaker === undefined ? undefined : speakers.get(speaker);
  const named = speaker === undefined ? undefined : { key: speaker, name: entry?.name ?? speaker, role: entry?.role };
  const found = { document, id, kind, tags, at, exact, speaker: named, relations, by, origin, state, note };
  return `${JSON.stringify(found)}\n`;
}
