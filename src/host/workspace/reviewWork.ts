import * as vscode from 'vscode';
import type { Documents } from '../documents/documents';
import { sourceFiles } from '../documents/sourceFiles';
import { Debounce, DisposableStore, MutableDisposable } from '../lifecycle';
import type { Log } from '../log';
import type { Settings } from '../settings';
import { closedWork, OpenWork, type DocumentWork } from './documentWork';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** So many documents that are not open are analysed at most: those under review before the others, then by path. */
const mostAnalysed = 1000;

/** How long changes are gathered, in milliseconds; and how often a list that grows is told. */
const gather = 200;

interface Known {
  readonly of: ListedDocument | undefined;
  readonly minimum: number;
  readonly work: DocumentWork | undefined;
}

/**
 * What there is to do in the documents of the workspace. Documents that are not open are read and analysed in the background,
 * one at a time and in slices, only while somebody watches, and again only when they or their sidecars have changed.
 */
export class ReviewWork implements vscode.Disposable {
  readonly #documents: Documents;
  readonly #workspace: WorkspaceSidecars;
  readonly #settings: Settings;
  readonly #log: Log;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after `known` may give something else. */
  readonly onDidChange = this.#changed.event;
  readonly #open = new OpenWork();
  readonly #closed = new Map<string, Known>();
  readonly #tell = this.#lifetime.add(new Debounce(gather, () => this.#changed.fire()));
  readonly #watching = this.#lifetime.add(new MutableDisposable());
  readonly #never = new vscode.CancellationTokenSource();
  #byUri: { readonly of: readonly ListedDocument[]; readonly map: ReadonlyMap<string, ListedDocument> } | undefined;
  #files: Promise<readonly vscode.Uri[]> | undefined;
  #running: vscode.CancellationTokenSource | undefined;
  #left = 0;

  constructor(documents: Documents, workspace: WorkspaceSidecars, settings: Settings, log: Log) {
    this.#documents = documents;
    this.#workspace = workspace;
    this.#settings = settings;
    this.#log = log;
    this.#lifetime.add({ dispose: () => this.#running?.cancel() });
    this.#lifetime.add(this.#never);
  }

  /** How many documents have not been looked at because there are more than `mostAnalysed`. */
  get left(): number {
    return this.#left;
  }

  /** What is known so far; documents of which nothing is known yet are left out. */
  get known(): readonly DocumentWork[] {
    const open = this.#documents.all;
    const isOpen = new Set(open.map(({ uri }) => uri.toString()));
    const closed = [...this.#closed].flatMap(([key, { work }]) => (work && !isOpen.has(key) ? [work] : []));
    return [...open.map((one) => this.#open.of(one)), ...closed];
  }

  /** The documents of the workspace by path, open or not, whether or not anything is known of them. */
  async all(): Promise<readonly vscode.Uri[]> {
    this.#files ??= sourceFiles();
    const [files, listed] = await Promise.all([this.#files, this.#workspace.list()]);
    const byPath = new Map([...listed.map(({ uri }) => uri), ...files].map((uri) => [uri.toString(), uri]));
    return [...byPath.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  }

  /** What there is to do in the document at `uri`, looked at now where that was not done; undefined where it cannot be read. */
  async of(uri: vscode.Uri, token: vscode.CancellationToken = this.#never.token): Promise<DocumentWork | undefined> {
    const open = this.#documents.source(uri);
    if (open) {
      await open.ready;
      await open.analysedSoon();
      return this.#open.of(open);
    }
    const key = uri.toString();
    const of = this.#listed().get(key);
    const minimum = this.#settings.get('minimumConfidence', uri);
    const known = this.#closed.get(key);
    if (known?.of === of && known?.minimum === minimum) return known.work;
    const work = await closedWork(this.#documents, { uri, listed: of }, minimum, token);
    if (!token.isCancellationRequested) this.#closed.set(key, { of, minimum, work });
    return work;
  }

  /** Keeps `known` up to date from now on, or no longer. */
  watch(isWatched: boolean): void {
    this.#running?.cancel();
    if (!isWatched) {
      this.#watching.set(undefined);
      return;
    }
    const store = new DisposableStore();
    const again = store.add(new Debounce(gather, () => this.#run()));
    const look = (): void => again.trigger();
    store.add(this.#workspace.onDidChange(() => this.#changed.fire()));
    store.add(this.#workspace.onDidChange(look));
    store.add(this.#settings.onDidChange(look));
    const watcher = store.add(vscode.workspace.createFileSystemWatcher('**/*'));
    const changed = (uri: vscode.Uri): void => {
      if (this.#closed.delete(uri.toString())) look();
    };
    const moved = (uri: vscode.Uri): void => {
      this.#files = undefined;
      changed(uri);
      look();
    };
    store.add(watcher.onDidChange(changed));
    store.add(watcher.onDidCreate(moved));
    store.add(watcher.onDidDelete(moved));
    this.#watching.set(store);
    this.#run();
  }

  #run(): void {
    this.#running?.cancel();
    const source = new vscode.CancellationTokenSource();
    this.#running = source;
    this.#analyse(source.token)
      .catch((error: unknown) => this.#log.report('look for what to review', error))
      .finally(() => source.dispose());
  }

  async #analyse(token: vscode.CancellationToken): Promise<void> {
    const all = await this.all();
    const statusOf = (uri: vscode.Uri): string => this.#listed().get(uri.toString())?.status ?? 'new';
    const closed = all.filter((uri) => !this.#documents.source(uri));
    const begun = closed.filter((uri) => statusOf(uri) === 'in-review');
    const ordered = [...begun, ...closed.filter((uri) => statusOf(uri) !== 'in-review')];
    this.#left = Math.max(0, ordered.length - mostAnalysed);
    this.#forgetOthers(all);
    let told = performance.now();
    for (const uri of ordered.slice(0, mostAnalysed)) {
      if (token.isCancellationRequested) return;
      await this.of(uri, token);
      if (performance.now() - told < gather) continue;
      this.#changed.fire();
      // Others have their turn even where nothing had to be analysed.
      await new Promise((resolve) => setTimeout(resolve));
      told = performance.now();
    }
    this.#tell.trigger();
  }

  /** Our own rows of the listed documents, by uri. */
  #listed(): ReadonlyMap<string, ListedDocument> {
    const { known } = this.#workspace;
    if (this.#byUri?.of !== known)
      this.#byUri = {
        of: known,
        map: new Map(known.filter(({ owner }) => owner === undefined).map((one) => [one.uri.toString(), one])),
      };
    return this.#byUri.map;
  }

  #forgetOthers(all: readonly vscode.Uri[]): void {
    const there = new Set(all.map((uri) => uri.toString()));
    for (const key of this.#closed.keys()) if (!there.has(key)) this.#closed.delete(key);
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
