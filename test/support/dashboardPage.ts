import type { Frame, FrameLocator } from 'playwright-core';
import type { Workbench } from '../../tools/vscode/workbench';

/** The page in the dashboard's tab, when that can be seen. */
export function dashboardPage({ page }: Workbench): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Opens the dashboard, or brings it to the front, and comes back when it shows what it counted. */
export async function openDashboard(workbench: Workbench): Promise<void> {
  await workbench.runCommand('Marginalia: Open Dashboard');
  await dashboardPage(workbench).getByRole('status').filter({ hasText: 'annotations' }).waitFor();
}

/** The same page as a frame, to run scripts in. */
export async function dashboardFrame({ page }: Workbench): Promise<Frame> {
  const inner = page.frameLocator('iframe.webview.ready').locator('#active-frame');
  const frame = await (await inner.elementHandle()).contentFrame();
  if (!frame) throw new Error('The dashboard is not to be seen.');
  return frame;
}
