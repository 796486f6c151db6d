import * as vscode from 'vscode';
import { isArticleKind, type LineKind } from '../../core/segmentation/line';
import type { Span } from '../../core/text/span';
import { toRange } from '../../host/convert';
import type { Documents } from '../../host/documents';
import { DisposableStore, MutableDisposable } from '../../host/lifecycle';
import type { OpenDocument } from '../../host/openDocument';
import type { Settings } from '../../host/settings';
import { Colors } from '../../ids';

/** The decorations of an editor, by what they show. */
type Layer = 'boilerplate' | 'article' | 'headline' | 'quote' | 'claim' | 'passage' | 'moved';

/** Dims boilerplate, sets the headline apart and marks annotations, in every visible editor. */
export class Painter implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #settings: Settings;
  readonly #lifetime = new DisposableStore();
  readonly #types = this.#lifetime.add(new MutableDisposable());
  #layers: Record<Layer, vscode.TextEditorDecorationType>;
  /** What each editor shows now, so that nothing is painted again that has not changed. */
  readonly #painted = new WeakMap<vscode.TextEditor, Map<Layer, string>>();

  constructor(documents: Documents, settings: Settings) {
    this.#documents = documents;
    this.#settings = settings;
    this.#layers = this.#makeLayers();
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

  #makeLayers(): Record<Layer, vscode.TextEditorDecorationType> {
    const opacity = Math.min(100, Math.max(0, this.#settings.get('boilerplateOpacity'))) / 100;
    const layers = {
      boilerplate: vscode.window.createTextEditorDecorationType({
        color: new vscode.ThemeColor(Colors.boilerplate),
        opacity: String(opacity),
      }),
      article: vscode.window.createTextEditorDecorationType({
        isWholeLine: true,
        overviewRulerColor: new vscode.ThemeColor(Colors.articleRuler),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
      }),
      headline: vscode.window.createTextEditorDecorationType({ fontWeight: 'bold' }),
      quote: annotationStyle(Colors.quoteBackground, Colors.quoteBorder, 'solid'),
      claim: annotationStyle(Colors.claimBackground, Colors.claimBorder, 'dashed'),
      passage: annotationStyle(Colors.passageBackground, Colors.passageBorder, 'dotted'),
      moved: vscode.window.createTextEditorDecorationType({
        border: '1px dashed',
        borderColor: new vscode.ThemeColor(Colors.movedBorder),
        overviewRulerColor: new vscode.ThemeColor(Colors.movedBorder),
        overviewRulerLane: vscode.OverviewRulerLane.Right,
      }),
    };
    this.#types.set(vscode.Disposable.from(...Object.values(layers)));
    return layers;
  }

  #paintAll(uri?: vscode.Uri): void {
    for (const editor of vscode.window.visibleTextEditors) {
      if (uri && editor.document.uri.toString() !== uri.toString()) continue;
      this.#paint(editor);
    }
  }

  #paint(editor: vscode.TextEditor): void {
    const open = this.#documents.get(editor.document.uri);
    const wanted = open ? this.#spans(open) : emptyLayers();
    if (!wanted) return;
    const painted = this.#painted.get(editor) ?? new Map<Layer, string>();
    this.#painted.set(editor, painted);
    for (const [layer, type] of Object.entries(this.#layers) as [Layer, vscode.TextEditorDecorationType][]) {
      const spans = wanted[layer];
      const key = spans.map(({ start, end }) => `${start}-${end}`).join();
      if ((painted.get(layer) ?? '') === key) continue;
      painted.set(layer, key);
      editor.setDecorations(
        type,
        spans.map((span) => toRange(editor.document, span)),
      );
    }
  }

  /** Undefined while the analysis is on its way: what is painted then stays. */
  #spans(open: OpenDocument): Record<Layer, readonly Span[]> | undefined {
    const { analysis } = open;
    if (!analysis) return undefined;
    const layers = { ...emptyLayers() };
    if (this.#settings.get('boilerplateDim', open.uri)) {
      layers.boilerplate = analysis.lines.filter(({ article }) => article === false);
    }
    if (this.#settings.get('highlightTokens', open.uri)) {
      layers.article = analysis.lines.filter(({ kind }) => isArticleKind(kind) === true);
      layers.headline = analysis.lines.filter(({ kind }) => isHeading(kind));
    }
    if (this.#settings.get('highlightAnnotations', open.uri)) {
      for (const { kind, spans, state } of open.annotations.all) {
        if (kind === 'line' || state === 'lost') continue;
        layers[kind] = [...layers[kind], ...spans];
        if (state === 'moved') layers.moved = [...layers.moved, ...spans];
      }
    }
    return layers;
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}

function emptyLayers(): Record<Layer, readonly Span[]> {
  return { boilerplate: [], article: [], headline: [], quote: [], claim: [], passage: [], moved: [] };
}

function isHeading(kind: LineKind): boolean {
  return kind === 'headline' || kind === 'subheading';
}

function annotationStyle(
  background: string,
  border: string,
  line: 'solid' | 'dashed' | 'dotted',
): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor(background),
    borderColor: new vscode.ThemeColor(border),
    borderStyle: line,
    borderWidth: '0 0 2px 0',
    overviewRulerColor: new vscode.ThemeColor(border),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}
