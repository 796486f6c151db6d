import type { RawRecord } from '../../sidecar/rawRecords';

/** Records that are remembered at most; the ones that were removed first go first. */
const most = 5000;

/**
 * How records were written that this window has taken out of sidecars, so that one that comes back by undo has its comments and
 * unknown keys again.
 */
export class RemovedRecords {
  readonly #all = new Map<string, ReadonlyMap<string, RawRecord>>();

  /** The records of a sidecar, by id. */
  of(sidecar: string): ReadonlyMap<string, RawRecord> {
    return this.#all.get(sidecar) ?? new Map<string, RawRecord>();
  }

  /** Remembers records that were taken out. */
  keep(sidecar: string, removed: ReadonlyMap<string, RawRecord>): void {
    if (removed.size === 0) return;
    const all = [...this.of(sidecar), ...removed];
    this.#all.delete(sidecar);
    this.#all.set(sidecar, new Map(all.slice(-most)));
    let count = [...this.#all.values()].reduce((sum, { size }) => sum + size, 0);
    for (const [key, { size }] of this.#all) {
      if (count <= most || key === sidecar) return;
      this.#all.delete(key);
      count -= size;
    }
  }
}
