/** Colours that every theme of VS Code has and that look different from each other, by the ids that themes use. */
export const themeColors: readonly string[] = [
  ...['foreground', 'lines', 'red', 'blue', 'yellow', 'orange', 'green', 'purple'].map((name) => `charts.${name}`),
  ...['Red', 'Green', 'Yellow', 'Blue', 'Magenta', 'Cyan'].flatMap((name) => [
    `terminal.ansi${name}`,
    `terminal.ansiBright${name}`,
  ]),
];

/** The editor's background in VS Code's own theme of each kind: *Light Modern*, *Dark Modern*, and both of high contrast. */
const backgrounds = {
  light: '#ffffff',
  dark: '#1f1f1f',
  highContrast: '#000000',
  highContrastLight: '#ffffff',
} as const;
export type ThemeKind = keyof typeof backgrounds;

/** The least contrast of what is no text but has to be told apart: WCAG 2.2, success criterion 1.4.11. */
const leastContrast = 3;

/** Whether `color` is `#rrggbb` or one of `themeColors`. */
export function isTagColor(color: string): boolean {
  return isHex(color) || themeColors.includes(color);
}

/**
 * The kinds of themes in which `color` is hard to see, with the contrast there. None for the colours of themes, which are
 * other ones in each theme.
 */
export function faintIn(color: string): readonly { readonly kind: ThemeKind; readonly contrast: number }[] {
  if (!isHex(color)) return [];
  return (Object.keys(backgrounds) as ThemeKind[])
    .map((kind) => ({ kind, contrast: contrastRatio(color, backgrounds[kind]) }))
    .filter(({ contrast }) => contrast < leastContrast);
}

/** The contrast of two colours `#rrggbb`, 1 to 21: WCAG 2.2, definition of contrast ratio. */
export function contrastRatio(a: string, b: string): number {
  const [first, second] = [luminance(a), luminance(b)];
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

function isHex(color: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(color);
}

/** WCAG 2.2, definition of relative luminance. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
