import * as vscode from 'vscode';
import type { Query } from '../../core/query/query';
import type { CountedAnnotation, CountedDocument } from '../../core/statistics/countedDocument';
import { speakerNames } from '../../core/statistics/speakerNames';
import { groupBy } from '../../core/text/groupBy';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';

/** The documents that figures are about, and where to find what is counted. */
export interface Counted {
  readonly documents: readonly CountedDocument[];
  /** By document, each once for each of its sidecars. */
  readonly listed: ReadonlyMap<string, readonly ListedDocument[]>;
}

/**
 * The documents of the workspace with those of their annotations that `query` finds, of all coders. A query that asks for
 * something leaves out documents in which it finds nothing.
 */
export async function countedDocuments(host: Host, query: Query): Promise<Counted> {
  const all = await host.workspace.list();
  const found = await host.search.find(query, all);
  const annotations = new Map(found.map((one) => [one.listed, one.annotations]));
  const listed = groupBy(query.type === 'all' ? all : found.map((one) => one.listed), ({ uri }) => uri.toString());
  const nameOf = speakerNames(all.flatMap((one) => tableOf(one)));
  const names = documentNames(groupBy(all, ({ uri }) => uri.toString()));
  const counted = (id: string, of: ListedDocument): readonly CountedAnnotation[] =>
    (annotations.get(of) ?? []).map((annotation) => {
      const speaker = nameOf(id, annotation.speaker);
      const { kind, tags, place } = annotation;
      return { id: annotation.id, kind, tags, ...(speaker !== undefined && { speaker }), ...(place && { place }) };
    });
  const documents = Array.from(listed, ([id, sidecars]): CountedDocument => {
    const [first] = sidecars;
    const own = sidecars.find(({ owner }) => owner === undefined) ?? first;
    return {
      id,
      name: names.get(id) ?? id,
      status: own?.status ?? 'new',
      facts: first && host.facts.get(first.uri),
      annotations: sidecars.flatMap((one) => counted(id, one)),
    };
  });
  return { documents, listed };
}

function tableOf({ uri, speakers }: ListedDocument): Parameters<typeof speakerNames>[0] {
  return Array.from(speakers, ([key, entry]) => ({ ...entry, key, document: uri.toString() }));
}

/** File names by document, and paths where several have the same. */
function documentNames(documents: ReadonlyMap<string, readonly ListedDocument[]>): ReadonlyMap<string, string> {
  const uris = Array.from(documents, ([id, [first]]) => ({ id, uri: first?.uri ?? vscode.Uri.parse(id) }));
  const byName = groupBy(uris, ({ uri }) => baseName(uri));
  return new Map(
    [...byName].flatMap(([name, same]) =>
      same.map(({ id, uri }) => [id, same.length > 1 ? vscode.workspace.asRelativePath(uri) : name] as const),
    ),
  );
}
