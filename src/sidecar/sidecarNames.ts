const ending = '.tags.yaml';

/** The name of the sidecar of the document called `file`; it lies in the same folder. */
export function newSidecarName(file: string): string {
  return file + ending;
}

/** Whether `file` is named like a sidecar. */
export function isSidecarName(file: string): boolean {
  return file.length > ending.length && file.endsWith(ending);
}

/** The name of the document that a sidecar of this name belongs to; undefined when it is no sidecar's name. */
export function documentNameOf(sidecarName: string): string | undefined {
  return isSidecarName(sidecarName) ? sidecarName.slice(0, -ending.length) : undefined;
}
