'use client';

import { useTranslations } from 'next-intl';

import { correctionEvidences } from '@/domain/patient-index/plan-correction';
import type { CorrectionEvidence } from '@/domain/patient-index/plan-correction';

type EvidenceChoiceProps = { chosen: CorrectionEvidence | null; onChoose: (evidence: CorrectionEvidence) => void };

/** Which paper was shown: kept with the version, so that nobody has to believe it later. */
export function EvidenceChoice({ chosen, onChoose }: EvidenceChoiceProps) {
  const t = useTranslations('correct.cause');

  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="text-sm font-medium">{t('evidence')}</legend>
      {correctionEvidences.map((evidence) => (
        <label key={evidence} className="flex min-h-10 items-center gap-2 text-base">
          <input type="radio" name="evidence" value={evidence} checked={chosen === evidence} onChange={() => onChoose(evidence)} className="size-5 accent-primary" />
          {t(`evidences.${evidence}`)}
        </label>
      ))}
    </fieldset>
  );
}
