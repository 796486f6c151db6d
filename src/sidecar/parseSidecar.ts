import { isMap, isSeq, type Pair, type YAMLMap } from 'yaml';
import type { Reason } from '../core/text/reason';
import { currentSchema, type DismissedRecord, type ParsedSidecar, type SidecarRecord } from './parsedSidecar';
import { readDocument, readStatus } from './readDocument';
import { readDismissed, readRecord } from './readRecord';
import { readSpeakers } from './readSpeakers';
import { readYaml } from './readYaml';
import { FieldReader, isNothing, keyOf } from './yamlFields';

type Fields = ReadonlyMap<string, Pair>;
type Contents = Pick<ParsedSidecar, 'records' | 'document' | 'speakers' | 'dismissed' | 'status'>;

const nothing: Contents = { records: [], document: {}, speakers: new Map(), dismissed: [], status: 'new' };

/**
 * Reads a sidecar record by record. Never throws: what is wrong is in `problems`, the rest is loaded, and a file that
 * must not be written over says so in `writable`. An empty file is an empty sidecar.
 */
export function parseSidecar(source: string): ParsedSidecar {
  const file = readYaml(source);
  const reader = new FieldReader(file.targets);
  const root: unknown = file.document?.contents;
  const { contents, refusal } = isMap(root) ? readRoot(reader, root) : readOther(reader, root);
  const until = file.brokenFrom ?? Infinity;
  const reason = file.refusal ?? refusal;
  return {
    source,
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

function readRoot(reader: FieldReader, root: YAMLMap): Read {
  const { fields, repeated } = reader.fields(root);
  const refusals = [
    ...repeated.map((pair) => refuse(reader, 'repeated-key', pair, sectionTwice(pair))),
    readSchema(reader, fields),
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

function readSchema(reader: FieldReader, fields: Fields): Reason | undefined {
  const pair = fields.get('schema');
  if (!pair) return undefined;
  const schema = reader.integer(pair.value);
  if (schema !== undefined && schema > currentSchema) {
    return refuse(reader, 'later-schema', pair, {
      message: 'This sidecar has schema {0}, made by a later version of Marginalia; update Marginalia to change it',
      args: [String(schema)],
    });
  }
  if (schema !== undefined && schema >= 1) return undefined;
  return refuse(reader, 'bad-schema', pair, {
    message: '“schema” must be {0}; until then the file is not written',
    args: [String(currentSchema)],
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
