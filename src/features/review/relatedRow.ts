import * as vscode from 'vscode';
import type { ListedAnnotation } from '../../core/annotations/annotation';
import { baseName } from '../../host/convert';
import type { Host } from '../../host/host';
import { annotationReference } from '../../host/words/reference';
import { missingWords, senseIcon, senseWords } from '../../host/words/relationWords';
import { joined, shortened, speakerWords } from '../../host/words/words';
import type { FoundLink } from '../../host/workspace/relations';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import type { ReviewNode } from './node';
import { annotationRow, speakerOf } from './rows';

/** The row of an annotation, with what it is related to below it. */
export function relatedRow(
  host: Host,
  listed: ListedDocument,
  annotation: ListedAnnotation,
  within: string,
): ReviewNode {
  const row = annotationRow(listed, annotation, within);
  const links = host.relations.of(listed.uri, annotation.id);
  if (links.length === 0) return row;
  return { ...row, closed: true, children: () => links.map((link) => linkRow(row, listed, annotation, link)) };
}

function linkRow(
  { id }: ReviewNode,
  listed: ListedDocument,
  annotation: ListedAnnotation,
  { sense, other, found, isRead }: FoundLink,
): ReviewNode {
  const uri = found?.listed.uri ?? vscode.Uri.parse(other.document === '' ? listed.uri.toString() : other.document);
  const isHere = uri.toString() === listed.uri.toString();
  const words = found ? found.annotation.exact.join(' … ') : missingWords({ isRead });
  const speaker = found && speakerOf(found.listed, found.annotation);
  const where = isHere ? undefined : baseName(uri);
  return {
    id: `${id}/${sense}/${other.document}/${other.id}`,
    label: joined(senseWords(sense), shortened(words)),
    description: joined(speaker?.name, where),
    tooltip: [joined(senseWords(sense), speaker && speakerWords(speaker), baseName(uri)), words].join('\n\n'),
    spoken: joined(`${senseWords(sense)}: ${words}`, speaker?.name, where),
    icon: new vscode.ThemeIcon(found ? senseIcon(sense) : 'warning'),
    ...(annotation.owner === undefined && {
      context: 'relation',
      relation: { self: { document: listed.uri.toString(), id: annotation.id }, other },
    }),
    ...(found && { uri, references: [annotationReference(found.annotation)] }),
  };
}
