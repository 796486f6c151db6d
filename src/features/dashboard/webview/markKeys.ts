/** Arrow keys that go to the next mark or the one before. */
const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/**
 * Makes `marks` buttons: Tab comes to one of them, arrow keys, Home and End go on from there, Enter, space and a click open.
 * `open` gets the index of the mark.
 */
export function makeButtons(marks: readonly SVGElement[], open: (index: number) => void): void {
  const focus = (index: number): void => {
    const target = marks[index];
    if (!target) return;
    for (const mark of marks) mark.setAttribute('tabindex', mark === target ? '0' : '-1');
    target.focus();
  };
  marks.forEach((mark, index) => {
    mark.setAttribute('role', 'button');
    mark.setAttribute('tabindex', index === 0 ? '0' : '-1');
    mark.addEventListener('click', () => {
      focus(index);
      open(index);
    });
    mark.addEventListener('keydown', (event) => {
      const step = steps[event.key];
      if (step !== undefined) focus((index + step + marks.length) % marks.length);
      else if (event.key === 'Home') focus(0);
      else if (event.key === 'End') focus(marks.length - 1);
      else if (event.key === 'Enter' || event.key === ' ') open(index);
      else return;
      event.preventDefault();
    });
  });
}
