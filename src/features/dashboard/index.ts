import * as vscode from 'vscode';
import type { Host } from '../../host/host';
import { MutableDisposable } from '../../host/lifecycle';
import { Commands, Panels } from '../../ids';
import { Dashboard } from './dashboard';
import { toPageState, type PageState } from './messages';
import { dashboardTitle } from './pageWords';

/** The dashboard: figures over the workspace in an editor tab, which comes back with its filter when VS Code is restarted. */
export function registerDashboard(host: Host): vscode.Disposable {
  const closing = new MutableDisposable();
  let open: Dashboard | undefined;
  const show = (panel: vscode.WebviewPanel, state: PageState): void => {
    const dashboard = new Dashboard(host, panel, state);
    open = dashboard;
    closing.set(
      dashboard.onDidClose(() => {
        if (open === dashboard) open = undefined;
      }),
    );
  };
  return vscode.Disposable.from(
    closing,
    { dispose: () => open?.dispose() },
    host.command(Commands.openDashboard, () => {
      if (open) open.reveal();
      else
        show(
          vscode.window.createWebviewPanel(Panels.dashboard, dashboardTitle(), vscode.ViewColumn.Active),
          toPageState(undefined),
        );
    }),
    vscode.window.registerWebviewPanelSerializer(Panels.dashboard, {
      deserializeWebviewPanel: (panel: vscode.WebviewPanel, state: unknown) => {
        show(panel, toPageState(state));
        return Promise.resolve();
      },
    }),
  );
}
