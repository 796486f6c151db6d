import * as vscode from 'vscode';
import { ownedKey } from '../../core/annotations/owned';
import type { Relation } from '../../core/annotations/relation';
import type { RelationEnd } from '../../core/relations/relationIndex';
import type { Span } from '../../core/text/span';
import { relationPlaces } from '../../sidecar/relationPlaces';
import type { Relations } from './relations';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** A relation whose other end is not there. */
export interface MissingRelation {
  readonly self: RelationEnd;
  readonly other: RelationEnd;
  readonly relation: Relation;
}

/** What looks for relations. */
interface Parts {
  readonly workspace: WorkspaceSidecars;
  readonly relations: Relations;
}

/**
 * The relations kept in one sidecar that lead to nothing in the workspace; none until all of that was read. Of a document
 * outside the workspace's folders only those to itself: what lies beside it is not known.
 */
export function missingRelations({ workspace, relations }: Parts, listed: ListedDocument): readonly MissingRelation[] {
  if (!workspace.isRead) return [];
  const { uri, annotations } = listed;
  const isInside = vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return annotations.flatMap(({ id, relations: own }) =>
    own === undefined
      ? []
      : relations
          .of(uri, id)
          .flatMap(({ found, other, kept }) =>
            kept
              .filter(({ at, relation }) => !found && at.id === id && (isInside || relation.in === undefined))
              .map(({ at, relation }) => ({ self: at, other, relation })),
          ),
  );
}

/** Where in the YAML source of their sidecar these relations stand. */
export async function placesOf(
  listed: ListedDocument,
  missing: readonly MissingRelation[],
): Promise<ReadonlyMap<MissingRelation, Span>> {
  const { owner } = listed;
  const source = missing.length > 0 ? await listed.parsed() : undefined;
  const named = (id: string): string => (owner === undefined ? id : ownedKey(owner, id));
  const spans = new Map(
    (source ? relationPlaces(source) : []).map(({ id, relation, span }) => [
      keyOf(named(id), { ...relation, to: named(relation.to) }),
      span,
    ]),
  );
  return new Map(
    missing.flatMap((one) => {
      const span = spans.get(keyOf(one.self.id, one.relation));
      return span ? [[one, span] as const] : [];
    }),
  );
}

function keyOf(id: string, { to, in: document }: Relation): string {
  return JSON.stringify([id, to, document]);
}
