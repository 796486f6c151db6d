/**
 * The path of the document that `relative` names from the folder of the document at `from`; both with `/`. Undefined for what
 * names no file from there: an absolute path, a path above the root, a folder, or one with `\`.
 */
export function documentAt(from: string, relative: string): string | undefined {
  if (relative === '' || /^\/|\\|(?:^|\/)\.{0,2}$/u.test(relative)) return undefined;
  const parts = from.split('/').slice(0, -1);
  const root = from.startsWith('/') ? 1 : 0;
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.length > root && parts.at(-1) !== '..') parts.pop();
    else if (root === 0) parts.push(part);
    else return undefined;
  }
  return parts.join('/');
}

/** How the document at `to` is named from the folder of the one at `from`: what `documentAt` makes `to` of. */
export function pathTo(from: string, to: string): string {
  const [base, target] = [from.split('/').slice(0, -1), to.split('/')];
  let shared = 0;
  while (shared < base.length && shared < target.length - 1 && base[shared] === target[shared]) shared++;
  return [...base.slice(shared).map(() => '..'), ...target.slice(shared)].join('/');
}
