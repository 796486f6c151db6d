import type { WorkbenchOptions } from '../vscode/openWorkbench';
import type { Workbench } from '../vscode/workbench';

/** One picture of the README. */
export interface Picture {
  /** `media/NAME.png`. */
  readonly name: string;
  /** How VS Code looks in it. */
  readonly window: WorkbenchOptions;
  /** What a person would have done before it is taken; comes back when all that is to be seen is there. */
  readonly scene: (workbench: Workbench) => Promise<void>;
}

const lavrov = '002_7f5795ab213cb715.txt';
const size = { width: 1280, height: 800 };

async function article(workbench: Workbench): Promise<void> {
  await workbench.openFile(lavrov);
  await workbench.lens.first().waitFor();
}

async function sidebar(workbench: Workbench): Promise<void> {
  await article(workbench);
  await workbench.runCommand('Marginalia: Focus on Annotations View');
  await workbench.treeRows('Annotations');
}

/** The pictures of the README, in its order. */
export const pictures: readonly Picture[] = [
  { name: 'light', window: { ...size, theme: 'Default Light Modern' }, scene: article },
  { name: 'dark', window: { ...size, theme: 'Default Dark Modern' }, scene: article },
  { name: 'sidebar', window: { ...size, theme: 'Default Light Modern' }, scene: sidebar },
];
