const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The value of each character of the alphabet by its code; 0 for any other. */
const values: Uint8Array = (() => {
  const table = new Uint8Array(128);
  for (let value = 0; value < alphabet.length; value += 1) table[alphabet.charCodeAt(value)] = value;
  return table;
})();

/** What newer engines bring (ECMAScript 2026). It is there at once, where a loop is slow until it is compiled. */
interface BytesWithBase64 extends Uint8ArrayConstructor {
  readonly fromBase64?: (text: string) => Uint8Array<ArrayBuffer>;
}

/** The bytes that `text` stands for in Base64 (RFC 4648, section 4). Text that is none gives some bytes and no error. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  const bytes: BytesWithBase64 = Uint8Array;
  if (!bytes.fromBase64) return decodeBase64(text);
  try {
    return bytes.fromBase64(text);
  } catch {
    // The engine refuses what is not well formed.
    return decodeBase64(text);
  }
}

/** The same by hand, for engines that cannot do it. Characters outside the alphabet count as `A`. */
export function decodeBase64(text: string): Uint8Array<ArrayBuffer> {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array(Math.max(0, Math.floor((text.length * 3) / 4) - padding));
  const own = values;
  const { length } = bytes;
  // Four characters are three bytes; those beyond the end are not kept by an array of bytes.
  for (let index = 0, at = 0; at < length; index += 4, at += 3) {
    const group =
      ((own[text.charCodeAt(index)] ?? 0) << 18) |
      ((own[text.charCodeAt(index + 1)] ?? 0) << 12) |
      ((own[text.charCodeAt(index + 2)] ?? 0) << 6) |
      (own[text.charCodeAt(index + 3)] ?? 0);
    bytes[at] = group >> 16;
    bytes[at + 1] = group >> 8;
    bytes[at + 2] = group;
  }
  return bytes;
}

/** `bytes` in Base64 (RFC 4648, section 4), padded. */
export function toBase64(bytes: Uint8Array): string {
  const groups: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    const rest = bytes.length - index;
    const group = ((bytes[index] ?? 0) << 16) | ((bytes[index + 1] ?? 0) << 8) | (bytes[index + 2] ?? 0);
    const letters = [18, 12, 6, 0].map((shift) => alphabet.charAt((group >> shift) & 63)).join('');
    groups.push(rest > 2 ? letters : letters.slice(0, rest + 1).padEnd(4, '='));
  }
  return groups.join('');
}
