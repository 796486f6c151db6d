/** What passes between the dashboard's page and the extension. Plain data; knows neither VS Code nor the page. */

/** Every chart, in the order in which they stand. */
export const chartIds = [
  'quotationsBySpeaker',
  'tagsByDocument',
  'tagsBySpeaker',
  'tagPairs',
  'claimsByDate',
  'articleShare',
  'progress',
] as const;
export type ChartId = (typeof chartIds)[number];

/** One number, with what is shown of it. */
export interface ChartCell {
  /** What it is named by when it is opened. */
  readonly row: string;
  readonly column: string;
  readonly rowLabel: string;
  readonly columnLabel: string;
  readonly value: number;
  readonly valueLabel: string;
}

/** A chart in words and numbers; how it is drawn is the page's affair. */
export interface ChartModel {
  readonly id: ChartId;
  /**
   * `bars`: a bar a row; `shares`: the same from 0 to 1; `matrix`: rows and columns; `timeline`: rows are `2012-03-13`,
   * `2012-03` or `2012`.
   */
  readonly shape: 'bars' | 'shares' | 'matrix' | 'timeline';
  readonly title: string;
  readonly description: string;
  readonly rowTitle: string;
  /** Empty where there are no columns. */
  readonly columnTitle: string;
  readonly valueTitle: string;
  readonly cells: readonly ChartCell[];
  /** What is not in the picture; empty when all is. */
  readonly note: string;
  /** What stands in place of a chart without cells. */
  readonly nothing: string;
}

/** The page's own words. */
export interface PageWords {
  readonly title: string;
  readonly filter: string;
  readonly filterHint: string;
  readonly table: string;
  readonly open: string;
  /** `{0}` is the kind of file, `{1}` the chart. */
  readonly export: string;
}

/** Everything that the page shows. */
export interface ShownMessage {
  readonly type: 'show';
  readonly words: PageWords;
  readonly filter: string;
  /** What is wrong with the filter; empty when nothing is. Then the charts are those of the filter before. */
  readonly problem: string;
  readonly summary: string;
  readonly charts: readonly ChartModel[];
}

/** What the page asks of the extension. */
export type PageMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'filter'; readonly filter: string }
  | { readonly type: 'open'; readonly chart: ChartId; readonly row: string; readonly column: string }
  | { readonly type: 'export'; readonly chart: ChartId; readonly kind: 'csv' }
  /** `content` is the text of an SVG, or a PNG in base64. */
  | { readonly type: 'export'; readonly chart: ChartId; readonly kind: 'svg' | 'png'; readonly content: string };

/** What the page keeps while VS Code is closed. */
export interface PageState {
  readonly filter: string;
}

/** Longer filters are nothing that a person typed. */
const longestFilter = 10_000;
/** In UTF-16 units; a picture is some hundred thousand. */
const longestPicture = 32_000_000;

/** `value` as a message of the page; undefined where it is none. */
export function toPageMessage(value: unknown): PageMessage | undefined {
  if (!isRecord(value)) return undefined;
  const { type, chart, row, column, filter, kind, content } = value;
  if (type === 'ready') return { type };
  if (type === 'filter') return isText(filter, longestFilter) ? { type, filter } : undefined;
  const id = chartIds.find((one) => one === chart);
  if (!id) return undefined;
  if (type === 'open') return isText(row) && isText(column) ? { type, chart: id, row, column } : undefined;
  if (type !== 'export') return undefined;
  if (kind === 'csv') return { type, chart: id, kind };
  const isPicture = (kind === 'svg' || kind === 'png') && isText(content, longestPicture);
  return isPicture ? { type, chart: id, kind, content } : undefined;
}

/** `value` as what the page kept; the state of a new page where it is nothing of ours. */
export function toPageState(value: unknown): PageState {
  return { filter: isRecord(value) && isText(value['filter'], longestFilter) ? value['filter'] : '' };
}

/** Whether the page got what it is to show; its parts come from the extension itself. */
export function isShownMessage(value: unknown): value is ShownMessage {
  return isRecord(value) && value['type'] === 'show' && Array.isArray(value['charts']) && isRecord(value['words']);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown, longest = 100_000): value is string {
  return typeof value === 'string' && value.length <= longest;
}
