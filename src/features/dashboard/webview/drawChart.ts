import { barX, cell, plot, rectY, text, type PlotOptions } from '@observablehq/plot';
import type { ChartCell, ChartModel } from '../messages';
import type { Palette } from './palette';

/** The class of the group of marks that stand for cells; a mark's datum is the index of its cell. */
export const marksClass = 'cells';

/** Widths in pixels. */
const letter = 7;
const longestLabel = 28;
const rowHeight = 26;
/** How much of its length a slanted label is high. */
const slant = 0.87;
/** So many days, months or years a timeline has at least, so that a single one is no wall. */
const leastTimes = 12;
/** The weakest colour that is still seen; 1 is the strongest, which text can still be read on. */
const [weakest, strongest] = [0.08, 0.5];

/** Draws `model` at a width in pixels. It has at least one cell. */
export function drawChart(model: ChartModel, width: number, palette: Palette): SVGSVGElement {
  const options = { bars, shares: bars, matrix, timeline }[model.shape](model, palette);
  const drawn = plot({
    width,
    style: { color: palette.text, background: palette.background, fontSize: '12px', fontFamily: 'inherit' },
    ariaLabel: model.title,
    ariaDescription: model.description,
    ...options,
  });
  if (!(drawn instanceof SVGSVGElement)) throw new Error('A chart is one SVG.');
  return drawn;
}

/** Each bar says its number, so that no axis is needed. */
function bars({ shape, cells }: ChartModel, palette: Palette): PlotOptions {
  const rows = labels(cells, 'row');
  const most = shape === 'shares' ? 1 : cells.reduce((sum, { value }) => Math.max(sum, value), 1);
  return {
    height: rows.order.length * rowHeight + 8,
    marginLeft: rows.width,
    marginRight: 56,
    marginTop: 4,
    marginBottom: 4,
    x: { axis: null, domain: [0, most] },
    y: { label: null, domain: rows.order, tickFormat: rows.short, tickSize: 0 },
    marks: [
      barX(cells, { x: 'value', y: 'row', fill: palette.mark, stroke: palette.border, ...named(cells) }),
      text(cells, { x: 'value', y: 'row', text: 'valueLabel', textAnchor: 'start', dx: 5, fill: palette.text }),
    ],
  };
}

function matrix({ cells }: ChartModel, palette: Palette): PlotOptions {
  const [rows, columns] = [labels(cells, 'row'), labels(cells, 'column')];
  const most = cells.reduce((sum, { value }) => Math.max(sum, value), 1);
  return {
    height: rows.order.length * rowHeight + slant * columns.width + 12,
    marginLeft: rows.width,
    marginTop: 4,
    marginBottom: slant * columns.width + 8,
    marginRight: 24,
    padding: 0.04,
    x: { label: null, domain: columns.order, tickFormat: columns.short, tickRotate: -60, tickSize: 0 },
    y: { label: null, domain: rows.order, tickFormat: rows.short, tickSize: 0 },
    marks: [
      cell(cells, {
        x: 'column',
        y: 'row',
        fill: palette.mark,
        fillOpacity: ({ value }: ChartCell) => weakest + ((strongest - weakest) * value) / most,
        stroke: palette.border,
        ...named(cells),
      }),
      text(cells, { x: 'column', y: 'row', text: 'valueLabel', fill: palette.text }),
    ],
    opacity: { type: 'identity' },
  };
}

function timeline({ cells, valueTitle }: ChartModel, palette: Palette): PlotOptions {
  const most = cells.reduce((sum, { value }) => Math.max(sum, value), 1);
  const letters = cells[0]?.row.length;
  const interval = letters === 4 ? 'year' : letters === 7 ? 'month' : 'day';
  return {
    height: 220,
    marginLeft: 48,
    x: { type: 'utc', label: yearsOf(cells), domain: timesAround(cells, { year: 366, month: 31, day: 1 }[interval]) },
    y: { label: valueTitle, grid: true, domain: [0, most], ticks: Math.min(most, 5) },
    marks: [
      rectY(cells, {
        x: ({ row }: ChartCell) => new Date(row),
        interval,
        y: 'value',
        fill: palette.mark,
        stroke: palette.border,
        ...named(cells),
      }),
    ],
  };
}

/** The ticks of days and months do not say of which year they are. */
function yearsOf(cells: readonly ChartCell[]): string {
  return [...new Set([cells[0], cells.at(-1)].map((cell) => cell?.row.slice(0, 4) ?? ''))].join('–');
}

/** From the first to the last date, and more on both sides where that is little. */
function timesAround(cells: readonly ChartCell[], days: number): [Date, Date] {
  const length = days * 86_400_000;
  const first = Date.parse(cells[0]?.row ?? '');
  const end = Date.parse(cells.at(-1)?.row ?? '') + length;
  const more = Math.max(0, (leastTimes * length - (end - first)) / 2);
  return [new Date(first - more), new Date(end + more)];
}

/** Each mark says what it is to a screen reader and, under the pointer, to an eye. */
function named(cells: readonly ChartCell[]): { ariaLabel: string[]; title: string[]; className: string } {
  const words = cells.map((one) => cellWords(one));
  return { ariaLabel: words, title: words, className: marksClass };
}

/** "Sergei Lavrov, denial: 3". */
export function cellWords({ rowLabel, columnLabel, valueLabel }: ChartCell): string {
  return `${[rowLabel, columnLabel].filter(Boolean).join(', ')}: ${valueLabel}`;
}

interface AxisLabels {
  readonly order: string[];
  /** How much room they take, in pixels. */
  readonly width: number;
  readonly short: (name: string) => string;
}

/** The names along one side, in order of first appearance, as short as there is room. */
function labels(cells: readonly ChartCell[], side: 'row' | 'column'): AxisLabels {
  const words = new Map(cells.map((one) => [one[side], side === 'row' ? one.rowLabel : one.columnLabel]));
  const short = (name: string): string => {
    const letters = Array.from(words.get(name) ?? name);
    return letters.length > longestLabel ? `${letters.slice(0, longestLabel - 1).join('')}…` : letters.join('');
  };
  const longest = [...words.keys()].reduce((most, name) => Math.max(most, short(name).length), 4);
  return { order: [...words.keys()], width: longest * letter + 12, short };
}
