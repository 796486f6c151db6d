import type * as vscode from 'vscode';
import { analysisSteps } from '../../core/analysis';
import type { ReviewStatus } from '../../core/annotations/annotation';
import { AnnotationSet } from '../../core/annotations/annotationSet';
import { progressOf, type Progress } from '../../core/review/progress';
import { pendingSuggestions } from '../../core/review/suggestions';
import { waitingIn, type Waiting } from '../../core/review/waiting';
import { annotatedText, readText, type AnnotatedText } from '../documents/annotatedTexts';
import type { Documents } from '../documents/documents';
import { LineMarks } from '../documents/lineMarks';
import type { SourceDocument } from '../documents/sourceDocument';
import { inSlices } from '../tasks/inSlices';
import type { ListedDocument } from './workspaceSidecars';

/** What there is to do in one document. The same object as long as nothing of it changes. */
export interface DocumentWork {
  readonly uri: vscode.Uri;
  readonly path: string;
  readonly status: ReviewStatus;
  /** The most useful first. */
  readonly waiting: readonly Waiting[];
  readonly progress: Progress;
}

/** The work in open documents, made anew only when something changes. */
export class OpenWork {
  readonly #known = new WeakMap<SourceDocument, { readonly of: readonly unknown[]; readonly work: DocumentWork }>();

  /** What there is to do in `open` as far as it is analysed. */
  of(open: SourceDocument): DocumentWork {
    const { uri, analysis, annotations, suggestions } = open;
    const of = [analysis?.lines, annotations, suggestions];
    const known = this.#known.get(open);
    if (known?.of.every((one, at) => one === of[at])) return known.work;
    const waiting = waitingIn(open.text, annotations, suggestions);
    const progress = progressOf(analysis?.lines ?? [], waiting, annotations.status);
    const work = { uri, path: uri.path, status: annotations.status, waiting, progress };
    this.#known.set(open, { of, work });
    return work;
  }
}

/**
 * What there is to do in a document that is not open: its file is read and analysed, in slices. `listed` is undefined where it has
 * no sidecar. Undefined when it cannot be read, or `token` is cancelled before it is done.
 */
export async function closedWork(
  documents: Documents,
  { uri, listed }: { readonly uri: vscode.Uri; readonly listed: ListedDocument | undefined },
  minimumConfidence: number,
  token: vscode.CancellationToken,
): Promise<DocumentWork | undefined> {
  const read = listed ? await annotatedText(documents, listed) : await unannotated(uri);
  if (!read) return undefined;
  const { text, annotations } = read;
  const analysis = await inSlices(analysisSteps(text, new LineMarks().get(annotations)), token);
  if (!analysis) return undefined;
  const waiting = waitingIn(text, annotations, pendingSuggestions(text, analysis, annotations, minimumConfidence));
  const { status } = annotations;
  return { uri, path: uri.path, status, waiting, progress: progressOf(analysis.lines, waiting, status) };
}

async function unannotated(uri: vscode.Uri): Promise<AnnotatedText | undefined> {
  const text = await readText(uri);
  return text === undefined ? undefined : { text, annotations: AnnotationSet.empty };
}
