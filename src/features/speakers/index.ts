import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { mergeSpeakers } from './mergeSpeakers';
import { renameSpeaker } from './renameSpeaker';

/** Corrects who is who over all sidecars of the workspace. */
export function registerSpeakers(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    host.command(Commands.mergeSpeakers, (...args) => mergeSpeakers(host, args)),
    host.command(Commands.renameSpeaker, (...args) => renameSpeaker(host, args)),
  );
}
