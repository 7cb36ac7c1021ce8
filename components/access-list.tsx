import { useTranslations } from 'next-intl';

import { AuditActor } from '@/components/audit-actor';
import { AuditSentence } from '@/components/audit-sentence';
import { ExactTime } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import type { AuditLine } from '@/domain/access/audit-line';

/** Who looked at one person lately, for a narrow column: when, who and from where, what, why. */
export function AccessList({ lines }: { lines: readonly AuditLine[] }) {
  const t = useTranslations('access');

  if (lines.length === 0) return <p className="px-4 py-3 text-sm text-muted-foreground">{t('looks.none')}</p>;
  return (
    <ol className="flex flex-col divide-y text-sm">
      {lines.map((line) => (
        <li key={line.id} className="flex flex-col gap-0.5 px-4 py-2">
          <div className="flex flex-wrap items-baseline gap-x-2">
            <ExactTime instant={new Date(line.at)} className="text-muted-foreground" />
            <AuditActor line={line} />
          </div>
          <div className="flex flex-wrap items-center gap-x-2">
            <span>
              <AuditSentence line={line} about="this-person" />
            </span>
            {line.purpose && <span className="text-muted-foreground">{t(`purposes.${line.purpose}`)}</span>}
            {line.refused && <StatusChip tone="attention">{t('refused')}</StatusChip>}
          </div>
        </li>
      ))}
    </ol>
  );
}
