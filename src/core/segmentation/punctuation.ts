/** Full stop, exclamation mark and question mark. */
export function isStop(code: number): boolean {
  return code === 0x2e || code === 0x21 || code === 0x3f;
}

/** Closing quotation marks and brackets, the spaces before them, and asterisks of footnotes. */
export function isCloser(code: number): boolean {
  return isQuote(code) || code === 0x29 || code === 0x5d || code === 0x2a || code === 0x20 || code === 0xa0;
}

/** Quotation marks: straight, curly, low, and the guillemets. The single ones are as often apostrophes and count not. */
export function isQuote(code: number): boolean {
  return (
    code === 0x22 ||
    (code >= 0x201c && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0x300c ||
    code === 0x300d
  );
}

/** What sets apart the items of a menu that was glued into one line. */
export function isDivider(code: number): boolean {
  return (
    code === 0x7c ||
    code === 0x2f ||
    code === 0x203a ||
    code === 0xb7 ||
    code === 0x2022 ||
    code === 0x3e ||
    code === 0x2192
  );
}
