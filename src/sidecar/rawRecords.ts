import { isMap, isSeq } from 'yaml';
import type { ParsedSidecar } from './parsedSidecar';
import { sectionOf } from './sections';
import { recordKeys } from './sidecarFields';
import { keyOf, spanOf } from './yamlFields';
import { YamlSplicer } from './yamlSplicer';

/** A record as its file has it. */
export interface RawRecord {
  /** Its lines without the indent they share; what stands under the dash is not indented. */
  readonly lines: readonly string[];
  /** How the values of the keys that are not ours are written. */
  readonly others: ReadonlyMap<string, string>;
}

const ours: ReadonlySet<string> = new Set(recordKeys);

/** Every record that could be loaded, by id, as it is written. */
export function rawRecords({ source, root, records }: ParsedSidecar): ReadonlyMap<string, RawRecord> {
  const list = root && sectionOf(root, 'annotations');
  const byStart = new Map(records.map((record) => [record.source.start, record]));
  const splicer = new YamlSplicer(source);
  const raw = new Map<string, RawRecord>();
  for (const item of isSeq(list) ? list.items : []) {
    const record = byStart.get(spanOf(item)?.start ?? -1);
    if (!record || !isMap(item)) continue;
    const others = new Map<string, string>();
    for (const pair of item.items) {
      const key = keyOf(pair) ?? '';
      const text = ours.has(key) ? undefined : splicer.valueText(item, key);
      if (text !== undefined) others.set(key, text);
    }
    raw.set(record.id, { lines: linesOf(source, record.source.start, record.source.end), others });
  }
  return raw;
}

function linesOf(source: string, start: number, end: number): readonly string[] {
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...rest] = source.slice(start, end).trimEnd().split(/\r?\n/);
  return [
    first,
    ...rest.map((line) =>
      /^ */.exec(line.slice(0, column))?.[0].length === column ? line.slice(column) : line.trimStart(),
    ),
  ];
}
