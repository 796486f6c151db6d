import type { ChartCell, ChartModel } from '../messages';
import { cellWords } from './drawChart';
import { element } from './element';

/** The numbers of a chart as a table; each number is a button that opens what it counts. */
export function chartTable(model: ChartModel, open: (cell: ChartCell) => void): HTMLTableElement {
  const hasColumns = model.columnTitle !== '';
  const heading = (title: string): HTMLElement => element('th', { scope: 'col' }, title);
  const head = [model.rowTitle, ...(hasColumns ? [model.columnTitle] : []), model.valueTitle].map(heading);
  return element(
    'table',
    {},
    element('caption', {}, model.title),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...model.cells.map((cell) => rowOf(cell, hasColumns, open))),
  );
}

function rowOf(cell: ChartCell, hasColumns: boolean, open: (cell: ChartCell) => void): HTMLTableRowElement {
  const number = element('button', { type: 'button', 'aria-label': cellWords(cell) }, cell.valueLabel);
  number.addEventListener('click', () => open(cell));
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, cell.rowLabel),
    ...(hasColumns ? [element('td', {}, cell.columnLabel)] : []),
    element('td', { class: 'number' }, number),
  );
}
