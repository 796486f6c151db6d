/**
 * The one door to sidecars: reading, finding the annotations in a text, writing.
 */
export { anchorSidecar, type AnchoredSidecar } from './anchorSidecar';
export { parseSidecar } from './parseSidecar';
export type { ParsedSidecar } from './parsedSidecar';
export { documentNameOf, isSidecarName, newSidecarName } from './sidecarNames';
export type { SidecarProblem } from './sidecarProblem';
export { writeSidecar, type WrittenSidecar } from './writeSidecar';
