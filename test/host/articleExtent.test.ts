import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { layerLooks } from '../../src/features/highlight/layers';
import { Colors } from '../../src/ids';

suite('the extent of the article', () => {
  test('stands in the overview ruler: a bar on the left, beside each of its lines', () => {
    assert.deepEqual(layerLooks(60).article, {
      isWholeLine: true,
      overviewRulerColor: new vscode.ThemeColor(Colors.articleRuler),
      overviewRulerLane: vscode.OverviewRulerLane.Left,
    });
  });

  test('boilerplate leaves no mark there, and is as faint as is set', () => {
    const opacities = [-20, 0, 60, 100, 250].map((opacity) => layerLooks(opacity).boilerplate);
    assert.deepEqual(
      opacities,
      ['0', '0', '0.6', '1', '1'].map((opacity) => ({ color: new vscode.ThemeColor(Colors.boilerplate), opacity })),
    );
  });
});
