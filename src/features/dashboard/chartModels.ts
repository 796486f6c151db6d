import * as vscode from 'vscode';
import type { Cell } from '../../core/statistics/countedDocument';
import { totals } from '../../core/statistics/tally';
import { joined } from '../../host/words/words';
import { chartWords, rowWords, type ChartWords } from './chartWords';
import type { Figures } from './figures';
import { chartIds, type ChartCell, type ChartId, type ChartModel } from './messages';

/** More rows or columns than these cannot be read on a screen; the file of a chart has them all. */
const mostRows = 20;
const mostColumns = 16;

/** What labels are made of. */
export interface Labels {
  /** What people read for a tag. */
  readonly tag: (name: string) => string;
}

/** The charts as the page shows them: those with most first, cut to what can be read. */
export function chartModels(figures: Figures, labels: Labels): readonly ChartModel[] {
  return chartIds.map((id) => model(id, figures, labels));
}

/** Every cell of a chart in words, uncut: for its file. */
export function allCells(id: ChartId, figures: Figures, labels: Labels): readonly ChartCell[] {
  return (figures.cells.get(id) ?? []).map((cell) => inWords(id, cell, labels));
}

function model(id: ChartId, figures: Figures, labels: Labels): ChartModel {
  const words = chartWords(id);
  const cells = figures.cells.get(id) ?? [];
  const isTime = words.shape === 'timeline';
  const [rows, columns] = [named(cells, 'row'), named(cells, 'column')];
  const shownRows = isTime ? rows : rows.slice(0, mostRows);
  const shownColumns = columns.slice(0, mostColumns);
  const [inRows, inColumns] = [new Set(shownRows), new Set(shownColumns)];
  const shown = cells.filter(({ row, column }) => inRows.has(row) && inColumns.has(column));
  return {
    id,
    ...words,
    cells: shown.map((cell) => inWords(id, cell, labels)),
    note: joined(
      leftOut(words.rowTitle, rows.length - shownRows.length),
      leftOut(words.columnTitle, columns.length - shownColumns.length),
      isTime ? undatedWords(figures) : undefined,
    ),
  };
}

/** The names of rows or columns, those with most first. */
function named(cells: readonly Cell[], which: 'row' | 'column'): readonly string[] {
  const sums = [...totals(cells, (cell) => cell[which])];
  // Documents by their share of article keep their order: a share is no amount.
  return which === 'row' ? sums.map(([name]) => name) : sums.sort(([, a], [, b]) => b - a).map(([name]) => name);
}

function leftOut(title: string, count: number): string | undefined {
  if (count <= 0) return undefined;
  return vscode.l10n.t('{0}: {1} more are in the CSV file', title, count.toLocaleString(vscode.env.language));
}

function undatedWords({ claims: { undated } }: Figures): string | undefined {
  if (undated.documents === 0) return undefined;
  return vscode.l10n.t(
    'Documents without a date of publication: {0}, with claims: {1}',
    String(undated.documents),
    String(undated.claims),
  );
}

function inWords(id: ChartId, { row, column, value }: Cell, { tag }: Labels): ChartCell {
  const isTag = {
    row: id === 'tagsBySpeaker' || id === 'tagPairs',
    column: id === 'tagsByDocument' || id === 'tagPairs',
  };
  return {
    row,
    column,
    value,
    rowLabel: isTag.row ? tag(row) : rowWords(id, row),
    columnLabel: isTag.column ? tag(column) : column,
    valueLabel: valueWords(chartWords(id).shape, value),
  };
}

function valueWords(shape: ChartWords['shape'], value: number): string {
  const form = shape === 'shares' ? ({ style: 'percent', maximumFractionDigits: 0 } as const) : {};
  return value.toLocaleString(vscode.env.language, form);
}
