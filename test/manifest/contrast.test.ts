import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface Manifest {
  readonly contributes: {
    readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
    readonly configuration: { readonly properties: Readonly<Record<string, { readonly default: unknown }>> };
  };
}

const { contributes } = JSON.parse(readFileSync(join(__dirname, '../../package.json'), 'utf8')) as Manifest;

/** Red, green and blue of `#rrggbb`, 0 to 255. */
function channels(color: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(color: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = color.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio as WCAG 2.2 defines it, of text with an opacity on its background. */
function contrast(text: string, background: string, opacity: number): number {
  const below = channels(background);
  const seen = channels(text).map((value, at) => opacity * value + (1 - opacity) * (below[at] ?? 0));
  const [light = 0, dark = 0] = [luminance(seen), luminance(below)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

suite('dimmed text can be read', () => {
  const opacity = Number(contributes.configuration.properties['marginalia.boilerplate.opacity']?.default) / 100;
  const { defaults } = contributes.colors.find(({ id }) => id === 'marginalia.boilerplateForeground')!;

  test('black on white has a contrast of 21 : 1', () => {
    assert.equal(contrast('#000000', '#ffffff', 1), 21);
  });

  for (const [theme, background, least] of [
    ['light', '#ffffff', 4.5],
    ['dark', '#1f1f1f', 4.5],
    ['highContrast', '#000000', 7],
    ['highContrastLight', '#ffffff', 7],
  ] as const) {
    test(`in the default ${theme} theme, at ${least} : 1 or more, and less than the article`, () => {
      const ratio = contrast(defaults[theme] ?? '', background, opacity);
      assert.ok(ratio >= least, `${ratio.toFixed(2)} : 1`);
      assert.ok(ratio < 14, `${ratio.toFixed(2)} : 1`);
    });
  }
});
