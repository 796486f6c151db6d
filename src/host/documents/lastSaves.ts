import type { DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import { saveAtLast } from '../sidecars/sidecarQuestions';
import type { SourceDocument } from './openDocument';

/** Documents that were closed and whose last save is still under way: they are held until it is done. */
export class LastSaves {
  readonly #log: Log;
  readonly #running = new Set<Promise<void>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Saves what `document` still holds and then disposes `lifetime`; what cannot be saved is asked about. */
  add(document: SourceDocument, lifetime: DisposableStore): void {
    const saved = saveAtLast(document, this.#log).finally(() => {
      this.#running.delete(saved);
      lifetime.dispose();
    });
    this.#running.add(saved);
  }

  /** Resolves when everything of these and of the `open` documents that can be saved is saved. */
  async flush(open: readonly SourceDocument[]): Promise<void> {
    const saves = open.map(({ sidecar }) => sidecar.save());
    for (const result of await Promise.allSettled([...saves, ...this.#running])) {
      if (result.status === 'rejected') this.#log.warn(`Not saved at the end: ${String(result.reason)}`);
    }
  }
}
