import * as vscode from 'vscode';
import { parseQuery } from '../../core/query/parseQuery';
import type { Query } from '../../core/query/query';
import { toWords } from '../../host/convert';
import type { Host } from '../../host/host';
import { Debounce, DisposableStore } from '../../host/lifecycle';
import { inSlices } from '../../host/tasks/inSlices';
import type { ListedDocument } from '../../host/workspace/workspaceSidecars';
import { allCells, chartModels, type Labels } from './chartModels';
import { chartWords } from './chartWords';
import { countedDocuments, type Counted } from './countedDocuments';
import { exportChart } from './exportChart';
import { figureSteps, type Figures } from './figures';
import { toPageMessage, type PageMessage, type PageState, type ShownMessage } from './messages';
import { pageRoot, pageText } from './page';
import { dashboardTitle, pageWords, summaryWords } from './pageWords';
import { showPassages } from './showPassages';

/** How long changes are gathered before the charts are drawn again, in milliseconds. */
const gather = 300;

/** What the page shows at the moment. */
interface Shown {
  readonly counted: Counted;
  readonly figures: Figures;
  readonly labels: Labels;
}

/**
 * The dashboard in one editor tab: counts when it can be seen and something changed, shows the charts, and does what its page
 * asks for. The sidecars come first; the texts of documents, which some charts need, are read after that, a few at a time.
 */
export class Dashboard implements vscode.Disposable {
  readonly #host: Host;
  readonly #panel: vscode.WebviewPanel;
  readonly #lifetime = new DisposableStore();
  readonly #again = this.#lifetime.add(new Debounce(gather, () => this.#run('count', () => this.#update())));
  readonly #reading = this.#lifetime.add(new vscode.CancellationTokenSource());
  #isReading = false;
  /** Whether files may have changed since they were looked at. */
  #look = true;
  #filter: string;
  #query: Query = { type: 'all' };
  #problem = '';
  #shown: Shown | undefined;
  #isReady = false;

  constructor(host: Host, panel: vscode.WebviewPanel, { filter }: PageState) {
    this.#host = host;
    this.#panel = panel;
    this.#filter = '';
    this.#setFilter(filter);
    panel.title = dashboardTitle();
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageRoot(host.extension)] };
    const again = (): void => this.#again.trigger();
    const { workspace, codebooks } = host;
    this.#lifetime.add(panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)));
    this.#lifetime.add(
      panel.onDidChangeViewState(() => {
        this.#look = true;
        again();
      }),
    );
    this.#lifetime.add(panel.onDidDispose(() => this.dispose()));
    this.#lifetime.add(workspace.onDidChange(again));
    this.#lifetime.add(codebooks.onDidChange(again));
    panel.webview.html = pageText(panel.webview, host.extension, panel.title);
  }

  /** Brings the tab to the front. */
  reveal(): void {
    this.#panel.reveal();
  }

  /** Calls `listener` when the tab was closed. */
  onDidClose(listener: () => void): vscode.Disposable {
    return this.#panel.onDidDispose(listener);
  }

  #receive(message: unknown): void {
    const asked = toPageMessage(message);
    if (asked) this.#run(asked.type, () => this.#answer(asked));
    else this.#host.log.warn('The dashboard sent something that cannot be understood.');
  }

  async #answer(message: PageMessage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#isReady = true;
        return this.#update();
      case 'filter':
        this.#setFilter(message.filter);
        return this.#update();
      case 'open':
        return this.#open(message);
      case 'export':
        if (this.#shown) await exportChart(message, allCells(message.chart, this.#shown.figures, this.#shown.labels));
    }
  }

  #setFilter(filter: string): void {
    this.#filter = filter;
    const parsed = parseQuery(filter);
    if ('query' in parsed) this.#query = parsed.query;
    this.#problem =
      'query' in parsed
        ? ''
        : vscode.l10n.t('{0} (at character {1})', toWords(parsed.problem), String(parsed.start + 1));
  }

  async #open({ chart, row, column }: Extract<PageMessage, { type: 'open' }>): Promise<void> {
    const shown = this.#shown;
    const cell = shown?.figures.cells.get(chart)?.find((one) => one.row === row && one.column === column);
    if (shown && cell) await showPassages(cell.passages, shown.counted.listed, chartWords(chart).title);
  }

  async #update(): Promise<void> {
    if (!this.#isReady || !this.#panel.visible) return;
    const query = this.#query;
    const counted = await countedDocuments(this.#host, query);
    const labels = await this.#labels();
    const figures = await inSlices(figureSteps(counted.documents), this.#reading.token);
    if (query !== this.#query || !figures) return;
    this.#shown = { counted, figures, labels };
    const message: ShownMessage = {
      type: 'show',
      words: pageWords(),
      filter: this.#filter,
      problem: this.#problem,
      summary: summaryWords(counted.documents),
      charts: chartModels(figures, labels),
    };
    await this.#panel.webview.postMessage(message);
    await this.#readTexts([...counted.listed.values()].flatMap((one) => one[0] ?? []));
  }

  /** Reads the texts that changed since they were read last, and shows what that tells. */
  async #readTexts(listed: readonly ListedDocument[]): Promise<void> {
    if (this.#isReading) return;
    const look = this.#look;
    this.#isReading = true;
    this.#look = false;
    try {
      let isNew = false;
      for (const one of listed) {
        isNew = (await this.#host.facts.read(one, look, this.#reading.token)) || isNew;
        if (this.#reading.token.isCancellationRequested) return;
      }
      if (isNew) this.#again.trigger();
    } finally {
      this.#isReading = false;
    }
  }

  async #labels(): Promise<Labels> {
    const { codebooks } = this.#host;
    const loaded = await Promise.all(codebooks.locations().map((one) => codebooks.at(one)));
    const all = loaded.map(({ codebook }) => codebook);
    return {
      tag: (name) => all.flatMap((one) => one.get(name) ?? [])[0]?.label ?? name,
    };
  }

  #run(what: string, work: () => Promise<void>): void {
    work().catch((error: unknown) => this.#host.log.report(`dashboard: ${what}`, error));
  }

  dispose(): void {
    this.#reading.cancel();
    this.#lifetime.dispose();
  }
}
