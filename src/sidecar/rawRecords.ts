import { isMap, isSeq } from 'yaml';
import type { ParsedSidecar, SidecarRecord } from './parsedSidecar';
import { valueOf } from './codebookNodes';
import { saysMore } from './readRelations';
import { sectionOf } from './sections';
import { ShortenedSidecar } from './shortenedSidecar';
import { recordKeys } from './sidecarFields';
import { keyOf, spanOf } from './yamlFields';
import { leafEnd } from './yamlPositions';
import { withoutIndent, YamlSplicer } from './yamlSplicer';

/** A record as its file has it. */
export interface RawRecord {
  /** Its lines with the comments at their ends, without the indent they share; what stands under the dash is not indented. */
  readonly lines: readonly string[];
  /** How the values of the keys that are not ours are written, line by line. */
  readonly others: ReadonlyMap<string, readonly string[]>;
  /** How its relations are written, when they say more than can be read of them. */
  readonly oddRelations?: readonly string[];
  /** The comment on the line above it. */
  readonly above?: string;
  /** Whether it is written on one line, in braces. */
  readonly isFlow: boolean;
}

const ours: ReadonlySet<string> = new Set(recordKeys);

/** The records that could be loaded, by id, as they are written; only those that `wanted` accepts. */
export function rawRecords(
  { source, root, records }: ParsedSidecar,
  wanted: (id: string) => boolean = () => true,
): ReadonlyMap<string, RawRecord> {
  const list = root && sectionOf(root, 'annotations');
  const byStart = new Map(records.filter(({ id }) => wanted(id)).map((record) => [record.source.start, record]));
  const splicer = new YamlSplicer(source);
  const raw = new Map<string, RawRecord>();
  for (const item of isSeq(list) ? list.items : []) {
    const record = byStart.get(spanOf(item)?.start ?? -1);
    if (!record || !isMap(item)) continue;
    const others = new Map<string, readonly string[]>();
    for (const pair of item.items) {
      const key = keyOf(pair) ?? '';
      const lines = ours.has(key) ? undefined : splicer.valueLines(item, key);
      if (lines) others.set(key, lines);
    }
    const relations = saysMore(valueOf(item, 'relations'), record.relations) && splicer.valueLines(item, 'relations');
    const isFlow = item.flow === true;
    const end = isSeq(list) && list.flow === true ? record.source.end : lineEnd(source, leafEnd(item));
    raw.set(record.id, {
      lines: linesOf(source, record.source.start, end),
      others,
      isFlow,
      ...(relations && { oddRelations: relations }),
      ...aboveOf(source, record),
    });
  }
  return raw;
}

/** The records that were in `before` and are not in `after`, by id, as they were written. */
export function removedRecords(before: ParsedSidecar, after: ParsedSidecar): ReadonlyMap<string, RawRecord> {
  const left = new Set(after.records.map(({ id }) => id));
  const gone = new Set(before.records.map(({ id }) => id).filter((id) => !left.has(id)));
  if (gone.size === 0) return new Map();
  return rawRecords(ShortenedSidecar.of(before, gone)?.parsed ?? before, (id) => gone.has(id));
}

function aboveOf(source: string, { source: { start } }: SidecarRecord): Pick<RawRecord, 'above'> {
  const line = source.lastIndexOf('\n', start - 1);
  const above = source.slice(source.lastIndexOf('\n', line - 1) + 1, Math.max(0, line)).trim();
  return above.startsWith('#') ? { above } : {};
}

/** The end of the line that the text before `offset` is on. */
function lineEnd(source: string, offset: number): number {
  const end = source.indexOf('\n', Math.max(0, offset - 1));
  return end < 0 ? source.length : end;
}

/** The lines of [start, end) without the indent of the first; what stands under it is not indented. */
export function linesOf(source: string, start: number, end: number): readonly string[] {
  const column = start - (source.lastIndexOf('\n', start - 1) + 1);
  const [first = '', ...rest] = source.slice(start, end).trimEnd().split(/\r?\n/);
  return [first, ...rest.map((line) => withoutIndent(line, column))];
}
