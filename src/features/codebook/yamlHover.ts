import * as vscode from 'vscode';
import type { Codebook } from '../../core/codebook/codebook';
import { codebookPlaceAt } from '../../host/codebooks/codebookPlaces';
import { toRange, toSpan } from '../../host/convert';
import type { Host } from '../../host/host';
import { namedAt } from '../../host/sidecars/yamlLanguage';
import { joined } from '../../host/words/words';

/** Tells what a tag means and how often it is used, and who a speaker is, where a sidecar or codebook names them. */
export class YamlHover implements vscode.HoverProvider {
  readonly #host: Host;
  readonly #of: 'sidecar' | 'codebook';

  constructor(host: Host, of: 'sidecar' | 'codebook') {
    this.#host = host;
    this.#of = of;
  }

  async provideHover(document: vscode.TextDocument, position: vscode.Position): Promise<vscode.Hover | undefined> {
    if (this.#of === 'codebook') {
      const { start } = toSpan(document, new vscode.Range(position, position));
      const place = codebookPlaceAt(document.getText(), start);
      return place && hover(tagLines(this.#host, place.codebook, place.tag), toRange(document, place.span));
    }
    const place = namedAt(document, position);
    if (!place) return undefined;
    const lines =
      place.kind === 'speaker'
        ? [joined(place.name, place.detail)]
        : tagLines(this.#host, await this.#host.codebooks.for(document.uri), place.name);
    return hover(lines, toRange(document, place.span));
  }
}

/** Names and notes are anybody's text, so they are shown as they stand. */
function hover(lines: readonly string[], range: vscode.Range): vscode.Hover {
  return new vscode.Hover(
    lines.map((line) => new vscode.MarkdownString().appendText(line)),
    range,
  );
}

function tagLines({ workspace }: Host, codebook: Codebook, name: string): readonly string[] {
  const tag = codebook.get(name);
  if (!tag) return [vscode.l10n.t('The codebook has no tag "{0}".', name)];
  const path = codebook.path(name).map((one) => one.label ?? one.name);
  const uses = workspace.known.map(({ annotations }) => annotations.filter(({ tags }) => tags.includes(name)).length);
  const count = uses.reduce((sum, one) => sum + one, 0);
  return [
    path.join(' › '),
    tag.scope ?? '',
    ...(tag.examples ?? []).map((example) => `“${example}”`),
    ...(tag.attributes ?? []).map((one) => `${one.name}: ${one.type === 'choice' ? one.values.join(', ') : one.type}`),
    vscode.l10n.t('{0} annotations in {1} documents', String(count), String(uses.filter((one) => one > 0).length)),
  ].filter(Boolean);
}
