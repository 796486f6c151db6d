import { resolve, sep } from 'node:path';
import { documentAt } from '../core/relations/documentPath';
import { RelationIndex, type RelatingDocument, type RelationSense } from '../core/relations/relationIndex';
import { groupBy } from '../core/text/groupBy';
import { parseSidecar } from '../sidecar/parseSidecar';
import { coderOf, documentNameOf } from '../sidecar/sidecarNames';
import { readText } from './readText';

/** What the relations of a sidecar's annotations are for them, by path, then by id. */
export type SensesIn = (path: string) => (id: string) => readonly RelationSense[];

/** What relations are for the annotations at both ends, of the sidecars at `paths`. Throws a `CliError` when one cannot be read. */
export async function relationSenses(paths: readonly string[]): Promise<SensesIn> {
  const read: (RelatingDocument & { readonly coder: string | undefined })[] = [];
  for (const path of paths) {
    const annotations = parseSidecar(await readText(path)).records.filter(({ relations }) => relations);
    if (annotations.length > 0) read.push({ document: keyOf(path), coder: coderOf(path), annotations });
  }
  const byCoder = groupBy(read, ({ coder }) => coder);
  const indexes = new Map([...byCoder].map(([coder, of]) => [coder, new RelationIndex(of, documentAt)]));
  return (path) => {
    const [index, document] = [indexes.get(coderOf(path)), keyOf(path)];
    return (id) => index?.of({ document, id }).map(({ sense }) => sense) ?? [];
  };
}

/** The whole path of the document of a sidecar. */
function keyOf(sidecar: string): string {
  return resolve(documentNameOf(sidecar) ?? sidecar)
    .split(sep)
    .join('/');
}
