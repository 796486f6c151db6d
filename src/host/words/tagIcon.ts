import * as vscode from 'vscode';
import type { Tag } from '../../core/codebook/codebook';

/** A dot in the tag's colour; undefined for a tag without one. */
export function tagIcon({ color }: Tag): vscode.Uri | vscode.ThemeIcon | undefined {
  if (color === undefined) return undefined;
  if (!/^#[0-9a-f]{6}$/i.test(color)) return new vscode.ThemeIcon('circle-filled', new vscode.ThemeColor(color));
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
