import * as vscode from 'vscode';
import { Colors } from '../../ids';

const kinds = ['quote', 'claim', 'passage'] as const;

/** The decorations of annotations: of each kind those that lie within nothing longer, and those that do. */
export type AnnotationLayer = (typeof kinds)[number] | `${(typeof kinds)[number]}Inner`;

/** A value for each of them. */
export function annotationLayers<Value>(make: () => Value): Record<AnnotationLayer, Value> {
  const names = kinds.flatMap((kind): AnnotationLayer[] => [kind, `${kind}Inner`]);
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<AnnotationLayer, Value>;
}

/** The decorations of an editor, by what they show. */
export type Layer =
  'boilerplate' | 'article' | 'headline' | 'standfirst' | 'byline' | AnnotationLayer | 'moved' | 'lost' | 'others';

/** How each layer looks. */
export type Layers = Record<Layer, vscode.TextEditorDecorationType>;

/** All layers, with the looks of `layerLooks`. */
export function makeLayers(opacity: number): Layers {
  const make = vscode.window.createTextEditorDecorationType;
  const layers = Object.entries(layerLooks(opacity)).map(([name, looks]) => [name, make(looks)]);
  return Object.fromEntries(layers) as Layers;
}

/** The looks of all layers; `opacity` of boilerplate is in per cent, cut to 0 to 100. */
export function layerLooks(opacity: number): Record<Layer, vscode.DecorationRenderOptions> {
  return {
    boilerplate: {
      color: new vscode.ThemeColor(Colors.boilerplate),
      opacity: String(Math.min(100, Math.max(0, opacity)) / 100),
    },
    article: {
      isWholeLine: true,
      overviewRulerColor: new vscode.ThemeColor(Colors.articleRuler),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    },
    headline: { fontWeight: 'bold' },
    standfirst: { fontWeight: 'bold', fontStyle: 'italic' },
    byline: { fontStyle: 'italic' },
    quote: annotationStyle(Colors.quoteBackground, Colors.quoteBorder, 'solid', 'line'),
    claim: annotationStyle(Colors.claimBackground, Colors.claimBorder, 'dashed', 'line'),
    passage: annotationStyle(Colors.passageBackground, Colors.passageBorder, 'dotted', 'line'),
    quoteInner: annotationStyle(Colors.quoteBackground, Colors.quoteBorder, 'solid', 'trough'),
    claimInner: annotationStyle(Colors.claimBackground, Colors.claimBorder, 'dashed', 'trough'),
    passageInner: annotationStyle(Colors.passageBackground, Colors.passageBorder, 'dotted', 'trough'),
    moved: {
      border: '1px dashed',
      borderColor: new vscode.ThemeColor(Colors.movedBorder),
      overviewRulerColor: new vscode.ThemeColor(Colors.movedBorder),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    },
    // Of other coders: a thin line, so that what is ours stands out.
    others: {
      borderColor: new vscode.ThemeColor(Colors.othersBorder),
      borderStyle: 'solid',
      borderWidth: '0 0 1px 0',
      overviewRulerColor: new vscode.ThemeColor(Colors.othersBorder),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    },
    // Its words are gone: a mark stands where they were.
    lost: {
      before: { contentText: '⟦⟧', color: new vscode.ThemeColor(Colors.lostForeground) },
      overviewRulerColor: new vscode.ThemeColor(Colors.lostForeground),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    },
  };
}

/**
 * A line under the words. What lies within a longer annotation has edges too, so that it can be told from that in every theme,
 * of the same kind or not. What is typed at the edge of an annotation is not part of it.
 */
function annotationStyle(
  background: string,
  border: string,
  line: 'solid' | 'dashed' | 'dotted',
  shape: 'line' | 'trough',
): vscode.DecorationRenderOptions {
  return {
    backgroundColor: new vscode.ThemeColor(background),
    borderColor: new vscode.ThemeColor(border),
    borderStyle: shape === 'line' ? line : `none solid ${line} solid`,
    borderWidth: shape === 'line' ? '0 0 2px 0' : '0 2px 2px 2px',
    overviewRulerColor: new vscode.ThemeColor(border),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  };
}
