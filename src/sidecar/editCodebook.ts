import type { YAMLMap } from 'yaml';
import { codebookRoot } from './codebookNodes';
import { YamlSplicer } from './yamlSplicer';

/** The source of a codebook after `edit`, which is given its nodes. @throws Error for what is no codebook. */
export function editCodebook(source: string, edit: (root: YAMLMap, splicer: YamlSplicer) => void): string {
  const root = codebookRoot(source);
  if (!root) throw new Error('Not a codebook');
  const splicer = new YamlSplicer(source);
  edit(root, splicer);
  return splicer.apply().source;
}
