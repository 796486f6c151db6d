/**
 * The text of a file's bytes: UTF-8, a byte order mark kept as U+FEFF (offsets are into the text as given), each
 * malformed sequence as U+FFFD. Line breaks and NUL stay as they are.
 */
export function decodeText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}
