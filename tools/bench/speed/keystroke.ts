import { analyse } from '../../../src/core/analysis';
import { textOfSize } from './texts';
import { median } from './timing';

/** How long a text of `size` takes to be analysed again after a letter was typed in its middle, in milliseconds: a median. */
export function measureKeystroke(texts: string, size: number): number {
  const text = textOfSize(texts, size);
  const middle = Math.floor(size / 2);
  let typed = '';
  return median(15, () => {
    typed += 'e';
    return analyse(text.slice(0, middle) + typed + text.slice(middle));
  });
}
