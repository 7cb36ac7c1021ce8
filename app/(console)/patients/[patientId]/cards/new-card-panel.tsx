'use client';

import { IdCard } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import { CardFaces } from '@/app/(console)/patients/[patientId]/cards/card-faces';
import { useTroubleText } from '@/app/(console)/patients/[patientId]/cards/trouble-text';
import type { AddCardState, CardBond } from '@/app/(console)/patients/[patientId]/cards/use-add-card';
import { ReadingLine } from '@/components/reading-line';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Alert, AlertTitle } from '@/components/ui/alert';
import { Checkbox } from '@/components/ui/checkbox';
import { Input } from '@/components/ui/input';
import { isComposing } from '@/components/ui/is-composing';
import { Label } from '@/components/ui/label';
import type { CardDoubt, CardProposal, EarlierCard } from '@/domain/patient-index/card-views';

type NewCardPanelProps = {
  name: string;
  state: Extract<AddCardState, { status: 'read' }>;
  proposal: Extract<CardProposal, { proposal: 'new' }>;
  onBind: (bond: CardBond) => void;
  onClose: () => void;
  toDesk: (() => void) | null;
};

const SHORTEST_REASON = 2;

/** A card nobody holds: what it is, what it took the place of, what speaks against it; Enter binds it. */
export function NewCardPanel({ name, state, proposal, onBind, onClose, toDesk }: NewCardPanelProps) {
  const t = useTranslations('cards');
  const tKinds = useTranslations('identifiers.kinds');
  const troubleText = useTroubleText();
  const { reading, faces, earlier, doubt } = proposal;
  const [latest] = earlier;
  const [supersedes, setSupersedes] = useState(true);
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const missing = doubt !== null && reason.trim().length < SHORTEST_REASON;

  function bind() {
    setAsked(true);
    if (!missing) onBind({ supersedesId: supersedes && latest ? latest.identifierId : null, reason: doubt === null ? null : reason.trim() });
  }

  useShortcut({ keys: 'Enter', label: 'cards.keys.next', group: 'patients.keys.title', run: bind });

  return (
    <OutcomePanel
      tone={doubt ? 'attention' : 'doubt'}
      icon={IdCard}
      title={t('new.title', { kind: tKinds(faces[0]?.kind ?? reading.kind), name })}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={bind} disabled={state.binding}>
            {t(state.binding ? 'new.binding' : 'new.bind', { name })}
          </ActButton>
          <ActButton keys="Esc" onAct={onClose}>
            {t('new.cancel')}
          </ActButton>
          {toDesk && (
            <ActButton keys="Ctrl+↓" onAct={toDesk}>
              {t('toDesk')}
            </ActButton>
          )}
        </>
      }
    >
      <CardFaces faces={faces} />
      <ReadingLine reading={reading} origin={{ by: state.input.by, timing: state.input.scan, uncertain: state.input.scan?.confidence === 'uncertain' }} />
      {latest && <Supersedes earlier={latest} checked={supersedes} onChange={setSupersedes} />}
      {doubt && <Doubt doubt={doubt} reason={reason} onReason={setReason} missing={asked && missing} onEnter={bind} />}
      {state.trouble && (
        <Alert variant="attention" role="alert">
          <AlertTitle>{troubleText(state.trouble)}</AlertTitle>
        </Alert>
      )}
    </OutcomePanel>
  );
}

function Supersedes({ earlier, checked, onChange }: { earlier: EarlierCard; checked: boolean; onChange: (checked: boolean) => void }) {
  const t = useTranslations('cards.new');
  const tKinds = useTranslations('identifiers.kinds');
  const id = useId();

  return (
    <div className="flex items-center gap-2.5">
      <Checkbox id={id} checked={checked} onCheckedChange={(next) => onChange(next === true)} />
      <Label htmlFor={id} className="text-base font-normal">
        {t('supersedes', { kind: tKinds(earlier.kind), number: earlier.masked })}
      </Label>
    </div>
  );
}

type DoubtProps = { doubt: CardDoubt; reason: string; onReason: (reason: string) => void; missing: boolean; onEnter: () => void };

/** Both values beside each other: one of the two belongs to somebody else, or a register was corrected. */
function Doubt({ doubt: { contradictions, secondNumber }, reason, onReason, missing, onEnter }: DoubtProps) {
  const t = useTranslations('cards.new');
  const tSex = useTranslations('desk.person.sex');
  const id = useId();

  return (
    <Alert variant="attention">
      <AlertTitle>{t('doubt')}</AlertTitle>
      <ul className="flex flex-col gap-0.5 text-base">
        {contradictions.map((contradiction) => (
          <li key={contradiction.field} className="digits">
            {contradiction.field === 'sex'
              ? t('sexDiffers', { document: tSex(contradiction.document), person: tSex(contradiction.person) })
              : t('birthDateDiffers', { document: contradiction.document, person: contradiction.person })}
          </li>
        ))}
        {secondNumber && <li>{t('secondNumber')}</li>}
      </ul>
      <div className="mt-1.5 flex max-w-xl flex-col gap-1">
        <Label htmlFor={id}>{t('reason')}</Label>
        <Input
          id={id}
          value={reason}
          maxLength={200}
          aria-invalid={missing}
          aria-describedby={`${id}-hint`}
          onChange={(event) => onReason(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !isComposing(event)) onEnter();
          }}
        />
        <p id={`${id}-hint`} role={missing ? 'alert' : undefined} className="text-sm">
          {t(missing ? 'reasonMissing' : 'reasonHint')}
        </p>
      </div>
    </Alert>
  );
}
