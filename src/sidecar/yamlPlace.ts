import { isMap, isPair, isScalar, isSeq, parseDocument, visit, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Span } from '../core/text/span';
import { keyOf, scalarString, spanOf } from './yamlFields';

/** A place in a YAML file where a word stands or could be typed. */
export interface YamlPlace {
  /** Keys and indexes from the root to the word; of a key, those of its map. */
  readonly path: readonly (string | number)[];
  readonly isKey: boolean;
  /** The word, and where it stands in the source: what a completion replaces. */
  readonly text: string;
  readonly span: Span;
  /** The maps around it, innermost first. */
  readonly maps: readonly YAMLMap[];
}

/** Stands for the cursor, so that there is a word where one could be typed. No text that people write holds it. */
const cursor = '\u{f8ffe}';

/** How far the next line is looked for, in UTF-16 units. */
const longestLines = 2000;

/** The place at `offset` (UTF-16) of a YAML source, which may be broken as it is while somebody types; undefined in comments. */
export function yamlPlaceAt(source: string, offset: number): YamlPlace | undefined {
  const marked = source.slice(0, offset) + cursor + (isKeyToBe(source, offset) ? ':' : '') + source.slice(offset);
  const document = parseDocument(marked, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
  let place: YamlPlace | undefined;
  visit(document, {
    Scalar: (key, node, ancestors) => {
      const text = scalarString(node);
      const span = spanOf(node);
      if (!span || text?.includes(cursor) !== true) return undefined;
      place = {
        path: pathOf(ancestors as readonly (Node | Pair)[], node),
        isKey: key === 'key',
        text: text.replace(cursor, ''),
        span: { start: span.start, end: Math.max(span.start, span.end - cursor.length) },
        maps: ancestors.filter((one) => isMap(one)).reverse(),
      };
      return visit.BREAK;
    },
  });
  return place;
}

/** Whether a word alone on its line stands above a key of the same indent: without its colon, the rest of the map would be broken. */
function isKeyToBe(source: string, offset: number): boolean {
  const before = source.slice(source.lastIndexOf('\n', offset - 1) + 1, offset);
  const [rest = '', next = ''] = source.slice(offset, offset + longestLines).split(/\r?\n/, 2);
  const indent = /^(\s*(?:- )?)[^\s:#"'[{,]*$/.exec(before)?.[1];
  if (indent === undefined) return false;
  const key = next.slice(indent.length);
  return /^\w*\s*$/.test(rest) && next.search(/\S/) === indent.length && /^[\w"'][^:#]*:(?:\s|$)/.test(key);
}

function pathOf(ancestors: readonly (Node | Pair)[], node: Node): readonly (string | number)[] {
  const path: (string | number)[] = [];
  for (const [index, one] of ancestors.entries()) {
    const next = ancestors[index + 1] ?? node;
    if (isSeq(one)) path.push(one.items.indexOf(next));
    else if (isPair(one) && !(isScalar(one.key) && one.key === next)) path.push(keyOf(one) ?? '');
  }
  return path;
}
