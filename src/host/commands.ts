import * as vscode from 'vscode';
import type { CommandId } from '../ids';
import type { Log } from './log';

/** Registers a command whose errors go to `log.report`; the command then returns undefined. */
export type RegisterCommand = (id: CommandId, run: (...args: unknown[]) => unknown) => vscode.Disposable;

/** The way every feature registers its commands: one error boundary for all. */
export function commandRegistrar(log: Log): RegisterCommand {
  return (id, run) =>
    vscode.commands.registerCommand(id, async (...args: unknown[]): Promise<unknown> => {
      try {
        return await run(...args);
      } catch (error) {
        log.report(id, error);
        return undefined;
      }
    });
}
