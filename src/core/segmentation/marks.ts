/** Whether a line that ends in this unit (closing quotes left out) ends a sentence. */
export function endsSentence(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x2026 ||
    code === 0x3002 ||
    code === 0xff01 ||
    code === 0xff1f
  );
}

/** Whether a line that begins with this unit looks like an item of a list. */
export function isListMark(code: number): boolean {
  return (
    code === 0x2022 ||
    code === 0x2d ||
    code === 0x2a ||
    code === 0xb7 ||
    code === 0x25aa ||
    code === 0x25cf ||
    code === 0x25cb ||
    code === 0x203a ||
    code === 0xbb ||
    code === 0x25ba ||
    code === 0x2023
  );
}
