import type { Codes } from './codes';
import { contentEndFeatures } from './contentEndFeatures';
import { contentPairFeatures } from './contentPairFeatures';
import { contentStartFeatures } from './contentStartFeatures';
import { ContentView } from './contentView';
import type { CueSite } from './contentView';
import type { FeatureSink } from './featureSink';
import type { Prose } from './prose';

/** Reads one article for the content model. */
export class ContentFeatures {
  readonly view: ContentView;

  constructor(prose: Prose, codes: Codes) {
    this.view = new ContentView(prose, codes);
  }

  /** Writes the features of a content that begins at `start`. */
  start(site: CueSite, start: number, out: FeatureSink): void {
    contentStartFeatures(this.view, site, start, out);
  }

  /** Writes the features of a content that ends before `end`. */
  end(site: CueSite, end: number, out: FeatureSink): void {
    contentEndFeatures(this.view, site, end, out);
  }

  /** Writes the features of a content from `start` to `end` as a whole. */
  pair(site: CueSite, start: number, end: number, out: FeatureSink): void {
    contentPairFeatures(this.view, site, start, end, out);
  }
}
