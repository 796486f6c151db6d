import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { Commands } from '../../ids';
import { checkAnnotations } from './checkAnnotations';
import { FollowedFiles } from './followedFiles';

/** Checks annotations over the workspace, and takes sidecars along when documents are renamed. */
export function registerCheck(host: Host): vscode.Disposable {
  return vscode.Disposable.from(
    host.command(Commands.checkAnnotations, () => checkAnnotations(host)),
    new FollowedFiles(host),
  );
}
