'use client';

import { Layers2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { ChoicePicker } from '@/app/(console)/desk/choice-picker';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import { IdentifierNumber } from '@/components/identifier-number';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { isComposing } from '@/components/ui/is-composing';
import { Kbd } from '@/components/ui/kbd';
import { Label } from '@/components/ui/label';
import { RadioGroup, RadioGroupItem } from '@/components/ui/radio-group';
import type { ReadingView } from '@/domain/desk/desk-views';
import type { ReadAs, ReadingChoice } from '@/domain/identifiers/choose-reading';

type CardChoiceProps = {
  reading: ReadingView;
  choices: readonly ReadingChoice[];
  countries: readonly Choice[];
  onChoose: (as: ReadAs) => void;
  onClose: () => void;
};

// Digits pick the first nine.
const NUMBERED = 9;

/** Several papers have numbers like this: the clerk, who sees the paper, says which it is, and which country issued it. */
export function CardChoice({ reading, choices, countries, onChoose, onClose }: CardChoiceProps) {
  const t = useTranslations('cards.choose');
  const tKinds = useTranslations('identifiers.kinds');
  const [kind, setKind] = useState(choices[0]?.kind);
  const [country, setCountry] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const group = useRef<HTMLDivElement>(null);
  const picker = useRef<HTMLInputElement>(null);
  const needsCountry = choices.find((choice) => choice.kind === kind)?.needsCountry ?? false;

  useEffect(() => {
    group.current?.querySelector<HTMLButtonElement>('[data-state=checked]')?.focus();
  }, []);

  function choose() {
    if (kind === undefined) return;
    if (needsCountry && country === null) {
      setAsked(true);
      return picker.current?.focus();
    }
    onChoose({ kind, issuingCountry: needsCountry ? country : null });
  }

  function onKeyDown(event: KeyboardEvent) {
    const picked = choices[Number(event.key) - 1];
    if (event.key === 'Enter' && !isComposing(event)) choose();
    else if (picked && Number(event.key) <= NUMBERED) setKind(picked.kind);
  }

  useShortcut({ keys: 'Enter', label: 'cards.keys.next', group: 'patients.keys.title', run: choose });

  return (
    <OutcomePanel
      tone="doubt"
      icon={Layers2}
      title={t('title')}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={choose}>
            {t('confirm')}
          </ActButton>
          <ActButton keys="Esc" onAct={onClose}>
            {t('cancel')}
          </ActButton>
        </>
      }
    >
      <p className="flex flex-wrap items-baseline gap-x-3 text-lg">
        {t('body')}
        {reading.masked && <IdentifierNumber value={reading.masked} className="font-semibold" />}
      </p>
      <RadioGroup ref={group} aria-label={t('title')} value={kind ?? ''} onValueChange={(value) => setKind(choices.find((choice) => choice.kind === value)?.kind)} onKeyDown={onKeyDown}>
        {choices.map((choice, index) => (
          <Label key={choice.kind} className="flex min-h-9 items-center gap-3 text-lg font-normal">
            <RadioGroupItem value={choice.kind} />
            {index < NUMBERED && <Kbd aria-hidden>{index + 1}</Kbd>}
            {tKinds(choice.kind)}
          </Label>
        ))}
      </RadioGroup>
      {needsCountry && <CountryPicker countries={countries} value={country} onChange={setCountry} missing={asked && country === null} onDone={choose} pickerRef={picker} />}
    </OutcomePanel>
  );
}

type CountryPickerProps = {
  countries: readonly Choice[];
  value: string | null;
  onChange: (country: string) => void;
  missing: boolean;
  onDone: () => void;
  pickerRef: React.Ref<HTMLInputElement>;
};

function CountryPicker({ countries, value, onChange, missing, onDone, pickerRef }: CountryPickerProps) {
  const t = useTranslations('cards.choose');
  const id = useId();

  return (
    <div className="flex max-w-sm flex-col gap-1">
      <Label htmlFor={id}>{t('country')}</Label>
      <ChoicePicker
        ref={pickerRef}
        id={id}
        label={t('country')}
        choices={countries}
        value={value}
        onChange={onChange}
        numbered={false}
        placeholder={t('countryPlaceholder')}
        nothing={t('countryNothing')}
        invalid={missing}
        describedBy={`${id}-hint`}
        onDone={onDone}
      />
      <p id={`${id}-hint`} role={missing ? 'alert' : undefined} className={missing ? 'text-sm font-medium text-danger-text' : 'text-sm text-muted-foreground'}>
        {t(missing ? 'countryMissing' : 'countryHint')}
      </p>
    </div>
  );
}
