import * as vscode from 'vscode';
import { Commands } from '../ids';

/** Something that went wrong in a way a person can mend: the message is a sentence that tells them what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Our output channel, and the one place where an error becomes a message. */
export class Log implements vscode.Disposable {
  readonly #channel = vscode.window.createOutputChannel('Marginalia', { log: true });

  info(message: string): void {
    this.#channel.info(message);
  }

  warn(message: string): void {
    this.#channel.warn(message);
  }

  show(): void {
    this.#channel.show(true);
  }

  /**
   * Shows a `UserError` as it stands; logs anything else with its stack and shows one general message.
   * `doing` names what was under way, for the log only.
   */
  report(doing: string, error: unknown): void {
    if (error instanceof UserError) {
      this.#channel.info(`${doing}: ${error.message}`);
      void vscode.window.showWarningMessage(error.message);
      return;
    }
    this.#channel.error(`${doing}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const showLog = vscode.l10n.t('Show Log');
    void vscode.window
      .showErrorMessage(vscode.l10n.t('Something went wrong. What you have saved is untouched.'), showLog)
      .then((chosen) => {
        if (chosen === showLog) void vscode.commands.executeCommand(Commands.showLog);
      });
  }

  dispose(): void {
    this.#channel.dispose();
  }
}
