'use client';

import { useTranslations } from 'next-intl';

import { clockTime } from '@/app/(console)/desk/clock-time';
import type { SaveStatus } from '@/app/(console)/desk/register/use-autosave';
import { useFailureText } from '@/app/(console)/failure-text';
import { IdentifierNumber } from '@/components/identifier-number';
import { SourceBadge } from '@/components/source-badge';
import { StatusChip } from '@/components/status-chip';
import type { DraftView } from '@/domain/desk/desk-views';

/** What is being done, from which documents, and whether it is kept. */
export function FormHead({ draft, save }: { draft: DraftView; save: SaveStatus }) {
  const t = useTranslations('register');

  return (
    <header className="flex flex-wrap items-center gap-x-5 gap-y-1">
      <h1 className="text-xl font-semibold">{t('title')}</h1>
      {draft.provisional && (
        <p className="flex flex-wrap items-center gap-2 text-base text-muted-foreground">
          <StatusChip tone="attention">{t(`provisional.${draft.provisional}`)}</StatusChip>
          {t(`provisionalHints.${draft.provisional}`)}
        </p>
      )}
      {!draft.provisional && <Documents identifiers={draft.identifiers} />}
      <SaveNote save={save} />
    </header>
  );
}

function Documents({ identifiers }: Pick<DraftView, 'identifiers'>) {
  const t = useTranslations('register');
  const tIdentifiers = useTranslations('identifiers');

  if (identifiers.length === 0) return <p className="text-base text-muted-foreground">{t('noDocument')}</p>;
  return (
    <ul aria-label={t('documents')} className="flex flex-wrap gap-x-4 gap-y-1">
      {identifiers.map(({ kind, masked, assurance, captureMethod }) => (
        <li key={`${kind} ${masked}`} className="flex flex-wrap items-center gap-2 text-base">
          <span className="font-semibold">{tIdentifiers(`kinds.${kind}`)}</span>
          <IdentifierNumber value={masked} />
          <StatusChip tone={assurance === 'checksum' ? 'ok' : 'neutral'}>{tIdentifiers(`assurances.${assurance}`)}</StatusChip>
          <SourceBadge source={captureMethod} />
        </li>
      ))}
    </ul>
  );
}

function SaveNote({ save }: { save: SaveStatus }) {
  const t = useTranslations('register.save');
  const failureText = useFailureText();
  const trouble = save.status === 'failed' || save.status === 'gone';

  return (
    <p role="status" className={trouble ? 'ml-auto text-sm font-medium text-danger-text' : 'digits ml-auto text-sm text-muted-foreground'}>
      {save.status === 'saved' && t('saved', { time: clockTime(save.at) })}
      {save.status === 'changed' && t('changed')}
      {save.status === 'gone' && t('gone')}
      {save.status === 'failed' && t('failed', { failure: failureText(save.failure) })}
    </p>
  );
}
