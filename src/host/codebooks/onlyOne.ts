import * as vscode from 'vscode';
import { UserError } from '../log';

/** Runs one task at a time, and refuses another meanwhile: two would be planned from files that the other changes. */
export class OnlyOne {
  #running: string | undefined;

  /** Runs `task`, which people know by `label`. @throws UserError while another is under way; else whatever `task` throws. */
  async run<T>(label: string, task: () => Promise<T>): Promise<T> {
    if (this.#running !== undefined) {
      throw new UserError(
        vscode.l10n.t('"{0}" is not finished. Apply or discard it in the Refactor Preview first.', this.#running),
      );
    }
    this.#running = label;
    try {
      return await task();
    } finally {
      this.#running = undefined;
    }
  }
}
