import { segmentWith } from '../../../src/core/segmentation/segmentWith';
import { foldOf, type CorpusRecord } from '../../train/segmentation/corpus';
import type { CrossValidation } from '../../train/segmentation/trainModel';
import { textOf, type Judge } from './judge';

/** What the whole segmentation (rules and rounded weights included) says with models that have not seen the record's site. */
export function crossValidatedJudge({ models }: Pick<CrossValidation, 'models'>): Judge {
  return (record: CorpusRecord) => {
    const own = models[foldOf(record.site, models.length)];
    return own ? segmentWith(own, textOf(record)) : [];
  };
}
