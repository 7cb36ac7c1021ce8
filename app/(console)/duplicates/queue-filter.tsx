'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState, type SubmitEvent } from 'react';

import { removeCaseView, saveCaseView } from '@/app/(console)/duplicates/actions';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { ChoiceFilter } from '@/components/choice-filter';
import { Button } from '@/components/ui/button';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { caseRisks } from '@/domain/patient-index/case-due';
import { caseOrigins, caseOwners, filterQuery } from '@/domain/patient-index/case-filter';
import type { CaseFilter } from '@/domain/patient-index/case-filter';
import type { SavedView } from '@/domain/patient-index/case-view';

/** What of the queue is shown, as an address that can be kept; and the filters this reader comes back to. */
export function QueueFilter({ filter, views }: { filter: CaseFilter; views: readonly SavedView[] }) {
  const t = useTranslations('duplicates');
  const router = useRouter();
  const show = (changed: Partial<CaseFilter>) => router.push(`/duplicates${filterQuery({ ...filter, ...changed })}`);
  const among = <Value extends string>(values: readonly Value[], value: string | null) => values.find((known) => known === value) ?? null;

  return (
    <section aria-label={t('filter.label')} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        <ChoiceFilter label={t('columns.risk')} any={t('filter.any')} value={filter.risk} choices={caseRisks.map((value) => ({ value, label: t(`risks.${value}`) }))} onChange={(value) => show({ risk: among(caseRisks, value) })} />
        <ChoiceFilter label={t('columns.why')} any={t('filter.any')} value={filter.origin} choices={caseOrigins.map((value) => ({ value, label: t(`origins.${value}`) }))} onChange={(value) => show({ origin: among(caseOrigins, value) })} />
        <ChoiceFilter label={t('columns.assignee')} any={t('filter.any')} value={filter.owner} choices={caseOwners.map((value) => ({ value, label: t(`filter.owners.${value}`) }))} onChange={(value) => show({ owner: among(caseOwners, value) })} />
        <Label className="flex h-9 items-center gap-2 font-normal">
          <Checkbox checked={filter.second} onCheckedChange={(checked) => show({ second: checked === true })} />
          {t('awaitingSecond')}
        </Label>
        {filterQuery(filter) !== '' && <KeepFilter filter={filter} />}
      </div>
      {views.length > 0 && <SavedViews views={views} current={filterQuery(filter)} />}
    </section>
  );
}

function KeepFilter({ filter }: { filter: CaseFilter }) {
  const t = useTranslations('duplicates.filter');
  const failureText = useFailureText();
  const router = useRouter();
  const [refusal, setRefusal] = useState<string | null>(null);

  async function keep(event: SubmitEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    const name = new FormData(form).get('name');
    if (typeof name !== 'string' || name.trim() === '') return;

    const answer = await ask(() => saveCaseView({ name: name.trim(), filter }));
    setRefusal(answer.ok ? null : answer.reason === 'failed' ? failureText(answer.failure) : t('tooMany'));
    if (!answer.ok) return;
    form.reset();
    router.refresh();
  }

  return (
    <form onSubmit={(event) => void keep(event)} className="flex items-end gap-2">
      <Label className="flex flex-col items-start gap-1">
        {t('name')}
        <Input name="name" required maxLength={20} className="h-9 w-40" />
      </Label>
      <Button type="submit" variant="outline">
        {t('save')}
      </Button>
      {refusal && (
        <p role="alert" className="font-medium text-danger-text">
          {refusal}
        </p>
      )}
    </form>
  );
}

function SavedViews({ views, current }: { views: readonly SavedView[]; current: string }) {
  const t = useTranslations('duplicates.filter');
  const router = useRouter();

  async function remove(viewId: string): Promise<void> {
    await ask(() => removeCaseView({ viewId }));
    router.refresh();
  }

  return (
    <ul aria-label={t('saved')} className="flex flex-wrap gap-2">
      {views.map(({ viewId, name, filter }) => (
        <li key={viewId} className="inline-flex items-center rounded-md border bg-card">
          <Link
            href={`/duplicates${filterQuery(filter)}`}
            prefetch={false}
            aria-current={filterQuery(filter) === current ? 'true' : undefined}
            className="px-3 py-1 underline-offset-4 hover:underline aria-[current=true]:font-semibold"
          >
            {name}
          </Link>
          <Button variant="ghost" size="sm" aria-label={t('remove', { name })} onClick={() => void remove(viewId)}>
            <X aria-hidden />
          </Button>
        </li>
      ))}
    </ul>
  );
}
