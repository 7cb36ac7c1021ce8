import { BadgeCheck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

import { ChooseEntry } from '@/app/(console)/duplicates/[caseId]/choose-entry';
import type { Choice } from '@/app/(console)/duplicates/[caseId]/use-choice';
import { FieldAgreement } from '@/app/(console)/duplicates/field-agreement';
import { useFieldText } from '@/app/(console)/patients/[patientId]/use-field-text';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime } from '@/components/instant';
import { placeName } from '@/components/place-name';
import { Badge } from '@/components/ui/badge';
import { Checkbox } from '@/components/ui/checkbox';
import { Label } from '@/components/ui/label';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import type { CaseView, ComparedPerson } from '@/domain/patient-index/case-view';
import { comparedFields } from '@/domain/patient-index/compare-with-golden';
import type { DemographicField } from '@/domain/patient-index/demographics';

type CompareTableProps = {
  view: Pick<CaseView, 'persons' | 'survival' | 'decided'>;
  /** Null where nothing is to be chosen. */
  choice: Choice | null;
  onlyDifferences: boolean;
  onOnlyDifferences: (only: boolean) => void;
};

/** The entries side by side, each field compared with the first entry's; what would survive a merge says by which rule. */
export function CompareTable({ view: { persons, survival, decided }, choice, onlyDifferences, onOnlyDifferences }: CompareTableProps) {
  const t = useTranslations('duplicates.compare');
  const tFields = useTranslations('patients.fields');
  const fields = comparedFields.filter((field) => isShown(persons, field, onlyDifferences));

  return (
    <>
      <Label className="flex items-center gap-2 border-b px-4 py-2">
        <Checkbox checked={onlyDifferences} onCheckedChange={(checked) => onOnlyDifferences(checked === true)} />
        {t('onlyDifferences')}
      </Label>
      <Table density="default" scrollLabel={t('caption')}>
        <TableCaption className="sr-only">{t('caption')}</TableCaption>
        <TableHeader>
          <TableRow>
            <TableHead>{t('field')}</TableHead>
            {persons.map((person, index) => (
              <PersonHead
                key={person.personId}
                person={person}
                survives={choice !== null && choice.chosenIds.length > 1 && person.personId === choice.survivorId}
                chooser={choice && decided === null && persons.length > 2 && <ChooseEntry index={index} personId={person.personId} choice={choice} />}
              />
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {fields.map((field) => (
            <TableRow key={field}>
              <TableHead scope="row">{tFields(field)}</TableHead>
              {persons.map((person, index) => (
                <TableCell key={person.personId} className="align-top">
                  <FieldCell field={field} person={person} first={index === 0} rule={survival[field]?.personId === person.personId ? survival[field].rule : null} />
                </TableCell>
              ))}
            </TableRow>
          ))}
          <TableRow>
            <TableHead scope="row">{t('cards')}</TableHead>
            {persons.map((person) => (
              <TableCell key={person.personId} className="align-top">
                <Cards cards={person.cards} />
              </TableCell>
            ))}
          </TableRow>
        </TableBody>
      </Table>
    </>
  );
}

function isShown(persons: readonly ComparedPerson[], field: DemographicField, onlyDifferences: boolean): boolean {
  const agreements = persons.map((person) => person.fields[field]?.agreement ?? 'empty');

  return onlyDifferences ? agreements.some((agreement) => agreement === 'differs' || agreement === 'spelled') : agreements.some((agreement) => agreement !== 'empty');
}

function PersonHead({ person, survives, chooser }: { person: ComparedPerson; survives: boolean; chooser: ReactNode }) {
  const t = useTranslations('duplicates.compare');
  const locale = useLocale();

  return (
    <TableHead className="min-w-44 py-1 align-top whitespace-normal text-foreground">
      <span className="flex flex-wrap items-center gap-x-2">
        {chooser}
        <IdentifierNumber value={person.indexNumber} grouping="indexNumber" className="font-semibold" />
        {survives && (
          <Badge variant="outline">
            <BadgeCheck aria-hidden />
            {t('survivor')}
          </Badge>
        )}
      </span>
      <span className="block text-sm font-normal">{person.hospitals.map((hospital) => placeName(hospital, locale)).join(t('separator'))}</span>
      <span className="block text-sm font-normal text-muted-foreground">
        {t('issued')} <ExactTime instant={new Date(person.createdAt)} /> · {t('visits', { count: person.visits, today: person.visitsToday })}
      </span>
    </TableHead>
  );
}

type FieldCellProps = { field: DemographicField; person: ComparedPerson; first: boolean; rule: 'pinned' | 'capture' | 'latest' | 'only' | null };

function FieldCell({ field, person, first, rule }: FieldCellProps) {
  const t = useTranslations('duplicates');
  const compared = person.fields[field];

  return (
    <span className="flex flex-col items-start">
      <span className="flex flex-wrap items-baseline gap-x-2 wrap-anywhere">
        <FieldValue field={field} value={compared?.value ?? null} />
        {!first && compared && <FieldAgreement field={null} agreement={compared.agreement} />}
      </span>
      {rule && <span className="text-sm text-muted-foreground">{t('compare.survives', { rule: t(`rules.${rule}`) })}</span>}
    </span>
  );
}

function FieldValue({ field, value }: { field: DemographicField; value: string | null }) {
  const t = useTranslations('duplicates.compare');
  const fieldText = useFieldText();

  if (value === null || value === '') return <span className="text-muted-foreground">{t('notGiven')}</span>;
  if (field === 'name') return <bdi lang="zh-CN" className="text-lg font-semibold">{value}</bdi>;
  return <span className={field === 'birthDate' || field === 'phone' ? 'digits' : undefined}>{fieldText(field, value)}</span>;
}

function Cards({ cards }: Pick<ComparedPerson, 'cards'>) {
  const t = useTranslations('duplicates.compare');
  const tKinds = useTranslations('identifiers.kinds');

  if (cards.length === 0) return <span className="text-muted-foreground">{t('noCards')}</span>;
  return (
    <ul className="flex flex-col gap-1">
      {cards.map(({ kind, masked, claimed }) => (
        <li key={`${kind} ${masked}`} className="flex flex-wrap items-baseline gap-x-2 text-sm">
          <span>{tKinds(kind)}</span>
          <IdentifierNumber value={masked} />
          {!claimed && <span className="text-attention-text">{t('unclaimed')}</span>}
        </li>
      ))}
    </ul>
  );
}
