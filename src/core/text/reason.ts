/**
 * Why a detector decided as it did, for a person to read.
 * `message` is an English sentence or phrase without final full stop, with places `{0}`, `{1}` … for `args`:
 * the form that `vscode.l10n.t` takes, so that the host can show it in the reader's language.
 */
export interface Reason {
  readonly message: string;
  readonly args?: readonly string[];
}

/** The English words of `reason`, with its arguments filled in. */
export function reasonText({ message, args = [] }: Reason): string {
  return message.replace(/\{(\d+)\}/g, (place, index: string) => args[Number(index)] ?? place);
}
