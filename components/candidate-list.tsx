'use client';

import { Hospital, Phone } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useLayoutEffect, useRef } from 'react';
import { IdentifierNumber } from '@/components/identifier-number';
import { orderCarried } from '@/components/order-carried';
import { PersonFacts } from '@/components/person-facts';
import { PersonName } from '@/components/person-name';
import { StatusChip } from '@/components/status-chip';
import { cn } from '@/components/ui/cn';
import { Kbd } from '@/components/ui/kbd';
import type { CandidateCard } from '@/domain/desk/desk-views';

interface CandidateListProps {
  candidates: readonly CandidateCard[];
  selected: number;
  onSelect: (index: number) => void;
  onOpen: (index: number) => void;
}

/** Possible persons, likeliest first, masked until one is opened. The selected one holds the focus, so Enter opens it. */
export function CandidateList({ candidates, selected, onSelect, onOpen }: CandidateListProps) {
  const t = useTranslations('desk.candidates');

  return (
    <ol data-slot="candidate-list" aria-label={t('label')} className="divide-y">
      {candidates.map((candidate, index) => (
        <CandidateRow
          key={candidate.handle}
          candidate={candidate}
          position={index + 1}
          selected={index === selected}
          onSelect={() => onSelect(index)}
          onOpen={() => onOpen(index)}
        />
      ))}
    </ol>
  );
}

interface CandidateRowProps {
  candidate: CandidateCard;
  position: number;
  selected: boolean;
  onSelect: () => void;
  onOpen: () => void;
}

// Digits pick the first nine rows.
const NUMBERED = 9;

function CandidateRow({ candidate, position, selected, onSelect, onOpen }: CandidateRowProps) {
  const row = useRef<HTMLButtonElement>(null);

  useLayoutEffect(() => {
    if (selected) row.current?.focus();
  }, [selected]);

  return (
    <li>
      <button
        ref={row}
        type="button"
        aria-current={selected}
        onFocus={onSelect}
        onClick={onOpen}
        className={cn(
          'ring-inset-focus grid w-full grid-cols-[1.75rem_minmax(10rem,0.9fr)_minmax(0,1.6fr)_auto] items-center gap-x-4 px-4 py-2.5 text-left hover:bg-muted',
          'aria-[current=true]:bg-accent aria-[current=true]:shadow-[inset_4px_0_0_var(--primary)]',
        )}
      >
        {position <= NUMBERED ? <Kbd aria-hidden>{position}</Kbd> : <span />}
        <span className="flex flex-col">
          <PersonName name={candidate.nameMasked} size="lg" />
          <PersonFacts sex={candidate.sex} birthDate={candidate.birthDate} className="text-base" />
        </span>
        <CarriedNumbers candidate={candidate} />
        <Agreement candidate={candidate} />
      </button>
    </li>
  );
}

function CarriedNumbers({ candidate }: { candidate: CandidateCard }) {
  const tKinds = useTranslations('identifiers.kinds');

  return (
    <span className="flex min-w-0 flex-col text-base">
      {orderCarried(candidate.identifiersMasked, null).map(({ kind, masked }) => (
        <span key={`${kind} ${masked}`} className="flex flex-wrap items-baseline gap-x-2">
          <span className="text-sm text-muted-foreground">{tKinds(kind)}</span>
          <IdentifierNumber value={masked} />
        </span>
      ))}
      {candidate.phoneMasked && (
        <span className="flex items-center gap-2">
          <Phone aria-hidden className="size-3.5 text-muted-foreground" />
          <IdentifierNumber value={candidate.phoneMasked} grouping="mobile" />
        </span>
      )}
    </span>
  );
}

function Agreement({ candidate: { agreeing, near, hospitals, own } }: { candidate: CandidateCard }) {
  const t = useTranslations('desk.candidates');

  return (
    <span className="flex flex-col items-end gap-1">
      <span className="flex flex-wrap justify-end gap-1">
        {agreeing.map((term) => (
          <StatusChip key={term} tone="ok">
            {t(`agreeing.${term}`)}
          </StatusChip>
        ))}
        {near.map((term) => (
          <StatusChip key={term} tone="doubt">
            {t(`near.${term}`)}
          </StatusChip>
        ))}
      </span>
      <span className="digits inline-flex items-center gap-1.5 text-sm text-muted-foreground">
        <Hospital aria-hidden className="size-4" />
        {own ? t('hospitalsWithOurs', { count: hospitals }) : t('hospitals', { count: hospitals })}
      </span>
    </span>
  );
}
