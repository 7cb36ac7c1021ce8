import { CalendarClock, DoorOpen, FileWarning } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { StatusChip } from '@/components/status-chip';
import type { StatusTone } from '@/components/status-chip';
import type { CaseRisk } from '@/domain/patient-index/case-due';

const signs: Record<CaseRisk, { icon: LucideIcon; tone: StatusTone }> = {
  'in-the-building': { icon: DoorOpen, tone: 'danger' },
  conflict: { icon: FileWarning, tone: 'attention' },
  routine: { icon: CalendarClock, tone: 'neutral' },
};

export function CaseRiskChip({ risk }: { risk: CaseRisk }) {
  const t = useTranslations('duplicates.risks');
  const { icon, tone } = signs[risk];

  return (
    <StatusChip tone={tone} icon={icon}>
      {t(risk)}
    </StatusChip>
  );
}
