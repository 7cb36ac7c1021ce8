import bwip from 'bwip-js/node';

/** A grey picture, row by row; 0 is black. */
export type Painting = { readonly width: number; readonly height: number; readonly luma: Uint8Array };

const WIDTH = 640;
const HEIGHT = 480;
const PAPER = 235;
const INK = 16;

/** Whether a module of the symbol is dark, in a grid of columns and rows. */
type Grid = { readonly columns: number; readonly rows: number; readonly isDark: (column: number, row: number) => boolean };

function gridOf(symbology: string, text: string): Grid {
  const [symbol] = bwip.raw(symbology, text, '');
  if (!symbol) throw new Error(`nothing was drawn for ${symbology}`);
  if ('pixs' in symbol) {
    const { pixs, pixx, pixy } = symbol;
    return { columns: pixx, rows: pixy, isDark: (column, row) => pixs[row * pixx + column] === 1 };
  }

  const modules = symbol.sbs.flatMap((width, index) => Array.from({ length: width }, () => index % 2 === 0));
  return { columns: modules.length, rows: Math.ceil(modules.length / 3), isDark: (column) => modules[column] ?? false };
}

/** A code on white paper before a camera, as large as fits with a quiet zone around it. */
export function paintCode(symbology: string, text: string): Painting {
  const { columns, rows, isDark } = gridOf(symbology, text);
  const scale = Math.floor(Math.min(WIDTH / (columns + 24), HEIGHT / (rows + 12)));
  const left = Math.floor((WIDTH - columns * scale) / 2);
  const top = Math.floor((HEIGHT - rows * scale) / 2);

  const luma = Uint8Array.from({ length: WIDTH * HEIGHT }, (_, index) => {
    const column = Math.floor(((index % WIDTH) - left) / scale);
    const row = Math.floor((Math.floor(index / WIDTH) - top) / scale);
    const inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside && isDark(column, row) ? INK : PAPER;
  });
  return { width: WIDTH, height: HEIGHT, luma };
}
