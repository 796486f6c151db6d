import { unpackModel } from './articleModel';
import type { Line } from './line';
import { segmentationModel } from './models/segmentationModel';
import { segmentWith } from './segmentWith';

const models = { english: unpackModel(segmentationModel.english), other: unpackModel(segmentationModel.other) };

/**
 * Splits `text` into lines (at LF, CRLF or CR) and says of each what it is. Pure, deterministic, linear in time and
 * space; never throws, whatever the text. How good it is: models/segmentation.md.
 */
export function segment(text: string): readonly Line[] {
  return segmentWith(models, text);
}
