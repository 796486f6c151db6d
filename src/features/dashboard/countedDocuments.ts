import * as vscode from 'vscode';
import type { Query } from '../../core/query/query';
import type { CountedDocument } from '../../core/statistics/countedDocument';
import { speakerNames } from '../../core/statistics/speakerNames';
import { groupBy } from '../../core/text/groupBy';
import { placeOf } from '../../host/annotationSearch';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import type { ListedDocument } from '../../host/workspaceSidecars';

/** The documents that figures are about, and where to find what is counted. */
export interface Counted {
  readonly documents: readonly CountedDocument[];
  readonly listed: ReadonlyMap<string, ListedDocument>;
}

/**
 * The documents of the workspace with those of their annotations that `query` finds. A query that asks for something leaves
 * out documents in which it finds nothing.
 */
export async function countedDocuments(host: Host, query: Query): Promise<Counted> {
  const all = await host.workspace.list();
  const found = await host.search.find(query, all);
  const annotations = new Map(found.map((one) => [one.listed, one.annotations]));
  const listed = query.type === 'all' ? all : found.map((one) => one.listed);
  const nameOf = speakerNames(all.flatMap((one) => tableOf(one)));
  const names = documentNames(all);
  const documents = listed.map((one): CountedDocument => {
    const id = one.uri.toString();
    return {
      id,
      name: names.get(one) ?? baseName(one.uri),
      status: one.status,
      facts: host.facts.get(one.uri),
      annotations: (annotations.get(one) ?? []).map((annotation) => {
        const speaker = nameOf(id, annotation.speaker);
        const place = placeOf(annotation);
        return {
          id: annotation.id,
          kind: annotation.kind,
          tags: annotation.tags,
          ...(speaker !== undefined && { speaker }),
          ...(place && { place }),
        };
      }),
    };
  });
  return { documents, listed: new Map(listed.map((one) => [one.uri.toString(), one])) };
}

function tableOf({ uri, speakers }: ListedDocument): Parameters<typeof speakerNames>[0] {
  return Array.from(speakers, ([key, entry]) => ({ ...entry, key, document: uri.toString() }));
}

/** File names, and paths where several have the same. */
function documentNames(documents: readonly ListedDocument[]): ReadonlyMap<ListedDocument, string> {
  const byName = groupBy(documents, ({ uri }) => baseName(uri));
  return new Map(
    [...byName].flatMap(([name, same]) =>
      same.map((one) => [one, same.length > 1 ? vscode.workspace.asRelativePath(one.uri) : name] as const),
    ),
  );
}
