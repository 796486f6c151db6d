import * as vscode from 'vscode';
import { Commands } from '../../src/ids';
import { lenses } from './inVsCode';

/** An annotation as a person sees it: the state that its lens tells, and the words that *Go to the Words* selects. */
export interface SeenAnnotation {
  readonly id: string;
  readonly state: 'ok' | 'moved' | 'lost';
  readonly words: string;
  readonly lens: string;
}

/** How long is waited for what is expected, in milliseconds; what is seen then is what the test fails with. */
const patience = 10_000;

/** The annotations of a document, shown for it, in the order of its lenses, once `check` is true of them. */
export async function annotationsWhen(
  document: vscode.TextDocument,
  check: (all: readonly SeenAnnotation[]) => boolean,
): Promise<readonly SeenAnnotation[]> {
  const deadline = Date.now() + patience;
  for (;;) {
    const next = nextRefresh(deadline - Date.now());
    const seen = await seenAnnotations(document);
    if (check(seen) || Date.now() >= deadline) {
      next.forget();
      return seen;
    }
    await next.done;
  }
}

/** Problems are looked for again a moment after each change of annotations, so what they tell is settled then. */
function nextRefresh(wait: number): { readonly done: Promise<void>; readonly forget: () => void } {
  let forget = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    const end = (): void => {
      listener.dispose();
      clearTimeout(timer);
      resolve();
    };
    const listener = vscode.languages.onDidChangeDiagnostics(end);
    const timer = setTimeout(end, Math.max(0, wait));
    forget = end;
  });
  return { done, forget: () => forget() };
}

async function seenAnnotations(document: vscode.TextDocument): Promise<readonly SeenAnnotation[]> {
  const seen: SeenAnnotation[] = [];
  for (const { title, command, arguments: args } of await lenses(document.uri)) {
    const reference = firstOf(args[1]);
    if (command !== Commands.showActions || !isAnnotation(reference)) continue;
    await vscode.commands.executeCommand(Commands.reveal, document.uri, [reference]);
    const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
    const state = / · (moved|lost)(?: · |$)/.exec(title)?.[1];
    seen.push({
      id: reference.annotation,
      state: state === 'moved' || state === 'lost' ? state : 'ok',
      lens: title,
      words: editor ? document.getText(editor.selection) : '',
    });
  }
  return seen;
}

function firstOf(about: unknown): unknown {
  const all: readonly unknown[] = Array.isArray(about) ? about : [];
  return all[0];
}

function isAnnotation(value: unknown): value is { readonly annotation: string } {
  return typeof value === 'object' && value !== null && 'annotation' in value && typeof value.annotation === 'string';
}
