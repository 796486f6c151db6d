/** `text` with U+FFFD for each half of a surrogate pair that stands alone: what is left of it after writing and reading UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
