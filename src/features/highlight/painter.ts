import * as vscode from 'vscode';
import type { LineRun } from '../../core/review/folds';
import { innerOnes } from '../../core/review/innerOnes';
import { lineLayerNames, lineLayers } from '../../core/review/lineLayers';
import { Painted } from '../../core/review/painted';
import { toRange } from '../../host/convert';
import type { Documents } from '../../host/documents/documents';
import type { OpenDocument } from '../../host/documents/openDocument';
import { DisposableStore, MutableDisposable } from '../../host/lifecycle';
import type { Settings } from '../../host/settings';
import { annotationLayers, makeLayers, type AnnotationLayer, type Layer, type Layers } from './layers';

/** VS Code cuts a column beyond the end of a line to that end. */
const longestLine = 2 ** 30;

/** What is to be painted in each layer. */
type Painting = Record<Layer, readonly vscode.Range[]>;

/** Dims boilerplate, sets the parts of the article apart and marks annotations, in every visible editor. */
export class Painter implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #lifetime = new DisposableStore();
  readonly #types = this.#lifetime.add(new MutableDisposable());
  #layers: Layers;
  /** What each editor shows now, so that nothing is painted again that has not changed. */
  readonly #painted = new WeakMap<vscode.TextEditor, Painted<Layer>>();

  constructor(documents: Documents, settings: Settings) {
    this.#documents = documents;
    this.#settings = settings;
    this.#layers = this.#makeLayers();
    // Before the documents tell of the same edit.
    this.#lifetime.add(vscode.workspace.onDidChangeTextDocument((event) => this.#forget(event)));
    this.#lifetime.add(documents.onDidChange(({ uri }) => this.#paintAll(uri)));
    this.#lifetime.add(documents.onDidOpen(({ uri }) => this.#paintAll(uri)));
    this.#lifetime.add(documents.onDidClose((uri) => this.#paintAll(uri)));
    this.#lifetime.add(vscode.window.onDidChangeVisibleTextEditors(() => this.#paintAll()));
    this.#lifetime.add(settings.onDidChange(() => this.#restyle()));
    this.#paintAll();
  }

  #restyle(): void {
    this.#layers = this.#makeLayers();
    for (const editor of vscode.window.visibleTextEditors) this.#painted.delete(editor);
    this.#paintAll();
  }

  #makeLayers(): Layers {
    const layers = makeLayers(this.#settings.get('boilerplateOpacity'));
    this.#types.set(vscode.Disposable.from(...Object.values(layers)));
    return layers;
  }

  /** VS Code moves what is painted along with the text; only where whole lines are replaced it may lose it. */
  #forget({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const keepsLines = contentChanges.every(
      ({ range, text }) => range.isSingleLine && !/[\r\n]/.test(text) && (range.isEmpty || range.start.character > 0),
    );
    if (keepsLines) return;
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === document) this.#painted.delete(editor);
    }
  }

  #paintAll(uri?: vscode.Uri): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uri && editor.document.uri.toString() !== uri.toString()) continue;
      this.#paint(editor);
    }
  }

  #paint(editor: vscode.TextEditor): void {
    const open = this.#documents.get(editor.document.uri);
    const wanted = open ? this.#painting(open) : emptyPainting();
    if (!wanted) return;
    const painted = this.#painted.get(editor) ?? new Painted<Layer>();
    this.#painted.set(editor, painted);
    for (const layer of painted.take(wanted)) editor.setDecorations(this.#layers[layer], wanted[layer]);
  }

  /** Undefined while the lines are on their way: what is painted then stays. */
  #painting(open: OpenDocument): Painting | undefined {
    const { analysis, uri } = open;
    if (!analysis) return undefined;
    const painting = emptyPainting();
    const options = {
      dim: this.#settings.get('boilerplateDim', uri),
      apart: this.#settings.get('highlightTokens', uri),
    };
    const layers = lineLayers(analysis.lines, options);
    for (const layer of lineLayerNames) painting[layer] = layers[layer].map(linesRange);
    return this.#settings.get('highlightAnnotations', uri) ? withAnnotations(painting, open) : painting;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function withAnnotations(painting: Painting, { annotations, others, document }: OpenDocument): Painting {
  const found: Record<AnnotationLayer | 'moved' | 'lost', vscode.Range[]> = {
    ...annotationLayers(() => []),
    moved: [],
    lost: [],
  };
  const inner = innerOnes(annotations.all.filter(({ kind, state }) => kind !== 'line' && state !== 'lost'));
  for (const annotation of annotations.all) {
    const { kind, spans, state } = annotation;
    if (kind === 'line') continue;
    if (state === 'lost') {
      const start = document.positionAt(spans[0]?.start ?? 0);
      found.lost.push(new vscode.Range(start, start));
      continue;
    }
    const ranges = spans.map((span) => toRange(document, span));
    const layer: AnnotationLayer = inner.has(annotation) ? `${kind}Inner` : kind;
    found[layer].push(...ranges);
    if (state === 'moved') found.moved.push(...ranges);
  }
  const of = others.all.filter(({ kind, state }) => kind !== 'line' && state !== 'lost');
  return { ...painting, ...found, others: of.flatMap(({ spans }) => spans.map((span) => toRange(document, span))) };
}

function emptyPainting(): Painting {
  return {
    boilerplate: [],
    article: [],
    headline: [],
    standfirst: [],
    byline: [],
    ...annotationLayers((): readonly vscode.Range[] => []),
    moved: [],
    lost: [],
    others: [],
  };
}

/** To the end of the last line however long it is: the same range while one types in it. */
function linesRange({ first, last }: LineRun): vscode.Range {
  return new vscode.Range(first, 0, last, longestLine);
}
