import type { ChartModel } from '../messages';
import { drawChart } from './drawChart';
import { printPalette } from './palette';

const width = 800;
/** Pixels of a PNG per pixel of the drawing. */
const scale = 2;

/** The chart as an SVG file that can be printed; whatever the theme, dark on white. */
export function svgText(model: ChartModel): string {
  const svg = drawChart(model, width, printPalette);
  svg.style.setProperty('font-family', 'sans-serif');
  const title = document.createElementNS(svg.namespaceURI, 'title');
  title.textContent = model.title;
  svg.prepend(title);
  return new XMLSerializer().serializeToString(svg);
}

/** The chart as a PNG in base64. */
export async function pngBase64(model: ChartModel): Promise<string> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svgText(model))}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width * scale;
  canvas.height = image.height * scale;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').split(',')[1] ?? '';
}
