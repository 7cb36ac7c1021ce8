'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { RefObject } from 'react';

import { isSection, periods, yearsBefore } from '@/app/(console)/patients/[patientId]/history/history-place';
import { useHospitalName } from '@/app/(console)/patients/[patientId]/history/history-words';
import { ChoiceFilter } from '@/components/choice-filter';
import { Button } from '@/components/ui/button';
import { Input } from '@/components/ui/input';
import { Label } from '@/components/ui/label';
import { NO_FILTER } from '@/domain/records/view/find-rows';
import type { RowFilter } from '@/domain/records/view/find-rows';
import { historySections } from '@/domain/records/view/history-view';
import type { HistoryView } from '@/domain/records/view/history-view';

interface FilterBarProps {
  view: HistoryView;
  filter: RowFilter;
  /** Null: the rows are still arriving. */
  found: number | null;
  /** `YYYY-MM-DD`. */
  today: string;
  searchRef: RefObject<HTMLInputElement | null>;
  onChange: (changed: Partial<RowFilter>) => void;
}

/** Narrow by hospital, kind, period, problem, abnormal and new; what is typed is looked for in the rows at hand. */
export function FilterBar({ view, filter, found, today, searchRef, onChange }: FilterBarProps) {
  const t = useTranslations('history');
  const nameOf = useHospitalName();
  const id = useId();
  const hospitals = [...new Set(view.rows.flatMap((row) => row.hospitals))];
  const changed = view.rows.filter(({ change }) => change !== null).length;
  const problem = view.problems.find(({ key }) => key === filter.problem);
  const isFiltered = Object.entries(NO_FILTER).some(([name, none]) => filter[name as keyof RowFilter] !== none);

  return (
    <div role="search" aria-label={t('filter.label')} className="flex flex-wrap items-end gap-3 border-b bg-background px-4 py-2 print:hidden">
      <div className="flex flex-col gap-1">
        <Label htmlFor={id}>{t('filter.search')}</Label>
        <div className="relative">
          <Search aria-hidden className="absolute top-1/2 left-2.5 size-4 -translate-y-1/2 text-muted-foreground" />
          <Input id={id} ref={searchRef} type="search" autoComplete="off" className="w-60 pl-8" value={filter.query} onChange={(event) => onChange({ query: event.target.value })} />
        </div>
      </div>
      <ChoiceFilter
        label={t('section.label')} any={t('section.any')} value={filter.section}
        choices={Object.keys(historySections).filter(isSection).map((value) => ({ value, label: t(`section.${value}`) }))}
        onChange={(section) => onChange({ section: section !== null && isSection(section) ? section : null })}
      />
      <ChoiceFilter label={t('filter.hospital')} any={t('filter.anyHospital')} value={filter.hospital} choices={hospitals.map((value) => ({ value, label: nameOf(value) }))} onChange={(hospital) => onChange({ hospital })} />
      <ChoiceFilter
        label={t('filter.period')} any={t('filter.anyPeriod')} value={filter.from}
        choices={(['year', 'twoYears', 'fiveYears'] as const).map((name) => ({ value: yearsBefore(today, periods[name]), label: t(`filter.${name}`) }))}
        onChange={(from) => onChange({ from })}
      />
      <Button variant={filter.abnormalOnly ? 'default' : 'outline'} aria-pressed={filter.abnormalOnly} onClick={() => onChange({ abnormalOnly: !filter.abnormalOnly })}>
        {t('filter.abnormal')}
      </Button>
      <Button variant={filter.changedOnly ? 'default' : 'outline'} aria-pressed={filter.changedOnly} disabled={changed === 0 && !filter.changedOnly} onClick={() => onChange({ changedOnly: !filter.changedOnly })}>
        {t('filter.changed', { count: changed })}
      </Button>
      {isFiltered && (
        <Button variant="ghost" onClick={() => onChange(NO_FILTER)}>
          {t('filter.clear')}
        </Button>
      )}
      <p role="status" className="digits ml-auto self-center text-sm text-muted-foreground">
        {[...(problem ? [t('filter.problem', { name: problem.name })] : []), found === null ? t('filter.arriving') : t('filter.found', { count: found })].join(' · ')}
      </p>
    </div>
  );
}
