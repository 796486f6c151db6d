import type { Host } from '../../host/host';
import type { OpenDocument } from '../../host/openDocument';
import { shortened } from '../../host/words';
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
