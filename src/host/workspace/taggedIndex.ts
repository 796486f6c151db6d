import * as vscode from 'vscode';
import { TaggedWords } from '../../core/review/taggedWords';
import type { Documents } from '../documents/documents';
import { Debounce, DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import { Turns } from '../tasks/turns';
import type { ListedDocument, WorkspaceSidecars } from './workspaceSidecars';

/** How long changes are gathered before the index follows them, in milliseconds. */
const gather = 150;

/** The words of all that is tagged in the workspace, kept up to date in the background. What other coders tagged is left out. */
export class TaggedIndex implements vscode.Disposable {
  readonly #workspace: WorkspaceSidecars;
  readonly #documents: Documents;
  readonly #log: Log;
  readonly #lifetime = new DisposableStore();
  readonly #changed = this.#lifetime.add(new vscode.EventEmitter<void>());
  /** Fires after `words` has changed. */
  readonly onDidChange = this.#changed.event;
  readonly words = new TaggedWords<ListedDocument>();
  readonly #taken = new Set<ListedDocument>();
  readonly #again = this.#lifetime.add(new Debounce(gather, () => this.#update()));
  #running: Promise<void> | undefined;

  constructor(workspace: WorkspaceSidecars, documents: Documents, log: Log) {
    this.#workspace = workspace;
    this.#documents = documents;
    this.#log = log;
    this.#lifetime.add(workspace.onDidChange(() => this.#again.trigger()));
    this.#again.trigger();
  }

  #update(): void {
    if (this.#running) {
      this.#again.trigger();
      return;
    }
    this.#running = this.#follow()
      .catch((error: unknown) => this.#log.report('compare tagged words', error))
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #follow(): Promise<void> {
    // Sidecars are read only once there is a document whose words can be compared with them.
    const { known } = this.#workspace;
    const listed = this.#documents.all.length > 0 ? await this.#workspace.list() : known;
    const now = new Set(listed.filter(({ owner }) => owner === undefined));
    const gone = [...this.#taken].filter((one) => !now.has(one));
    const added = [...now].filter((one) => !this.#taken.has(one));
    const turns = new Turns();
    for (const one of gone) {
      this.words.remove(one);
      this.#taken.delete(one);
      await turns.give();
    }
    for (const one of added) {
      this.words.put(one, one.annotations);
      this.#taken.add(one);
      await turns.give();
    }
    if (gone.length + added.length > 0) this.#changed.fire();
  }

  dispose(): void {
    this.#lifetime.dispose();
  }
}
