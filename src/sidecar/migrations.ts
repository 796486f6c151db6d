import { isMap, parseDocument, type YAMLMap } from 'yaml';
import { sections } from './sections';
import { YamlSplicer } from './yamlSplicer';

/**
 * One step from a schema to the next: changes in `splicer` the places of the file whose form has changed. All else, such as
 * comments, keys that are not ours and the quoting, keeps its bytes. Two changes must not meet at one place. The number is
 * written by whoever calls it. @throws Error where the file is written in a way that cannot be changed place by place.
 */
export type Migration = (root: YAMLMap, splicer: YamlSplicer) => void;

/** The forms that sidecars have had. */
export interface SidecarFormat {
  /** The number of the form that is written. */
  readonly schema: number;
  /** The steps, by the schema that they start from: one for each that is not the newest. */
  readonly migrations: ReadonlyMap<number, Migration>;
}

/**
 * The forms of Marginalia's sidecars. A new form gets the next number, a migration from the one before, a folder of files in
 * `test/fixtures/schemas`, and never another meaning for a key that there was.
 */
export const sidecarFormat: SidecarFormat = { schema: 1, migrations: new Map() };

/** A source in the newest form. */
export interface Upgraded {
  readonly source: string;
  /** Where what stands at an offset of it stood in the file. */
  readonly origin: (offset: number) => number;
}

/** `source`, which has the schema `from`, step by step in the newest form; undefined where there is no safe way. Never throws. */
export function upgrade(source: string, from: number, { schema, migrations }: SidecarFormat): Upgraded | undefined {
  let now: Upgraded = { source, origin: (offset) => offset };
  try {
    for (let number = from; number < schema; number++) {
      const migration = migrations.get(number);
      const root: unknown = parseDocument(now.source, {
        keepSourceTokens: true,
        uniqueKeys: false,
        logLevel: 'silent',
      }).contents;
      if (!migration || !isMap(root)) return undefined;
      const splicer = new YamlSplicer(now.source);
      migration(root, splicer);
      splicer.setField(root, 'schema', { text: String(number + 1) }, sections);
      const [before, step] = [now, splicer.apply()];
      now = { source: step.source, origin: (offset) => before.origin(step.origin(offset)) };
    }
    return now;
  } catch {
    return undefined;
  }
}
