import { sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** What a sidecar records about the text that it was last anchored to. */
export interface DocumentHashes {
  /** SHA-256 of the text in UTF-8, without byte order mark and with LF for every line break; lower-case hexadecimal. */
  readonly sha256: string;
  /** The id git gives the file's bytes: SHA-1 of "blob", their number and themselves; lower-case hexadecimal. */
  readonly gitBlob: string;
  /** Code points of the text that `sha256` is of. */
  readonly length: number;
}

/**
 * The hashes of a document. `text` is as read, a byte order mark kept; `bytes` is the file where it is at hand, else the
 * text's UTF-8 is taken for it, which is the same for every well-formed UTF-8 file.
 */
export function hashDocument(text: string, bytes?: Uint8Array): DocumentHashes {
  const normal = normaliseText(text);
  return { sha256: textHash(normal), gitBlob: blobId(bytes ?? encode(text)), length: codePointsIn(normal) };
}

/** SHA-256 of `text` as a sidecar records it. */
export function hashText(text: string): string {
  return textHash(normaliseText(text));
}

/** `text` without byte order mark and with LF for CRLF and CR: what sidecars measure and hash. */
export function normaliseText(text: string): string {
  return withLineFeeds(text.startsWith('\ufeff') ? text.slice(1) : text);
}

/** A part of a text with LF for CRLF and CR: how sidecars keep words. */
export function withLineFeeds(part: string): string {
  return part.replace(/\r\n?/g, '\n');
}

function textHash(normal: string): string {
  return bytesToHex(sha256(encode(normal)));
}

function blobId(bytes: Uint8Array): string {
  return bytesToHex(
    sha1
      .create()
      .update(encode(`blob ${bytes.length}\0`))
      .update(bytes)
      .digest(),
  );
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function codePointsIn(text: string): number {
  let count = text.length;
  for (let index = 1; index < text.length; index++) {
    const isPair = (text.charCodeAt(index) & 0xfc00) === 0xdc00 && (text.charCodeAt(index - 1) & 0xfc00) === 0xd800;
    if (isPair) count--;
  }
  return count;
}
