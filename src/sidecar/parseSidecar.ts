import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Reason } from '../core/text/reason';
import type { Span } from '../core/text/span';
import { sidecarFormat, upgrade, type SidecarFormat, type Upgraded } from './migrations';
import type { DismissedRecord, ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { readDocument, readStatus } from './readDocument';
import { readDismissed, readRecord } from './readRecord';
import { readSpeakers } from './readSpeakers';
import { readYaml, type YamlFile } from './readYaml';
import { FieldReader, isNothing, keyOf } from './yamlFields';

type Fields = ReadonlyMap<string, Pair>;
type Contents = Pick<ParsedSidecar, 'records' | 'document' | 'speakers' | 'dismissed' | 'status'>;

const nothing: Contents = { records: [], document: {}, speakers: new Map(), dismissed: [], status: 'new' };

/**
 * Reads a sidecar record by record. Never throws: what is wrong is in `problems`, the rest is loaded, and a file that
 * must not be written over says so in `writable`. An empty file is an empty sidecar. A file of an earlier schema says what it
 * would say in the newest one.
 */
export function parseSidecar(source: string, format: SidecarFormat = sidecarFormat): ParsedSidecar {
  const file = readYaml(source);
  const schema = file.refusal ? undefined : schemaOf(file.document?.contents);
  if (schema === undefined || schema >= format.schema) return parsedYaml(source, file, format);
  const newest = upgrade(source, schema, format);
  return newest ? parsedUpgraded(source, newest, format) : parsedYaml(source, file, format, cannotUpgrade(schema));
}

/** The number of an earlier or the present schema; undefined where the file does not say one. */
function schemaOf(root: unknown): number | undefined {
  const value = isMap(root) ? root.items.find((pair) => keyOf(pair) === 'schema')?.value : undefined;
  const schema = isScalar(value) ? value.value : undefined;
  return typeof schema === 'number' && Number.isSafeInteger(schema) && schema >= 1 ? schema : undefined;
}

function cannotUpgrade(schema: number): Reason {
  return {
    message:
      'This sidecar has schema {0} and is written in a way that cannot be brought to the newest one; open it and put each record on lines of its own',
    args: [String(schema)],
  };
}

/** What the newest form says, at the places of the file. */
function parsedUpgraded(source: string, { source: newest, origin }: Upgraded, format: SidecarFormat): ParsedSidecar {
  const upgraded = parsedYaml(newest, readYaml(newest), format);
  const placed = ({ start, end }: Span): Span => ({ start: origin(start), end: origin(end) });
  return {
    ...upgraded,
    source,
    root: undefined,
    upgraded,
    records: upgraded.records.map((record) => ({ ...record, source: placed(record.source) })),
    dismissed: upgraded.dismissed.map((record) => ({ ...record, source: placed(record.source) })),
    problems: upgraded.problems.map((problem) => ({ ...problem, span: placed(problem.span) })),
  };
}

function parsedYaml(source: string, file: YamlFile, format: SidecarFormat, cannot?: Reason): ParsedSidecar {
  const reader = new FieldReader(file.targets);
  const root: unknown = file.document?.contents;
  if (cannot) reader.problem('error', 'old-schema', root, cannot);
  const { contents, refusal } = isMap(root) ? readRoot(reader, root, format.schema) : readOther(reader, root);
  const until = file.brokenFrom ?? Infinity;
  const reason = file.refusal ?? refusal ?? cannot;
  return {
    source,
    root: isMap(root) ? root : undefined,
    format,
    ...contents,
    records: contents.records.filter((record) => record.source.end < until),
    dismissed: contents.dismissed.filter((record) => record.source.end < until),
    problems: [...file.problems, ...reader.problems.filter(({ span }) => span.start < until)].sort(
      (a, b) => a.span.start - b.span.start,
    ),
    writable: reason ? { reason } : true,
  };
}

interface Read {
  readonly contents: Contents;
  readonly refusal?: Reason | undefined;
}

function readOther(reader: FieldReader, root: unknown): Read {
  if (isNothing(root)) return { contents: nothing };
  const message = {
    message: 'A sidecar must hold “schema:”, “document:” and “annotations:”; this is something else and is left alone',
  };
  reader.problem('error', 'not-a-sidecar', root, message);
  return { contents: nothing, refusal: message };
}

function readRoot(reader: FieldReader, root: YAMLMap, newest: number): Read {
  const { fields, repeated } = reader.fields(root);
  const refusals = [
    ...repeated.map((pair) => refuse(reader, 'repeated-key', pair, sectionTwice(pair))),
    readSchema(reader, fields, newest),
  ];
  const refuses = (reason: Reason): void => void refusals.push(reason);
  const section = fields.get('document');
  const document = readMap(reader, section, refuses);
  const speakers = readMap(reader, fields.get('speakers'), refuses);
  const contents = {
    records: readRecords(reader, readList(reader, fields.get('annotations'), refuses)),
    document: readDocument(reader, document),
    speakers: readSpeakers(reader, speakers),
    dismissed: readList(reader, fields.get('dismissed'), refuses)
      .map((item) => readDismissed(reader, item))
      .filter((record): record is DismissedRecord => record !== undefined),
    status: readStatus(reader, document),
  };
  return { contents, refusal: refusals.find((reason) => reason !== undefined) };
}

function refuse(reader: FieldReader, code: string, at: unknown, message: Reason): Reason {
  reader.problem('error', code, at, message);
  return message;
}

function sectionTwice(pair: Pair): Reason {
  return {
    message: '“{0}” is in this file twice; join the two, until then the file is not written',
    args: [keyOf(pair) ?? ''],
  };
}

function readSchema(reader: FieldReader, fields: Fields, newest: number): Reason | undefined {
  const pair = fields.get('schema');
  if (!pair) return undefined;
  const schema = reader.integer(pair.value);
  if (schema !== undefined && schema > newest) {
    return refuse(reader, 'later-schema', pair, {
      message: 'This sidecar has schema {0}, made by a later version of Marginalia; update Marginalia to change it',
      args: [String(schema)],
    });
  }
  if (schema !== undefined && schema >= 1) return undefined;
  return refuse(reader, 'bad-schema', pair, {
    message: '“schema” must be {0}; until then the file is not written',
    args: [String(newest)],
  });
}

/** A section that is a map; one of another type stops all writing, since there would be no place to write to. */
function readMap(reader: FieldReader, pair: Pair | undefined, refuses: (reason: Reason) => void): Fields {
  const value = reader.resolve(pair?.value);
  if (isMap(value)) {
    const { fields, repeated } = reader.fields(value);
    for (const twice of repeated) {
      reader.problem('error', 'repeated-key', twice, {
        message: 'This key is here twice; the first counts. Remove one',
      });
    }
    return fields;
  }
  if (pair && !isNothing(value)) {
    const message = {
      message: '“{0}” must be “key: value” lines; until then the file is not written',
      args: [keyOf(pair) ?? ''],
    };
    refuses(refuse(reader, 'bad-section', pair, message));
  }
  return new Map();
}

function readList(reader: FieldReader, pair: Pair | undefined, refuses: (reason: Reason) => void): readonly unknown[] {
  const value = reader.resolve(pair?.value);
  if (isSeq(value)) return value.items;
  if (pair && !isNothing(value)) {
    const message = { message: '“{0}” must be a list; until then the file is not written', args: [keyOf(pair) ?? ''] };
    refuses(refuse(reader, 'bad-section', pair, message));
  }
  return [];
}

function readRecords(reader: FieldReader, items: readonly unknown[]): readonly SidecarRecord[] {
  const records = new Map<string, SidecarRecord>();
  for (const item of items) {
    const record = readRecord(reader, item);
    if (!record) continue;
    if (records.has(record.id)) {
      const message = {
        message: 'The id {0} is taken by a record above; give this one another. It is kept but not shown',
        args: [record.id],
      };
      reader.problem('error', 'repeated-id', item, message);
    } else records.set(record.id, record);
  }
  return [...records.values()];
}
