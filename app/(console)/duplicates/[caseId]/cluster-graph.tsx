import { Scissors } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { placeNodes } from '@/app/(console)/duplicates/[caseId]/place-nodes';
import { ScoreBandChip } from '@/app/(console)/duplicates/score-band-chip';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { useMatchWords } from '@/components/use-match-words';
import { scoreBand } from '@/domain/matching/score-band';
import type { PairEvidence } from '@/domain/patient-index/case-view';
import { findWeakestLink } from '@/domain/patient-index/weakest-link';

type ClusterGraphProps = {
  personIds: readonly string[];
  evidence: readonly PairEvidence[];
  /** Of `evidence`. */
  shown: number;
  onShow: (index: number) => void;
  /** Null where nothing can be chosen any more. */
  onChoose: ((personIds: readonly string[]) => void) | null;
};

const SIZE = { width: 320, height: 170, margin: 22 };

/** A group as a graph, with its table for those who do not see it: each two, how alike they are, and where it hangs by a thread. */
export function ClusterGraph({ personIds, evidence, shown, onShow, onChoose }: ClusterGraphProps) {
  const t = useTranslations('duplicates.graph');
  const words = useMatchWords();
  const weakest = findWeakestLink(personIds, evidence);
  const positionOf = (personId: string) => personIds.indexOf(personId) + 1;

  return (
    <section aria-labelledby="graph-title" className="flex flex-col gap-2 border-b p-3">
      <h2 id="graph-title" className="text-base font-semibold">
        {t('title')}
      </h2>
      <GraphDrawing personIds={personIds} evidence={evidence} shown={shown} weakest={weakest?.link ?? null} />
      <table className="w-full text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('pair')}</th>
            <th scope="col">{t('score')}</th>
          </tr>
        </thead>
        <tbody>
          {evidence.map((pair, index) => {
            const [one, other] = [positionOf(pair.personIds[0]), positionOf(pair.personIds[1])];
            return (
              <tr key={pair.personIds.join()} className={cn(index === shown && 'bg-accent')}>
                <th scope="row" className="py-0.5 text-left font-normal whitespace-nowrap">
                  <Button variant="ghost" size="sm" aria-pressed={index === shown} aria-label={t('show', { one, other })} onClick={() => onShow(index)}>
                    <span className="digits">
                      {one}–{other}
                    </span>
                  </Button>
                  <span className="digits ms-1">{words.bits(pair)}</span>
                </th>
                <td className="py-0.5">
                  <span className="flex flex-wrap items-center gap-1">
                    <ScoreBandChip band={scoreBand(pair.milliBits)} />
                    {pair === weakest?.link && (
                      <span className="inline-flex items-center gap-1 font-medium text-attention-text">
                        <Scissors aria-hidden className="size-4" />
                        {t('weakest')}
                      </span>
                    )}
                  </span>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {weakest && onChoose && (
        <Button variant="outline" size="sm" className="w-fit" onClick={() => onChoose(weakest.sides[1])}>
          <Scissors aria-hidden />
          {t('cut')}
        </Button>
      )}
    </section>
  );
}

type GraphDrawingProps = Pick<ClusterGraphProps, 'personIds' | 'evidence' | 'shown'> & { weakest: PairEvidence | null };

const strokes = { strong: 'stroke-[5]', likely: 'stroke-[3]', doubtful: 'stroke-[2]', weak: 'stroke-[1]' } as const;

function GraphDrawing({ personIds, evidence, shown, weakest }: GraphDrawingProps) {
  const nodes = placeNodes(personIds.length, SIZE);
  const nodeOf = (personId: string) => nodes[personIds.indexOf(personId)] ?? { x: 0, y: 0 };

  return (
    <svg aria-hidden viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} className="w-full">
      {evidence.map((pair, index) => {
        const [from, to] = [nodeOf(pair.personIds[0]), nodeOf(pair.personIds[1])];
        const band = scoreBand(pair.milliBits);
        return (
          <line
            key={pair.personIds.join()}
            x1={from.x}
            y1={from.y}
            x2={to.x}
            y2={to.y}
            strokeDasharray={pair === weakest ? '7 5' : band === 'weak' ? '2 5' : undefined}
            className={cn(strokes[band], pair === weakest ? 'stroke-attention' : 'stroke-neutral', index === shown && 'stroke-primary')}
          />
        );
      })}
      {nodes.map(({ x, y }, index) => (
        <g key={personIds[index]}>
          <circle cx={x} cy={y} r="15" className="fill-card stroke-foreground stroke-2" />
          <text x={x} y={y} dy="0.35em" textAnchor="middle" className="fill-foreground text-base font-semibold">
            {index + 1}
          </text>
        </g>
      ))}
    </svg>
  );
}
