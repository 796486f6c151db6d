import * as vscode from 'vscode';
import type { SidecarProblem } from '../../sidecar/sidecarProblem';

/** A problem of a YAML file. */
export type Problem = SidecarProblem;

/** Turns UTF-16 offsets into positions of a text that may not be open: a function for the one text. */
export function lineColumns(text: string): (offset: number) => vscode.Position {
  const starts = [0];
  for (const { index, 0: found } of text.matchAll(/\r\n|\n|\r/g)) starts.push(index + found.length);
  return (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return new vscode.Position(low, Math.max(0, offset - (starts[low] ?? 0)));
  };
}
