/** The colours of a chart, as CSS understands them. */
export interface Palette {
  readonly text: string;
  readonly mark: string;
  /** Round each mark, where the theme wants that. */
  readonly border: string;
  readonly background: string;
}

/** On the screen: the theme's own, and they follow it. */
export const themePalette: Palette = {
  text: 'var(--vscode-editor-foreground)',
  mark: 'var(--dashboard-mark)',
  border: 'var(--vscode-contrastBorder, transparent)',
  background: 'transparent',
};

/** In files: what can be printed, whatever the theme. */
export const printPalette: Palette = { text: '#1f1f1f', mark: '#2f6fb0', border: 'none', background: '#ffffff' };
