import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Writes `text`; resolves when the reader is ready for more, so that memory stays the same however slow the reader is. */
export async function write(stream: Writable, text: string): Promise<void> {
  if (!stream.write(text)) await once(stream, 'drain');
}
