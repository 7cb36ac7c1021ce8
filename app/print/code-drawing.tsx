import type { CodeDrawing as Drawing } from '@/app/print/draw-code';

type CodeDrawingProps = { drawing: Drawing; label: string; className: string };

/** The code as a vector: a printer draws its edges on its own dots. Its ground is white on every theme, or no scanner reads it. */
export function CodeDrawing({ drawing: { width, height, path }, label, className }: CodeDrawingProps) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" shapeRendering="crispEdges" className={className}>
      <rect width={width} height={height} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
