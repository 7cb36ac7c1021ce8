'use client';

import { FilePenLine, ScanLine, UserRoundPen } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';

import type { UnfinishedDraft } from '@/app/(console)/desk/read-desk';
import { ExactTime } from '@/components/instant';
import { PersonName } from '@/components/person-name';
import { KeyCombo } from '@/components/ui/kbd';

// What people bring, most frequent first.
const cards = ['resident', 'socialSecurity', 'hospitalCard', 'wristband', 'passport', 'permit', 'residence'] as const;

const examples = ['initials', 'name', 'birthDate'] as const;

/** Nothing in hand: what can be scanned, what can be typed, and what was left unfinished. */
export function ReadyPanel({ drafts, mayRegister }: { drafts: readonly UnfinishedDraft[]; mayRegister: boolean }) {
  const t = useTranslations('desk.ready');

  return (
    <section aria-label={t('title')} className="flex flex-col gap-4">
      <div className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-6 rounded-lg border bg-card px-6 py-6">
        <span className="flex size-20 items-center justify-center rounded-lg bg-accent text-accent-foreground">
          <ScanLine aria-hidden className="size-11" strokeWidth={1.75} />
        </span>
        <div className="flex flex-col gap-3">
          <h2 className="text-3xl font-semibold">{t('title')}</h2>
          <p className="text-base text-muted-foreground">{t('anywhere')}</p>
          <ul aria-label={t('cards')} className="flex flex-wrap gap-2">
            {cards.map((card) => (
              <li key={card} className="rounded-md border bg-muted px-2.5 py-1 text-base">
                {t(`kinds.${card}`)}
              </li>
            ))}
          </ul>
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1 text-base">
            <span className="font-semibold">{t('noCard')}</span>
            {t('noCardHint')}
            {examples.map((example) => (
              <code key={example} className="digits rounded-sm bg-muted px-1.5 font-sans whitespace-nowrap">
                {t(`examples.${example}`)}
              </code>
            ))}
          </p>
        </div>
      </div>
      {drafts.length > 0 && <UnfinishedDrafts drafts={drafts} />}
      {mayRegister && (
        <Link href="/desk/pending" prefetch={false} className="flex min-h-11 w-fit items-center gap-3 rounded-lg border bg-card px-4 text-base hover:bg-muted">
          <UserRoundPen aria-hidden className="size-4 text-muted-foreground" />
          {t('pending')}
          <KeyCombo keys="Alt+W" aria-hidden />
        </Link>
      )}
    </section>
  );
}

function UnfinishedDrafts({ drafts }: { drafts: readonly UnfinishedDraft[] }) {
  const t = useTranslations('desk.ready');
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <section aria-labelledby="unfinished" className="rounded-lg border bg-card">
      <h2 id="unfinished" className="border-b px-4 py-2 text-base font-semibold">
        {t('unfinished', { count: drafts.length })}
      </h2>
      <ul className="grid sm:grid-cols-2">
        {drafts.map(({ draftId, nameMasked, kind, savedAt }) => (
          <li key={draftId}>
            <Link
              href={`/desk/register?draft=${draftId}`}
              prefetch={false}
              className="ring-inset-focus flex min-h-11 flex-wrap items-center gap-x-3 px-4 hover:bg-muted"
            >
              <FilePenLine aria-hidden className="size-4 text-muted-foreground" />
              {nameMasked ? <PersonName name={nameMasked} /> : <span className="text-base">{t('nameless')}</span>}
              {kind && <span className="text-sm text-muted-foreground">{tKinds(kind)}</span>}
              <ExactTime instant={new Date(savedAt)} className="ml-auto text-sm text-muted-foreground" />
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
