import type { ChartCell, ChartModel, PageWords } from '../messages';
import { pngBase64, svgText } from './chartPicture';
import { chartTable } from './chartTable';
import { drawChart, marksClass } from './drawChart';
import { element } from './element';
import { extensionHost } from './extensionHost';
import { makeButtons } from './markKeys';
import { themePalette } from './palette';

/** One chart with its heading, its table and the ways to save it. Kept while its numbers change, so that focus stays. */
export class ChartCard {
  readonly root: HTMLElement;
  readonly #heading = element('h2');
  readonly #description = element('p');
  readonly #picture = element('div', { class: 'picture' });
  readonly #note = element('p', { class: 'note' });
  readonly #table = element('details');
  readonly #actions = element('div', { class: 'actions' });
  #model: ChartModel;
  #words: PageWords;
  #width = 0;

  constructor(model: ChartModel, words: PageWords) {
    this.#model = model;
    this.#words = words;
    this.#heading.id = `heading-${model.id}`;
    const head = element('header', {}, this.#heading, this.#actions);
    const parts = [head, this.#description, this.#picture, this.#note, this.#table];
    this.root = element('section', { 'aria-labelledby': this.#heading.id, class: model.shape }, ...parts);
    this.#fill();
    new ResizeObserver(() => this.#resized()).observe(this.#picture);
  }

  /** Shows other numbers, if they are others. */
  update(model: ChartModel, words: PageWords): void {
    if (JSON.stringify(model) === JSON.stringify(this.#model)) return;
    this.#model = model;
    this.#words = words;
    this.#fill();
    this.#draw();
  }

  #fill(): void {
    const { title, description, note, cells } = this.#model;
    this.#heading.textContent = title;
    this.#description.textContent = description;
    this.#note.textContent = note;
    this.#note.hidden = note === '';
    this.#table.hidden = cells.length === 0;
    this.#table.replaceChildren(
      element('summary', {}, `${this.#words.table}: ${title}`),
      chartTable(this.#model, (cell) => this.#open(cell)),
    );
    this.#actions.hidden = cells.length === 0;
    if (this.#actions.childElementCount === 0) this.#actions.append(...this.#saveButtons());
  }

  #saveButtons(): readonly HTMLElement[] {
    return (['svg', 'png', 'csv'] as const).map((kind) => {
      const label = kind.toUpperCase();
      const button = element('vscode-button', { secondary: '' }, label);
      button.setAttribute('aria-label', filled(this.#words.export, label, this.#model.title));
      button.addEventListener('click', () => void this.#save(kind));
      return button;
    });
  }

  async #save(kind: 'svg' | 'png' | 'csv'): Promise<void> {
    const model = this.#model;
    const chart = model.id;
    if (kind === 'csv') extensionHost.postMessage({ type: 'export', chart, kind });
    else {
      const content = kind === 'svg' ? svgText(model) : await pngBase64(model);
      extensionHost.postMessage({ type: 'export', chart, kind, content });
    }
  }

  #open({ row, column }: ChartCell): void {
    extensionHost.postMessage({ type: 'open', chart: this.#model.id, row, column });
  }

  #resized(): void {
    const width = this.#picture.clientWidth;
    if (width === this.#width || width === 0) return;
    this.#width = width;
    this.#draw();
  }

  #draw(): void {
    const { cells, nothing } = this.#model;
    if (cells.length === 0) {
      this.#picture.replaceChildren(element('p', { class: 'nothing' }, nothing));
      return;
    }
    if (this.#width === 0) return;
    const focused = this.#marks().indexOf(document.activeElement as SVGElement);
    const svg = drawChart(this.#model, this.#width, themePalette);
    svg.setAttribute('role', 'group');
    allowStyles(svg);
    this.#picture.replaceChildren(svg);
    const marks = this.#marks();
    makeButtons(marks, (index) => {
      const cell = cells[index];
      if (cell) this.#open(cell);
    });
    marks[focused]?.focus();
  }

  /** In the order of the cells. */
  #marks(): readonly SVGElement[] {
    return [...this.#picture.querySelectorAll<SVGElement>(`.${marksClass} rect`)];
  }
}

/** The style that a chart brings is let in as the page's own script is. */
function allowStyles(svg: SVGSVGElement): void {
  const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce ?? '';
  for (const style of svg.querySelectorAll('style')) style.nonce = nonce;
}

/** `text` with `{0}` and `{1}` filled in. */
function filled(text: string, ...values: readonly string[]): string {
  return text.replace(/\{(\d)\}/g, (all, index: string) => values[Number(index)] ?? all);
}
