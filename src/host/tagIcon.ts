import * as vscode from 'vscode';
import type { Tag } from '../core/codebook/codebook';

/** A dot in the tag's colour; undefined for a colour that is not `#rrggbb`. */
export function tagIcon({ color }: Tag): vscode.Uri | undefined {
  if (color === undefined || !/^#[0-9a-f]{6}$/i.test(color)) return undefined;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(svg)}`);
}
