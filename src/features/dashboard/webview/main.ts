import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { isShownMessage, type ChartId, type ShownMessage } from '../messages';
import { ChartCard } from './chartCard';
import { element } from './element';
import { extensionHost } from './extensionHost';

/** How long a person has not typed when the filter is asked, in milliseconds. */
const pause = 250;

/** The page of the dashboard: shows what the extension counts, and tells it what a person wants to see. */
class Page {
  readonly #heading = element('h1');
  readonly #filter = element('vscode-textfield');
  readonly #problem = element('p', { class: 'problem', role: 'alert' });
  readonly #summary = element('p', { role: 'status' });
  readonly #hint = element('p', { class: 'hint' });
  readonly #grid = element('div', { class: 'charts' });
  readonly #cards = new Map<ChartId, ChartCard>();
  #asked: string | undefined;
  #timer = 0;

  constructor(root: HTMLElement) {
    root.append(
      element('header', { class: 'top' }, this.#heading, this.#summary, this.#filter, this.#problem, this.#hint),
      this.#grid,
    );
    this.#filter.addEventListener('input', () => {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), pause);
    });
    this.#filter.addEventListener('keydown', ({ key }) => {
      if (key === 'Enter') this.#ask();
    });
  }

  show({ words, filter, problem, summary, charts }: ShownMessage): void {
    this.#heading.textContent = words.title;
    this.#filter.label = words.filter;
    this.#filter.placeholder = words.filterHint;
    this.#hint.textContent = words.open;
    if (this.#asked === undefined) this.#filter.value = filter;
    this.#asked ??= filter;
    this.#filter.invalid = problem !== '';
    if (this.#problem.textContent !== problem) this.#problem.textContent = problem;
    if (this.#summary.textContent !== summary) this.#summary.textContent = summary;
    for (const chart of charts) {
      const card = this.#cards.get(chart.id);
      if (card) card.update(chart, words);
      else {
        const made = new ChartCard(chart, words);
        this.#cards.set(chart.id, made);
        this.#grid.append(made.root);
      }
    }
    extensionHost.setState({ filter });
  }

  #ask(): void {
    window.clearTimeout(this.#timer);
    const filter = this.#filter.value;
    if (filter === this.#asked) return;
    this.#asked = filter;
    extensionHost.postMessage({ type: 'filter', filter });
  }
}

const root = document.getElementById('dashboard');
if (root) {
  const page = new Page(root);
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (isShownMessage(data)) page.show(data);
  });
  extensionHost.postMessage({ type: 'ready' });
}
