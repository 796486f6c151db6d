/** How long is worked before the event loop gets its turn, in milliseconds. */
const slice = 15;

/** Long work in slices, between which VS Code is answered and typing goes on. Several may work under one. */
export class Turns {
  #end = performance.now() + slice;

  /** Whether it is time to `give` others their turn. */
  get isOver(): boolean {
    return performance.now() >= this.#end;
  }

  /** Lets go of the thread if the slice is over, else goes on at once. */
  async give(): Promise<void> {
    if (!this.isOver) return;
    await new Promise((resolve) => setTimeout(resolve));
    this.#end = performance.now() + slice;
  }
}
