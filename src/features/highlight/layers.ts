import * as vscode from 'vscode';
import { nestingLevels, type NestingLevel } from '../../core/review/nesting';
import { Colors } from '../../ids';

/** The decoration of annotations of one kind at one level of nesting. */
export type AnnotationLayer = `${'quote' | 'claim' | 'passage'}${NestingLevel}`;

/** A value for each kind and level of annotations. */
export function annotationLayers<Value>(make: () => Value): Record<AnnotationLayer, Value> {
  const kinds = ['quote', 'claim', 'passage'] as const;
  const names = kinds.flatMap((kind) => nestingLevels.map((level): AnnotationLayer => `${kind}${level}`));
  return Object.fromEntries(names.map((name) => [name, make()])) as Record<AnnotationLayer, Value>;
}

/** The decorations of an editor, by what they show. */
export type Layer =
  'boilerplate' | 'article' | 'headline' | 'standfirst' | 'byline' | AnnotationLayer | 'moved' | 'lost' | 'others';

/** How each layer looks. */
export type Layers = Record<Layer, vscode.TextEditorDecorationType>;

/** The looks of all layers; `opacity` of boilerplate is in per cent, cut to 0 to 100. */
export function makeLayers(opacity: number): Layers {
  const make = vscode.window.createTextEditorDecorationType;
  return {
    boilerplate: make({
      color: new vscode.ThemeColor(Colors.boilerplate),
      opacity: String(Math.min(100, Math.max(0, opacity)) / 100),
    }),
    article: make({
      isWholeLine: true,
      overviewRulerColor: new vscode.ThemeColor(Colors.articleRuler),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    }),
    headline: make({ fontWeight: 'bold' }),
    standfirst: make({ fontWeight: 'bold', fontStyle: 'italic' }),
    byline: make({ fontStyle: 'italic' }),
    ...annotationStyles('quote', Colors.quoteBackground, Colors.quoteBorder, 'solid'),
    ...annotationStyles('claim', Colors.claimBackground, Colors.claimBorder, 'dashed'),
    ...annotationStyles('passage', Colors.passageBackground, Colors.passageBorder, 'dotted'),
    moved: make({
      border: '1px dashed',
      borderColor: new vscode.ThemeColor(Colors.movedBorder),
      overviewRulerColor: new vscode.ThemeColor(Colors.movedBorder),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
    // Of other coders: a thin line, so that what is ours stands out.
    others: make({
      borderColor: new vscode.ThemeColor(Colors.othersBorder),
      borderStyle: 'solid',
      borderWidth: '0 0 1px 0',
      overviewRulerColor: new vscode.ThemeColor(Colors.othersBorder),
      overviewRulerLane: vscode.OverviewRulerLane.Center,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    }),
    // Its words are gone: a mark stands where they were.
    lost: make({
      before: { contentText: '⟦⟧', color: new vscode.ThemeColor(Colors.lostForeground) },
      overviewRulerColor: new vscode.ThemeColor(Colors.lostForeground),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
    }),
  };
}

/** In pixels: how far below the words the line of each level reaches, so that the lines of nested annotations lie apart. */
const reach: Readonly<Record<NestingLevel, number>> = { 0: 2, 1: 5, 2: 8 };

/**
 * The levels of one kind. What lies around something else has a double line, which the inner one's lies between; what is typed
 * at the edge of an annotation is not part of it.
 */
function annotationStyles<Kind extends 'quote' | 'claim' | 'passage'>(
  kind: Kind,
  background: string,
  border: string,
  line: 'solid' | 'dashed' | 'dotted',
): Record<`${Kind}${NestingLevel}`, vscode.TextEditorDecorationType> {
  const styles = nestingLevels.map((level) => {
    const style = vscode.window.createTextEditorDecorationType({
      backgroundColor: new vscode.ThemeColor(background),
      borderColor: new vscode.ThemeColor(border),
      borderStyle: level === 0 ? line : 'double',
      borderWidth: `0 0 ${reach[level]}px 0`,
      overviewRulerColor: new vscode.ThemeColor(border),
      overviewRulerLane: vscode.OverviewRulerLane.Right,
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    });
    return [`${kind}${level}`, style] as const;
  });
  return Object.fromEntries(styles) as Record<`${Kind}${NestingLevel}`, vscode.TextEditorDecorationType>;
}
