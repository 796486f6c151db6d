import type { Span } from '../core/text/span';
import { codebookRoot, tagMentions, tagNodes } from './codebookNodes';
import { scalarString, spanOf } from './yamlFields';

/** The name of a tag at `offset` in the source of a codebook, where it is defined or named, and where it stands. */
export function tagNameAt(source: string, offset: number): { readonly tag: string; readonly span: Span } | undefined {
  const root = codebookRoot(source);
  if (!root) return undefined;
  const { parents, groups } = tagMentions(root);
  const nodes: unknown[] = [
    ...tagNodes(root).map(({ nameNode }) => nameNode),
    ...parents.map(({ node }) => node),
    ...groups.flatMap((group) => group.items),
  ];
  for (const node of nodes) {
    const span = spanOf(node);
    const tag = scalarString(node);
    if (span && tag !== undefined && span.start <= offset && offset <= span.end) return { tag, span };
  }
  return undefined;
}
