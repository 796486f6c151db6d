import { resolve, sep } from 'node:path';
import { documentAt } from '../core/relations/documentPath';
import { RelationIndex, type RelatingDocument, type RelationRole } from '../core/relations/relationIndex';
import { groupBy } from '../core/text/groupBy';
import { parseSidecar } from '../sidecar/parseSidecar';
import { coderOf, documentNameOf } from '../sidecar/sidecarNames';
import { readText } from './readText';

/** What the relations of sidecars are for the annotations at their ends. */
export class RelationRoles {
  readonly #byCoder: ReadonlyMap<string | undefined, RelationIndex>;

  private constructor(byCoder: ReadonlyMap<string | undefined, RelationIndex>) {
    this.#byCoder = byCoder;
  }

  /** Of the sidecars at `paths`, which are all read. Throws a `CliError` when one cannot be. */
  static async of(paths: readonly string[]): Promise<RelationRoles> {
    const read: (RelatingDocument & { readonly coder: string | undefined })[] = [];
    for (const path of paths) {
      const annotations = parseSidecar(await readText(path)).records.filter(({ relations }) => relations);
      if (annotations.length > 0) read.push({ document: keyOf(path), coder: coderOf(path), annotations });
    }
    const byCoder = groupBy(read, ({ coder }) => coder);
    return new RelationRoles(new Map([...byCoder].map(([coder, of]) => [coder, new RelationIndex(of, documentAt)])));
  }

  /** Those of an annotation of the sidecar at `path`, by its id. */
  in(path: string): (id: string) => readonly RelationRole[] {
    const [index, document] = [this.#byCoder.get(coderOf(path)), keyOf(path)];
    return (id) => index?.of({ document, id }).map(({ role }) => role) ?? [];
  }
}

/** The whole path of the document of a sidecar. */
function keyOf(sidecar: string): string {
  return resolve(documentNameOf(sidecar) ?? sidecar)
    .split(sep)
    .join('/');
}
