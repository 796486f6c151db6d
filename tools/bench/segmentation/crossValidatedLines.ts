import { unpackModel } from '../../../src/core/segmentation/articleModel';
import { segmentWith } from '../../../src/core/segmentation/segmentWith';
import { foldOf, type CorpusRecord } from '../../train/segmentation/corpus';
import { packModel } from '../../train/segmentation/packModel';
import { bestThreshold, crossValidate } from '../../train/segmentation/trainModel';

/**
 * Which lines of a record the whole segmentation keeps (rules and rounded weights included) with a model trained
 * without the record's fold of sites.
 */
export function crossValidatedLines(
  records: readonly CorpusRecord[],
  folds: number,
  report: (step: string) => void,
): (record: CorpusRecord) => (line: number) => boolean {
  const { stacks, sums } = crossValidate(records, folds, report);
  const threshold = bestThreshold(sums);
  const models = stacks.map((stack) => unpackModel(packModel(stack, threshold, { at: [0], share: [0.5] })));
  return (record) => {
    const model = models[foldOf(record.site, folds)];
    if (!model) return () => false;
    const lines = segmentWith(model, record.lines.map((line) => line.replace(/[\r\n]/g, ' ')).join('\n'));
    return (line) => lines[line]?.article === true;
  };
}
