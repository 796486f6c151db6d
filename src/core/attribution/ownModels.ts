import { lazy } from '../text/lazy';
import { unpackJudge } from './judge';
import type { Judge } from './judge';
import { toLinearModel } from './linearModel';
import { contentModel } from './models/contentModel';
import { cueModel } from './models/cueModel';
import { judgeModel } from './models/judgeModel';
import { sourceModel } from './models/sourceModel';
import type { ReaderModels } from './trainedReader';

/** All that training gives the engine. */
export interface EngineModels extends ReaderModels {
  /** How probable it is that a candidate is right. */
  readonly judge: Judge;
}

/** The models that Marginalia carries, unpacked when first asked for. */
export const ownModels: () => EngineModels = lazy(() => ({
  cue: toLinearModel(cueModel),
  content: toLinearModel(contentModel),
  source: toLinearModel(sourceModel),
  judge: unpackJudge(judgeModel),
}));
