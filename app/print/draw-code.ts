import bwip from 'bwip-js/node';

/** A code as one outline in whole modules, its quiet zone included: sharp at any size a printer asks for. */
export type CodeDrawing = { width: number; height: number; path: string };

// ISO/IEC 15417: ten modules of white on either side of Code 128.
const QUIET_LINES = 10;
// ISO/IEC 18004: four modules around a QR code.
const QUIET_SQUARES = 4;

/** Code 128, one module high: the page stretches the bars to the height it has. */
export function drawCode128(text: string): CodeDrawing {
  const [symbol] = bwip.raw('code128', text, '');
  if (!symbol || !('sbs' in symbol)) throw new Error('Code 128 came without its bars');

  let x = QUIET_LINES;
  const bars = symbol.sbs.map((width, index) => {
    const from = x;
    x += width;
    // Bars and spaces take turns, and a bar comes first.
    return index % 2 === 0 ? `M${from} 0h${width}v1h-${width}z` : '';
  });
  return { width: x + QUIET_LINES, height: 1, path: bars.join('') };
}

/** QR code of which a quarter may be lost: slips are folded and labels are rubbed. */
export function drawQrCode(text: string): CodeDrawing {
  const [symbol] = bwip.raw('qrcode', text, 'eclevel=Q');
  if (!symbol || !('pixs' in symbol)) throw new Error('the QR code came without its squares');

  const { pixs, pixx } = symbol;
  const dark = pixs.flatMap((pixel, index) => {
    const [column, row] = [index % pixx, Math.floor(index / pixx)];
    return pixel === 1 ? [`M${column + QUIET_SQUARES} ${row + QUIET_SQUARES}h1v1h-1z`] : [];
  });
  const size = pixx + 2 * QUIET_SQUARES;

  return { width: size, height: size, path: dark.join('') };
}
