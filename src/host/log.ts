import * as vscode from 'vscode';
import { Commands } from '../ids';

/** Something that went wrong in a way a person can mend: the message is a sentence that tells them what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
  /** The command that mends it, offered beside the message. */
  readonly remedy: vscode.Command | undefined;

  constructor(message: string, remedy?: vscode.Command) {
    super(message);
    this.remedy = remedy;
  }
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
      void offer(error);
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

async function offer({ message, remedy }: UserError): Promise<void> {
  const chosen = await vscode.window.showWarningMessage(message, ...(remedy ? [remedy.title] : []));
  if (remedy && chosen === remedy.title) {
    await vscode.commands.executeCommand(remedy.command, ...((remedy.arguments ?? []) as unknown[]));
  }
}
