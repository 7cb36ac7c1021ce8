import { useTranslations } from 'next-intl';

import { useSourceWords } from '@/app/(console)/network/use-source-words';
import { ExactTime, TimeAgo } from '@/components/instant';
import { StatusChip } from '@/components/status-chip';
import type { ConnectionView } from '@/domain/records/network-view';

/** How a hospital has been answering: one word, since when, and the reason where it did not. */
export function ConnectionState({ connection }: { connection: ConnectionView | null }) {
  const t = useTranslations('network');

  if (!connection) return <StatusChip tone="neutral">{t('states.notConnected')}</StatusChip>;

  const { paused, lastFailure, lastAskedAt, lastAnsweredAt } = connection;
  return (
    <span className="flex flex-col items-start gap-1">
      <Chip paused={paused} failed={lastFailure !== null} asked={lastAskedAt !== null} />
      {lastFailure && <span>{t(`faults.${lastFailure}`)}</span>}
      {lastAnsweredAt && (
        <span className="text-muted-foreground">
          {t('lastAnswered')} <TimeAgo instant={new Date(lastAnsweredAt)} />
        </span>
      )}
    </span>
  );
}

function Chip({ paused, failed, asked }: { paused: boolean; failed: boolean; asked: boolean }) {
  const t = useTranslations('network.states');

  if (paused) return <StatusChip tone="neutral">{t('paused')}</StatusChip>;
  if (failed) return <StatusChip tone="attention">{t('failing')}</StatusChip>;
  return <StatusChip tone="ok">{t(asked ? 'answering' : 'ready')}</StatusChip>;
}

/** Where the hospital is asked, by which number, and what it gives: as its last check found. */
export function ConnectionFacts({ connection }: { connection: ConnectionView | null }) {
  const t = useTranslations('network');
  const words = useSourceWords();

  if (!connection) return <span className="text-muted-foreground">{t('notConnectedHint')}</span>;

  const { baseUrl, capability, checkedAt, numberSystem } = connection;
  return (
    <span className="flex max-w-prose flex-col gap-0.5">
      <span className="font-medium break-all">{baseUrl}</span>
      <span className="break-all text-muted-foreground">{t('askedBy', { system: numberSystem })}</span>
      <span>{words.capability(capability)}</span>
      <span className="text-muted-foreground">
        {words.server(capability)} · {t('checked')} <ExactTime instant={new Date(checkedAt)} />
      </span>
    </span>
  );
}
