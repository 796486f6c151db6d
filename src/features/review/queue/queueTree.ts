import * as vscode from 'vscode';
import type { ReviewStatus } from '../../../core/annotations/annotation';
import { progressOfAll, type Progress } from '../../../core/review/progress';
import { queueOrder } from '../../../core/review/queueOrder';
import type { Waiting } from '../../../core/review/waiting';
import { groupBy } from '../../../core/text/groupBy';
import { baseName, sibling } from '../../../host/convert';
import type { Reference } from '../../../host/words/reference';
import { joined, kindWords, shortened } from '../../../host/words/words';
import type { DocumentWork } from '../../../host/workspace/documentWork';
import type { ReviewNode } from '../node';
import { kindIcon } from '../rows';

/** The rows of documents, made once for what has not changed. */
type Made = WeakMap<DocumentWork, ReviewNode>;

/**
 * The rows of *Review Queue*: documents in the order in which to review them, in each what waits; in folders where there are
 * several, each with its progress. Documents in which nothing waits are only counted.
 */
export function queueNodes(work: readonly DocumentWork[], made: Made): readonly ReviewNode[] {
  const folders = groupBy(work, ({ uri }) => sibling(uri, '.').toString());
  const ordered = queueOrder(work);
  if (folders.size < 2) return ordered.map((one, at) => documentNode(one, at > 0, made));
  const waiting = groupBy(ordered, ({ uri }) => sibling(uri, '.').toString());
  return [...waiting].map(([key, own], folderAt): ReviewNode => {
    const all = folders.get(key) ?? own;
    const uri = vscode.Uri.parse(key, true);
    const done = all.filter(({ status }) => status === 'done').length;
    return {
      id: key,
      label: vscode.workspace.asRelativePath(uri),
      description: joined(
        vscode.l10n.t('{0} of {1} done', String(done), String(all.length)),
        progressWords(progressOfAll(all.map(({ progress }) => progress))),
      ),
      icon: vscode.ThemeIcon.Folder,
      children: () => own.map((one, at) => documentNode(one, folderAt > 0 || at > 0, made)),
    };
  });
}

/** The id of the row of something that waits; the same wherever the list stands. */
export function waitingId(uri: vscode.Uri, one: Waiting): string {
  return `${uri.toString()}/${JSON.stringify(waitingReference(one))}`;
}

/** What commands need to find it again. */
export function waitingReference({ id, kind, start, end }: Waiting): Reference {
  if (id !== undefined) return { annotation: id };
  return { suggestion: kind === 'claim' ? 'claim' : 'quote', start, end };
}

function documentNode(work: DocumentWork, closed: boolean, made: Made): ReviewNode {
  const known = made.get(work);
  if (known) return known;
  const { uri, waiting, progress, status } = work;
  const node: ReviewNode = {
    id: uri.toString(),
    label: baseName(uri),
    description: joined(String(waiting.length), statusWords(status), progressWords(progress)),
    tooltip: [
      vscode.workspace.asRelativePath(uri),
      joined(statusWords(status), progressWords(progress)),
      vscode.l10n.t('{0} decisions wait', String(waiting.length)),
    ].join('\n\n'),
    icon: vscode.ThemeIcon.File,
    context: 'queuedDocument',
    uri,
    closed,
    children: () => waiting.map((one) => waitingNode(uri, one)),
  };
  made.set(work, node);
  return node;
}

function waitingNode(uri: vscode.Uri, one: Waiting): ReviewNode {
  const { why, kind, words, speaker, confidence } = one;
  const contexts = { suggested: 'suggestion', moved: 'movedAnnotation', lost: 'lostAnnotation' } as const;
  const icons = { moved: 'warning', lost: 'error' };
  const state = whyWords(one);
  return {
    id: waitingId(uri, one),
    label: shortened(words),
    description: joined(state, speaker),
    tooltip: [joined(kindWords(kind), state, speaker), words].join('\n\n'),
    icon: why === 'suggested' ? kindIcon(kind) : new vscode.ThemeIcon(icons[why]),
    context: contexts[why],
    uri,
    references: [waitingReference({ ...one, confidence })],
    peeks: true,
  };
}

/** "87 % sure", or what became of an annotation. */
export function whyWords({ why, confidence }: Waiting): string {
  switch (why) {
    case 'suggested':
      return vscode.l10n.t('{0} % sure', String(Math.round(confidence * 100)));
    case 'moved':
      return vscode.l10n.t('moved');
    case 'lost':
      return vscode.l10n.t('lost');
  }
}

/** How far the review of a document is, in words. */
export function statusWords(status: ReviewStatus): string {
  switch (status) {
    case 'new':
      return vscode.l10n.t('new');
    case 'in-review':
      return vscode.l10n.t('in review');
    case 'done':
      return vscode.l10n.t('done');
  }
}

/** "8 of 31 lines". */
export function progressWords({ lines, reviewed }: Progress): string {
  return vscode.l10n.t('{0} of {1} lines', String(reviewed), String(lines));
}
