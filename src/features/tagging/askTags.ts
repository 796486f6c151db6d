import type { Annotation } from '../../core/annotations/annotation';
import type { AttributeValue } from '../../core/annotations/attributeValues';
import type { OpenDocument } from '../../host/documents/openDocument';
import type { Host } from '../../host/host';
import { shortened } from '../../host/words/words';
import { askAttributes } from './askAttributes';
import { pickTags } from './pickTags';

const recentKey = 'recentTags';
const recentLength = 5;

/**
 * Asks for tags and remembers them as the ones used last; new ones are added to the codebook.
 * Undefined when the person pressed Escape: then nothing was changed.
 */
export async function askTags(
  { codebooks, memory }: Host,
  open: OpenDocument,
  words: string,
  current: readonly string[] = [],
): Promise<readonly string[] | undefined> {
  const recent = memory.get<readonly string[]>(recentKey, []);
  const codebook = await codebooks.for(open.uri);
  const picked = await pickTags({ codebook, recent, current, words: shortened(words, 60) });
  if (!picked) return undefined;
  for (const name of picked.created) await codebooks.add(open.uri, { name });
  await memory.update(recentKey, [...new Set([...picked.tags, ...recent])].slice(0, recentLength));
  return picked.tags;
}

/** Tags, and what else was said with them. */
export interface Tagged {
  readonly tags: readonly string[];
  readonly attributes: readonly AttributeValue[] | undefined;
}

/** Asks for tags, then for the attributes of those that have some. Undefined when Escape was pressed in either step. */
export async function askTagsAndAttributes(
  host: Host,
  open: OpenDocument,
  words: string,
  { tags: current, attributes: before }: Pick<Annotation, 'tags' | 'attributes'> = { tags: [] },
): Promise<Tagged | undefined> {
  const tags = await askTags(host, open, words, current);
  const asked = tags && (await askAttributes(await host.codebooks.for(open.uri), tags, before));
  return asked && { tags, attributes: asked.attributes };
}
