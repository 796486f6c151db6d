import { lazy } from '../text/lazy';
import { finish, type Steps } from '../text/steps';
import { unpackModel } from './storedModel';
import type { Line } from './line';
import { segmentationModel } from './models/segmentationModel';
import { segmentSteps, type Segmentation } from './segmentWith';

const english = lazy(() => unpackModel(segmentationModel.english));
const other = lazy(() => unpackModel(segmentationModel.other));

/**
 * Splits `text` into lines (at LF, CRLF or CR) and says of each what it is. Pure, deterministic, linear in time and
 * space; never throws, whatever the text. How good it is: models/segmentation.md.
 */
export function segment(text: string): readonly Line[] {
  return finish(segmentAgain(text)).lines;
}

/** The same in steps, and faster where `before` is of a text that differs little: the lines are those of `segment(text)`. */
export function segmentAgain(text: string, before?: Segmentation): Steps<Segmentation> {
  return segmentSteps({ english, other }, text, before);
}
