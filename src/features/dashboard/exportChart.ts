import * as vscode from 'vscode';
import { csvText } from '../../core/statistics/csvText';
import { fromBase64 } from '../../core/text/base64';
import { askWhere, saveBytes, saveText } from '../../host/saveAs';
import { chartWords } from './chartWords';
import type { ChartCell, ChartId, PageMessage } from './messages';

/** Saves a chart where a person says: all its numbers (`cells`) as CSV, or the picture that the page made of it. */
export async function exportChart(
  message: Extract<PageMessage, { type: 'export' }>,
  cells: readonly ChartCell[],
): Promise<void> {
  const { chart, kind } = message;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri ?? vscode.Uri.file('/');
  const target = await askWhere(vscode.Uri.joinPath(folder, `${fileNames[chart]}.${kind}`), {
    [kind.toUpperCase()]: [kind],
  });
  if (!target) return;
  if (message.kind === 'csv') await saveText(target, tableText(chart, cells));
  else if (message.kind === 'svg') await saveText(target, message.content);
  else await saveBytes(target, fromBase64(message.content));
}

const fileNames: Readonly<Record<ChartId, string>> = {
  quotationsBySpeaker: 'quotations-by-speaker',
  tagsByDocument: 'tags-by-document',
  tagsBySpeaker: 'tags-by-speaker',
  tagPairs: 'tag-pairs',
  claimsByDate: 'claims-by-date',
  articleShare: 'article-share',
  progress: 'progress',
};

/** The table behind a chart, a number a line. */
function tableText(chart: ChartId, cells: readonly ChartCell[]): string {
  const { rowTitle, columnTitle, valueTitle } = chartWords(chart);
  const hasColumns = columnTitle !== '';
  return csvText(
    [rowTitle, ...(hasColumns ? [columnTitle] : []), valueTitle],
    cells.map(({ rowLabel, columnLabel, value }) => [
      rowLabel,
      ...(hasColumns ? [columnLabel] : []),
      Number(value.toFixed(4)),
    ]),
  );
}
