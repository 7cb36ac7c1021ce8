'use client';

import { useTranslations } from 'next-intl';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useId, useRef, useState, useTransition } from 'react';
import type { SubmitEvent } from 'react';

import { findAuditedPerson } from '@/app/(console)/audit/actions';
import { auditAddress } from '@/app/(console)/audit/audit-address';
import { ChoiceFilter } from '@/components/choice-filter';
import { useFailureText } from '@/app/(console)/failure-text';
import { ask } from '@/app/(console)/guard-refusal';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Button } from '@/components/ui/button';
import { FieldError } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { Spinner } from '@/components/ui/spinner';
import { auditGroups, isAuditGroup } from '@/domain/access/audit-groups';
import type { AuditListing, AuditQuery } from '@/server/audit/list-audit';

type AuditFiltersProps = { query: AuditQuery; staff: AuditListing['staff'] };

/** Period, staff, kind and patient. The patient's public number is exchanged for an internal id before it could reach an address. */
export function AuditFilters({ query, staff }: AuditFiltersProps) {
  const t = useTranslations('audit');
  const id = useId();
  const from = useRef<HTMLInputElement>(null);
  const { pending, problem, show } = useShow(query);
  const [staffId, setStaffId] = useState(query.staffId);
  const [group, setGroup] = useState(query.group);

  useShortcut({ keys: 'F2', label: 'audit.keys.filter', group: 'audit.keys.title', run: () => from.current?.focus() });

  function submit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    void show({ from: textOf(typed, 'from'), to: textOf(typed, 'to'), staffId, group }, textOf(typed, 'person'));
  }

  return (
    <search aria-label={t('filters.label')}>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-from`}>{t('filters.from')}</Label>
          <Input ref={from} id={`${id}-from`} name="from" type="date" required defaultValue={query.from} className="digits w-38" />
        </div>
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-to`}>{t('filters.to')}</Label>
          <Input id={`${id}-to`} name="to" type="date" required defaultValue={query.to} className="digits w-38" />
        </div>
        <ChoiceFilter
          label={t('filters.staff')}
          any={t('filters.anyStaff')}
          value={staffId}
          choices={staff.map(({ staffId: value, name }) => ({ value, label: name }))}
          onChange={setStaffId}
        />
        <ChoiceFilter
          label={t('filters.group')}
          any={t('filters.anyGroup')}
          value={group}
          choices={auditGroups.map((value) => ({ value, label: t(`groups.${value}`) }))}
          onChange={(value) => setGroup(value !== null && isAuditGroup(value) ? value : null)}
        />
        <div className="flex flex-col gap-1">
          <Label htmlFor={`${id}-person`}>{t('filters.person')}</Label>
          <Input
            id={`${id}-person`}
            name="person"
            autoComplete="off"
            aria-invalid={problem !== null}
            aria-describedby={`${id}-problem`}
            placeholder={t('filters.personHint')}
            className="digits w-52"
          />
        </div>
        <Button type="submit" size="lg" className="h-10" aria-disabled={pending}>
          {pending && <Spinner />}
          {pending ? t('filters.working') : t('filters.apply')}
        </Button>
        <Button asChild variant="ghost" className="h-10">
          <Link href={auditAddress({})} prefetch={false}>
            {t('filters.clear')}
          </Link>
        </Button>
        <div id={`${id}-problem`} role="alert" className="basis-full empty:hidden">
          {problem && <FieldError>{problem}</FieldError>}
        </div>
      </form>
    </search>
  );
}

function textOf(typed: FormData, name: string): string {
  const value = typed.get(name);

  return typeof value === 'string' ? value.trim() : '';
}

/** Leads to the list that was asked for; a number that leads nowhere is said beside it. */
function useShow(query: AuditQuery) {
  const t = useTranslations('audit');
  const failureText = useFailureText();
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);

  function open(asked: Partial<AuditQuery>) {
    setProblem(null);
    startTransition(() => router.push(auditAddress(asked)));
  }

  async function show(asked: Pick<AuditQuery, 'from' | 'to' | 'staffId' | 'group'>, typedNumber: string): Promise<void> {
    const indexNumber = typedNumber.toUpperCase().replace(/[\s-]/g, '');
    if (indexNumber === '') return open({ ...asked, personId: query.personId });
    if (!/^YK\d{12}$/.test(indexNumber)) return setProblem(t('numberMalformed'));

    const answer = await ask(() => findAuditedPerson({ indexNumber }));
    if (answer.ok) return open({ ...asked, personId: answer.value.personId });
    setProblem(answer.reason === 'failed' ? failureText(answer.failure) : t('numberNotFound'));
  }

  return { pending, problem, show };
}
