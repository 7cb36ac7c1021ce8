import { chainGeometry } from '@/components/chain-geometry';
import { cn } from '@/components/ui/cn';

interface ChainLinesProps {
  /** One for each box of the list beside it, in its order. */
  lines: readonly { faint: boolean; strong: boolean }[];
  /** On which side of the person the list stands. */
  side: 'left' | 'right';
}

/** Curves between a list and the person, stretched to the list's own height. */
export function ChainLines({ lines, side }: ChainLinesProps) {
  const geometry = chainGeometry(lines.length);

  return (
    <svg aria-hidden viewBox="0 0 100 100" preserveAspectRatio="none" className="hidden h-full w-full overflow-visible @2xl:block">
      {geometry.map((line, index) => (
        <path
          // A line is where it stands: equal ones differ by nothing else.
          key={index}
          d={pathOf(side === 'left' ? line.side : line.meeting, side === 'left' ? line.meeting : line.side)}
          fill="none"
          vectorEffect="non-scaling-stroke"
          {...(lines[index]?.faint && { strokeDasharray: '5 5' })}
          className={cn(
            'transition-[stroke-width] duration-100 forced-colors:stroke-[CanvasText]',
            lines[index]?.faint ? 'stroke-neutral' : 'stroke-primary',
            lines[index]?.strong ? 'stroke-[4px]' : 'stroke-2',
          )}
        />
      ))}
    </svg>
  );
}

function pathOf(from: number, to: number): string {
  return `M 0 ${from} C 50 ${from}, 50 ${to}, 100 ${to}`;
}
