import type { DisposableStore } from '../lifecycle';
import type { Log } from '../log';
import { offerSaveAgain } from '../sidecars/sidecarQuestions';
import type { SourceDocument } from './sourceDocument';

/** Documents that were closed and are not saved yet: they are held until they are, or are given up. */
export class LastSaves {
  readonly #log: Log;
  readonly #running = new Set<Promise<unknown>>();

  constructor(log: Log) {
    this.#log = log;
  }

  /** Saves what `document` still holds and then disposes `lifetime`; what cannot be saved is asked about. */
  add(document: SourceDocument, lifetime: DisposableStore): void {
    void this.#save(document).finally(() => lifetime.dispose());
  }

  /**
   * Resolves when everything of these and of the `open` documents that can be saved is saved. Does not wait for the answer
   * where somebody is asked whether to try again.
   */
  async flush(open: readonly SourceDocument[]): Promise<void> {
    const saves = open.map(({ sidecar }) => sidecar.save());
    for (const result of await Promise.allSettled([...saves, ...this.#running])) {
      if (result.status === 'rejected') this.#log.warn(`Not saved at the end: ${String(result.reason)}`);
    }
  }

  async #save({ sidecar }: SourceDocument): Promise<void> {
    for (let again = true; again;) {
      const saving = sidecar.save();
      this.#running.add(saving);
      const failure = await saving.then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      this.#running.delete(saving);
      if (!failure) return;
      this.#log.info(`save at the end: ${String(failure.error)}`);
      again = await offerSaveAgain(failure.error);
    }
  }
}
