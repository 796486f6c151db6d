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

const size = { width: 1280, height: 800 };

/** Opens an article and waits for its lenses. */
async function open(workbench: Workbench, file: string): Promise<void> {
  await workbench.openFile(file);
  await workbench.lens.first().waitFor();
}

/** An article in which nothing is annotated yet: what the detectors suggest. */
async function suggestions(workbench: Workbench): Promise<void> {
  await open(workbench, '001_5936662356c6c8be.txt');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
}

/** An annotated article. */
async function annotated(workbench: Workbench): Promise<void> {
  await open(workbench, '002_7f5795ab213cb715.txt');
  await workbench.runCommand('View: Toggle Primary Side Bar Visibility');
  await workbench.goTo(14);
}

/** The sidebar beside an annotated article. */
async function sidebar(workbench: Workbench): Promise<void> {
  await open(workbench, '003_3f50a801dfa4d205.txt');
  await workbench.runCommand('View: Show Marginalia');
  await workbench.treeRows('Annotations');
  await workbench.treeRows('Tags');
  await workbench.goTo(25);
}

/** The pictures of the README, in its order. */
export const pictures: readonly Picture[] = [
  { name: 'light', window: { ...size, theme: 'Default Light Modern' }, scene: suggestions },
  { name: 'dark', window: { ...size, theme: 'Default Dark Modern' }, scene: annotated },
  { name: 'sidebar', window: { ...size, theme: 'Default Light Modern' }, scene: sidebar },
];
