import * as vscode from 'vscode';
import { withoutRelation, withRelation, type Relation } from '../../core/annotations/relation';
import { documentAt, pathTo } from '../../core/relations/documentPath';
import type { RelationEnd, RelationSense } from '../../core/relations/relationIndex';
import { groupBy } from '../../core/text/groupBy';
import type { Documents } from '../documents/documents';
import { UserError } from '../log';
import type { AnnotationHistory } from '../sidecars/annotationHistory';
import type { Relations } from './relations';

/** What may be done to relations. */
interface Parts {
  readonly documents: Documents;
  readonly relations: Relations;
  readonly history: AnnotationHistory;
}

interface Edit {
  readonly at: RelationEnd;
  readonly change: (relations: readonly Relation[] | undefined) => readonly Relation[] | undefined;
}

/**
 * Makes `self` stand to `other` as `sense` says, in place of what they had to do with one another before; without a sense they
 * have nothing to do with one another then. One step to be undone from either document, with all of the same `action`.
 * @throws UserError when a document cannot be opened or written, or the annotation is gone.
 */
export async function changeRelation(
  { documents, relations, history }: Parts,
  self: RelationEnd,
  other: RelationEnd,
  sense: RelationSense | undefined,
  action = Symbol('relation'),
): Promise<void> {
  const before = relations.index
    .of(self)
    .filter((link) => link.other.document === other.document && link.other.id === other.id)
    .flatMap(({ kept }) => kept);
  const edits: Edit[] = before.map(({ at, relation }) => ({ at, change: (all) => withoutRelation(all, relation) }));
  if (sense) edits.push(sense === 'supported-by' ? keptAt(other, self, 'supports') : keptAt(self, other, sense));
  for (const [document, own] of groupBy(edits, ({ at }) => at.document)) {
    const open = await documents.open(vscode.Uri.parse(document, true));
    await open.update(
      (set) =>
        own.reduce((now, { at, change }) => {
          const annotation = now.get(at.id);
          if (!annotation) throw gone();
          return now.edit(at.id, { relations: change(annotation.relations) });
        }, set),
      action,
    );
  }
  history.seenIn(action, [self.document, other.document]);
}

function keptAt(at: RelationEnd, other: RelationEnd, type: Relation['type']): Edit {
  const relation: Relation = { type, to: other.id, ...pathFrom(at.document, other.document) };
  return { at, change: (all) => withRelation(all, relation) };
}

function pathFrom(document: string, other: string): Pick<Relation, 'in'> {
  if (document === other) return {};
  const [from, to] = [document, other].map((one) => vscode.Uri.parse(one, true));
  const path = from && to && pathTo(from.path, to.path);
  const isNear = from?.scheme === to?.scheme && from?.authority === to?.authority;
  if (!path || !isNear || documentAt(from.path, path) !== to.path) {
    throw new UserError(
      vscode.l10n.t('These two documents have no path from one to the other, so they cannot be related.'),
    );
  }
  return { in: path };
}

function gone(): UserError {
  return new UserError(vscode.l10n.t('This is no longer in the document. Refresh the list and try again.'));
}
