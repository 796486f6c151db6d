import type * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { openSample } from './openSample';

/** The sample article, for trying things out without a folder. */
export function registerSample(host: Host): vscode.Disposable {
  return host.command(Commands.openSample, (...args) => openSample(host, args));
}
