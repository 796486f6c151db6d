import * as vscode from 'vscode';
import type { Host } from '../../../host/host';
import { Commands } from '../../../ids';
import { acceptAbove } from './acceptAbove';
import { nextUnreviewed } from './nextUnreviewed';
import { QueueView } from './queueView';
import { setStatus } from './setStatus';

/** The argument with which keys of the view call its commands: the focused row is meant. */
const byKey = 'focused';

/** The review queue, and the commands that go through it. */
export function registerQueue(host: Host): vscode.Disposable {
  const view = new QueueView(host);
  return vscode.Disposable.from(
    view,
    host.command(Commands.acceptNext, (how) => view.decide('accept', how === byKey)),
    host.command(Commands.dismissNext, (how) => view.decide('dismiss', how === byKey)),
    host.command(Commands.retagNext, (how) => view.decide('retag', how === byKey)),
    host.command(Commands.acceptAbove, (...args) => acceptAbove(host, args)),
    host.command(Commands.nextUnreviewed, () => nextUnreviewed(host)),
    host.command(Commands.setStatus, (...args) => setStatus(host, args)),
  );
}
