import * as vscode from 'vscode';
import type { Documents } from '../../../host/documents/documents';
import type { Log } from '../../../host/log';
import { DisposableStore } from '../../../host/lifecycle';

/** The commands by which VS Code puts into the text what is typed; each has its own way at `default:` and its name. */
const typing = ['type', 'replacePreviousChar', 'compositionType', 'compositionStart', 'compositionEnd'] as const;

/**
 * Takes what is typed in source documents, so that nothing typed reaches the text, whatever the keyboard's layout; typing
 * elsewhere goes on as ever. Each time something is typed, its first character is one key, and what an input method or a
 * dead key composes is one when it is done. Keys with a binding never come here. Dispose it to let typing through again.
 */
export function takeTypedKeys(
  documents: Documents,
  log: Log,
  press: (key: string) => Promise<void>,
): vscode.Disposable {
  const store = new DisposableStore();
  let composed: string | undefined;
  const take = async (id: (typeof typing)[number], args: unknown): Promise<unknown> => {
    if (!documents.active) {
      composed = undefined;
      return vscode.commands.executeCommand(`default:${id}`, args);
    }
    const text = typed(args);
    if (id === 'compositionStart') {
      composed = '';
    } else if (id === 'compositionEnd') {
      const key = firstCharacter(composed ?? '');
      composed = undefined;
      if (key !== undefined) await press(key);
    } else if (composed !== undefined) {
      composed = composed.slice(0, Math.max(0, composed.length - replaced(args))) + text;
    } else {
      // VS Code's editor does not know that what was typed before never reached the text: it takes this for the
      // replacement of some of the text, and may add what it believes to stand behind it.
      const key = firstCharacter(text);
      if (key !== undefined) await press(key);
    }
    return undefined;
  };
  try {
    for (const id of typing) {
      store.add(vscode.commands.registerCommand(id, (args: unknown) => take(id, args)));
    }
  } catch (error) {
    // Only one extension may take what is typed; then the bound keys are all there is.
    store.dispose();
    log.warn(`Another extension takes what is typed, so only bound keys act in coding mode: ${String(error)}`);
  }
  return store;
}

function firstCharacter(text: string): string | undefined {
  for (const { segment } of new Intl.Segmenter().segment(text)) return segment;
  return undefined;
}

function typed(args: unknown): string {
  return typeof args === 'object' && args !== null && 'text' in args && typeof args.text === 'string' ? args.text : '';
}

/** How many UTF-16 units before the cursor what is typed is to replace. */
function replaced(args: unknown): number {
  if (typeof args !== 'object' || args === null) return 0;
  if ('replaceCharCnt' in args && typeof args.replaceCharCnt === 'number') return args.replaceCharCnt;
  if ('replacePrevCharCnt' in args && typeof args.replacePrevCharCnt === 'number') return args.replacePrevCharCnt;
  return 0;
}
