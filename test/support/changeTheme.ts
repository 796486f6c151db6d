import { shownTheme, themeLabels, type ThemeName } from '../../tools/vscode/themes';
import type { Workbench } from '../../tools/vscode/workbench';

/** Changes the theme as a person does, by the keyboard, and comes back when it is shown. */
export async function changeTheme(workbench: Workbench, theme: ThemeName): Promise<void> {
  await workbench.runCommand('Preferences: Color Theme');
  await workbench.quickInput.locator('.monaco-list-row.focused').waitFor();
  await workbench.type(themeLabels[theme]);
  await workbench.choose(themeLabels[theme]);
  await workbench.quickInput.waitFor({ state: 'hidden' });
  await workbench.page.locator(shownTheme(theme)).waitFor();
}
