import { plotTrend } from '@/app/(console)/patients/[patientId]/history/plot-trend';
import type { PlottedPoint } from '@/app/(console)/patients/[patientId]/history/plot-trend';
import type { Trend } from '@/domain/records/trends/plan-trend';

const BOX = [240, 48] as const;

interface SparklineProps {
  trend: Trend;
  /** ms since 1970: charts beside each other share their time. */
  span: readonly [number, number];
  /** The whole chart in one sentence; the numbers stand in the table beside it. */
  label: string;
}

/** A trend as its own drawing: points, each laboratory's range, breaks. Works printed and before any script runs. */
export function Sparkline({ trend, span, label }: SparklineProps) {
  const { points, lines, breaks, band } = plotTrend(trend, span, BOX);

  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${BOX[0]} ${BOX[1]}`} className="h-12 w-60 max-w-full shrink-0 forced-colors:[&_*]:stroke-[CanvasText]">
      {band && <rect x={0} y={band.top} width={BOX[0]} height={band.height} className="fill-ok-surface" />}
      {!band && points.map(({ point, x, range }) => range && <rect key={point.entryId} x={x - 1.5} y={range.top} width={3} height={range.height} className="fill-ok/35" />)}
      {breaks.map((x) => (
        <line key={x} x1={x} x2={x} y1={0} y2={BOX[1]} className="stroke-neutral" strokeDasharray="2 3" />
      ))}
      {lines.map((line) => (
        <polyline key={line} points={line} fill="none" className="stroke-foreground" strokeWidth={1.25} />
      ))}
      {points.map((plotted) => (
        <Mark key={plotted.point.entryId} {...plotted} />
      ))}
    </svg>
  );
}

/** Abnormal is a square, normal a dot: shape, not only colour. What is only a limit stays open. */
function Mark({ point, x, y }: PlottedPoint) {
  const open = point.comparator !== null;
  const tone = point.judgement.abnormal ? 'stroke-danger' : 'stroke-foreground';
  const fill = open ? 'fill-card' : point.judgement.abnormal ? 'fill-danger' : 'fill-foreground';

  if (point.judgement.abnormal) return <rect x={x - 2.75} y={y - 2.75} width={5.5} height={5.5} className={`${tone} ${fill}`} strokeWidth={1.25} />;
  return <circle cx={x} cy={y} r={2.5} className={`${tone} ${fill}`} strokeWidth={1.25} />;
}
