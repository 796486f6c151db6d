/**
 * `npm run seeds`: makes the sidecars of the sample articles anew, in a real VS Code with the extension as packaged, by
 * the keys and commands that a person would use.
 */
import { copyFileSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { exitOnSignals } from '../vscode/atExit';
import { openWorkbench } from '../vscode/openWorkbench';
import { seedsFolder } from '../vscode/paths';
import { vsixFile } from '../vscode/vsixFile';
import type { Workbench } from '../vscode/workbench';

/** One annotation: put the cursor behind the first letter of `at`, run `command`, type the label of the tag. */
interface Step {
  readonly at: string;
  readonly command: 'Tag Quote…' | 'Tag Selection…';
  readonly label: string;
  readonly tag: string;
}

const articles: Readonly<Record<string, readonly Step[]>> = {
  '002_7f5795ab213cb715.txt': [
    { at: 'We’ve explained the facts', command: 'Tag Quote…', label: 'Denial', tag: 'denial' },
    { at: 'Russia’s arms sales to Syria had not', command: 'Tag Quote…', label: 'Denial', tag: 'denial' },
    { at: 'We don\'t supply firearms', command: 'Tag Quote…', label: 'Denial', tag: 'denial' },
    { at: 'signed contracts for the supply of 24', command: 'Tag Selection…', label: 'Arms deliveries', tag: 'arms-deliveries' },
    { at: 'Moscow will continue selling weapons', command: 'Tag Quote…', label: 'Arms deliveries', tag: 'arms-deliveries' },
    { at: 'we do not accept demands', command: 'Tag Quote…', label: 'Justification', tag: 'justification' },
    { at: 'At least 5,400 people', command: 'Tag Selection…', label: 'Casualty figure', tag: 'casualty-figure' },
  ],
  '003_3f50a801dfa4d205.txt': [
    { at: 'Russia enjoys good and strong military', command: 'Tag Quote…', label: 'Arms deliveries', tag: 'arms-deliveries' },
    { at: 'Several outstanding arms deals will be fulfilled', command: 'Tag Quote…', label: 'Arms deliveries', tag: 'arms-deliveries' },
    { at: 'The United Nations estimates that more', command: 'Tag Selection…', label: 'Casualty figure', tag: 'casualty-figure' },
    { at: 'interference from outside', command: 'Tag Quote…', label: 'Accusation', tag: 'accusation' },
    { at: 'We reject any equivalence', command: 'Tag Quote…', label: 'Accusation', tag: 'accusation' },
  ],
};

async function main(): Promise<void> {
  const remove = (folder: string): void => {
    for (const file of Object.keys(articles)) rmSync(join(folder, `${file}.tags.yaml`), { force: true });
  };
  const workbench = await openWorkbench({ vsix: vsixFile(), prepare: remove });
  try {
    for (const [file, steps] of Object.entries(articles)) {
      await workbench.openFile(file);
      await workbench.lens.first().waitFor();
      for (const step of steps) await annotate(workbench, file, step);
      copyFileSync(join(workbench.folder, `${file}.tags.yaml`), join(seedsFolder, `${file}.tags.yaml`));
      console.log(`seeds/${file}.tags.yaml`);
    }
  } finally {
    await workbench.close();
  }
}

async function annotate(workbench: Workbench, file: string, { at, command, label, tag }: Step): Promise<void> {
  const lines = readFileSync(join(seedsFolder, file), 'utf8').split('\n');
  const line = lines.findIndex((one) => one.includes(at));
  if (line < 0) throw new Error(`"${at}" is not in ${file}`);
  await workbench.goTo(line + 1, (lines[line] ?? '').indexOf(at) + 2);
  await workbench.runCommand(`Marginalia: ${command}`);
  await workbench.pick('Tag: ', label);
  await workbench.page.locator('.codelens-decoration', { hasText: tag }).first().waitFor();
}

exitOnSignals();
main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
