import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import { AnnotationSet } from '../../core/annotations/annotationSet';
import { viewAnalysis, viewSuggestions } from '../../core/review/articleAnalysis';
import { applyViewChange, viewAnnotations } from '../../core/review/articleAnnotations';
import { ArticleView } from '../../core/review/articleView';
import type { Suggestion } from '../../core/review/suggestions';
import { wellFormed } from '../../core/text/wellFormed';
import { UserError } from '../log';
import type { OtherSidecars } from '../sidecars/otherSidecars';
import type { SidecarStore } from '../sidecars/sidecarStore';
import type { OpenDocument } from './openDocument';
import type { SourceDocument } from './sourceDocument';

/**
 * The article of a source document alone, open read-only. What is found and annotated in the source is shown in the places
 * of the view, and what is annotated in the view is annotated in the source. For the moment in which the source has changed
 * and the view not yet, it has no analysis and takes no change.
 */
export class ArticleDocument implements OpenDocument, vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly ready: Promise<void>;
  #source: SourceDocument;
  readonly #view = new Latest((lines: Analysis['lines']) => new ArticleView(this.#source.text, lines));
  /** The view's text as it comes out of the file that shows it. */
  readonly #shown = new Latest((view: ArticleView) => wellFormed(view.text));
  readonly #analysis = new Latest((view: ArticleView, analysis: Analysis) => viewAnalysis(view, analysis));
  readonly #annotations = new Latest((view: ArticleView, set: AnnotationSet) => viewAnnotations(view, set));
  readonly #others = new Latest((view: ArticleView, set: AnnotationSet) => viewAnnotations(view, set));
  readonly #suggestions = new Latest((view: ArticleView, all: readonly Suggestion[]) => viewSuggestions(view, all));

  constructor(document: vscode.TextDocument, source: SourceDocument) {
    this.document = document;
    this.#source = source;
    this.ready = source.ready;
  }

  /** Goes on with another open document of the same source, after that was closed and opened again. */
  showSource(source: SourceDocument): void {
    this.#source = source;
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  get sidecar(): SidecarStore {
    return this.#source.sidecar;
  }

  get otherSidecars(): OtherSidecars {
    return this.#source.otherSidecars;
  }

  get analysis(): Analysis | undefined {
    const { analysis } = this.#source;
    const view = this.#current();
    return view && analysis && this.#analysis.get(view, analysis);
  }

  async segmented(): Promise<void> {
    await this.#source.segmented();
  }

  async analysed(): Promise<void> {
    await this.#source.analysed();
  }

  async analysedSoon(): Promise<void> {
    await this.#source.analysedSoon();
  }

  get annotations(): AnnotationSet {
    const view = this.#current();
    return view ? this.#annotations.get(view, this.#source.annotations) : AnnotationSet.empty;
  }

  get others(): AnnotationSet {
    const view = this.#current();
    return view ? this.#others.get(view, this.#source.others) : AnnotationSet.empty;
  }

  get suggestions(): readonly Suggestion[] {
    const view = this.#current();
    return view ? this.#suggestions.get(view, this.#source.suggestions) : [];
  }

  /** @throws UserError in the moment in which the view is behind its source. */
  async update(change: (set: AnnotationSet) => AnnotationSet, action?: symbol): Promise<void> {
    await this.#source.ready;
    const view = this.#current();
    if (!view) throw new UserError(vscode.l10n.t('The article has just changed. Try again in a moment.'));
    const { text } = this.#source;
    await this.#source.update((set) => {
      const before = this.#annotations.get(view, set);
      return applyViewChange(view, { text, set }, before, change(before));
    }, action);
  }

  /** The article of the source as it is now, if that is what the view shows. */
  #current(): ArticleView | undefined {
    const { analysis } = this.#source;
    const view = analysis && this.#view.get(analysis.lines);
    return view && this.#shown.get(view) === this.text ? view : undefined;
  }

  dispose(): void {
    // The source is not ours.
  }
}

/** A value made of others, kept while they are the same. */
class Latest<Parts extends readonly unknown[], Value> {
  readonly #make: (...parts: Parts) => Value;
  #known: { readonly parts: Parts; readonly value: Value } | undefined;

  constructor(make: (...parts: Parts) => Value) {
    this.#make = make;
  }

  get(...parts: Parts): Value {
    if (!this.#known?.parts.every((one, at) => one === parts[at])) this.#known = { parts, value: this.#make(...parts) };
    return this.#known.value;
  }
}
