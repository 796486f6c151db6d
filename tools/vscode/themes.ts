/** The themes of VS Code that we look at, by the names that its settings know them by. */
export const themeNames = [
  'Default Dark Modern',
  'Default Light Modern',
  'Default High Contrast',
  'Default High Contrast Light',
] as const;

/** One of those names. */
export type ThemeName = (typeof themeNames)[number];

/** What VS Code calls them where a person picks one. */
export const themeLabels: Readonly<Record<ThemeName, string>> = {
  'Default Dark Modern': 'Dark Modern',
  'Default Light Modern': 'Light Modern',
  'Default High Contrast': 'Dark High Contrast',
  'Default High Contrast Light': 'Light High Contrast',
};

/** What VS Code adds to the classes of its window once a theme is read and shown: its sort and its file. */
const classes: Readonly<Record<ThemeName, readonly [sort: string, file: string]>> = {
  'Default Dark Modern': ['vs-dark', 'dark_modern'],
  'Default Light Modern': ['vs', 'light_modern'],
  'Default High Contrast': ['hc-black', 'hc_black'],
  'Default High Contrast Light': ['hc-light', 'hc_light'],
};

/** Whether `name` is one of `themeNames`. */
export function isThemeName(name: string): name is ThemeName {
  return themeNames.some((one) => one === name);
}

/** The CSS selector of a window that shows `theme`. A window that has just opened shows another for some seconds. */
export function shownTheme(theme: ThemeName): string {
  const [sort, file] = classes[theme];
  return `.monaco-workbench.${sort}.vscode-theme-defaults-themes-${file}-json`;
}
