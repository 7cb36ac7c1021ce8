import { useFormatter, useTranslations } from 'next-intl';

import { ScoreBandChip } from '@/app/(console)/duplicates/score-band-chip';
import { cn } from '@/components/ui/cn';
import { useMatchWords } from '@/components/use-match-words';
import { roundSteps } from '@/domain/matching/round-steps';
import { scoreBand } from '@/domain/matching/score-band';
import type { PairEvidence } from '@/domain/patient-index/case-view';

type EvidencePanelProps = { evidence: PairEvidence; positions: readonly [number, number] };

/** Why the score is what it is: signed steps in words, each with a bar, that add up to the total under them. */
export function EvidencePanel({ evidence: { steps, milliBits, probability, veto }, positions: [one, other] }: EvidencePanelProps) {
  const t = useTranslations('duplicates.evidence');
  const format = useFormatter();
  const words = useMatchWords();
  const shown = roundSteps(steps);
  const widest = Math.max(...shown.map((step) => Math.abs(step.milliBits)), 1);

  return (
    <section aria-labelledby="evidence-title" className="flex flex-col gap-2 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <h2 id="evidence-title" className="text-base font-semibold">
          {t('title', { one, other })}
        </h2>
        <ScoreBandChip band={scoreBand(milliBits)} />
      </div>
      {veto && <p className="text-sm font-medium text-attention-text">{words.veto(veto)}</p>}
      <table className="w-full text-sm">
        <caption className="sr-only">{t('caption')}</caption>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('step')}</th>
            <th scope="col">{t('bits')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((step) => (
            <tr key={step.code} className="border-b border-border/60">
              <th scope="row" className="py-1 pe-2 text-left font-normal">
                {words.step(step)}
                <SignedBar share={step.milliBits / widest} />
              </th>
              <td className="digits py-1 text-right align-top whitespace-nowrap">{words.bits(step)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className="font-semibold">
            <th scope="row" className="py-1 text-left">
              {t('total')}
            </th>
            <td className="digits py-1 text-right">{words.bits({ milliBits })}</td>
          </tr>
        </tfoot>
      </table>
      <p className="text-sm text-muted-foreground">{t('chance', { percent: format.number(probability, { style: 'percent', maximumFractionDigits: 1 }) })}</p>
    </section>
  );
}

/** For to the right and filled, against to the left and hatched: the sign shows without colour. */
function SignedBar({ share }: { share: number }) {
  const percent = `${Math.abs(share) * 50}%`;

  return (
    <svg aria-hidden className="mt-0.5 h-2 w-full" preserveAspectRatio="none">
      <line x1="50%" x2="50%" y1="0" y2="100%" className="stroke-border" strokeWidth="2" />
      <rect
        x={share < 0 ? `${50 - Math.abs(share) * 50}%` : '50%'}
        width={percent}
        y="1"
        height="6"
        className={cn(share < 0 ? 'fill-attention-surface stroke-attention' : 'fill-primary stroke-primary')}
      />
    </svg>
  );
}
