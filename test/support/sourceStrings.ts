import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Every text of `src` that is shown in the reader's language: what `vscode.l10n.t` is called with, and the messages of
 * reasons and problems, which core and sidecar give as data and the host translates. Sorted, each once. Fails where a text
 * is put together, since that cannot be translated.
 */
export function sourceStrings(root: string): readonly string[] {
  // Trained weights are long and say nothing.
  const files = globSync('src/**/*.ts', { cwd: root, exclude: ['**/models'] }).map((file) => parse(root, file));
  const found = new Set<string>();
  const constants = new Map(files.flatMap((file) => constantsOf(file)));
  for (const file of files) {
    const isData = /^src.(?:core|sidecar)./.test(file.fileName);
    visit(file, (node) => {
      const [shown] = ts.isCallExpression(node) && isTranslation(node.expression) ? node.arguments : [];
      if (shown) addTexts(shown, constants, found);
      const isMessage = isData && ts.isPropertyAssignment(node) && node.name.getText() === 'message';
      if (isMessage) addTexts(node.initializer, constants, found);
    });
  }
  return [...found].sort();
}

function parse(root: string, file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

function isTranslation(callee: ts.Expression): boolean {
  return /^(?:vscode\.)?l10n\.t$/.test(callee.getText());
}

/** The constants of a file by name: messages are often kept in one. */
function constantsOf(file: ts.SourceFile): readonly (readonly [string, ts.Expression])[] {
  return file.statements
    .filter((statement) => ts.isVariableStatement(statement))
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, initializer }) => (initializer ? [[name.getText(), initializer] as const] : []));
}

function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => visit(child, look));
}

/** Adds the texts that `node` can be. */
function addTexts(node: ts.Expression, constants: ReadonlyMap<string, ts.Expression>, found: Set<string>): void {
  if (ts.isStringLiteralLike(node)) {
    if (node.text !== '') found.add(node.text);
    return;
  }
  if (ts.isConditionalExpression(node)) {
    addTexts(node.whenTrue, constants, found);
    addTexts(node.whenFalse, constants, found);
    return;
  }
  // A reason within a problem has a message of its own; what is handed on was found where it was made.
  if (ts.isObjectLiteralExpression(node) || node.getText().endsWith('.message')) return;
  const constant = constants.get(/^\w+/.exec(node.getText())?.[0] ?? '');
  if (!constant || ts.isBinaryExpression(node) || ts.isTemplateExpression(node)) {
    throw new Error(`${node.getSourceFile().fileName}: this text cannot be translated: ${node.getText()}`);
  }
  visit(constant, (one) => {
    if (ts.isStringLiteralLike(one)) found.add(one.text);
  });
}
