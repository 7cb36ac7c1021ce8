'use client';

import { Baby, BadgeCheck, CircleSlash, CloudOff, WifiOff } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect } from 'react';

import { ActButton } from '@/app/(console)/desk/act-button';
import { CardChoice } from '@/app/(console)/desk/card-choice';
import type { Choice } from '@/app/(console)/desk/match-choices';
import { OutcomePanel } from '@/app/(console)/desk/outcome-panel';
import { AskForCard } from '@/app/(console)/patients/[patientId]/cards/ask-for-card';
import { CardConflictPanel } from '@/app/(console)/patients/[patientId]/cards/card-conflict-panel';
import { NewCardPanel } from '@/app/(console)/patients/[patientId]/cards/new-card-panel';
import type { AddCardControls, AddCardState } from '@/app/(console)/patients/[patientId]/cards/use-add-card';
import { useTroubleText } from '@/app/(console)/patients/[patientId]/cards/trouble-text';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';
import { Spinner } from '@/components/ui/spinner';

type AddCardViewProps = { name: string; adding: AddCardControls; countries: readonly Choice[]; toDesk: (() => void) | null };

/** One further card, from the reader to the binding: what it is, and the next step under Enter. */
export function AddCardView(props: AddCardViewProps) {
  const { adding, toDesk } = props;
  const t = useTranslations('cards');
  const { state } = adding;

  useShortcut({ keys: 'Escape', label: 'cards.keys.close', group: 'patients.keys.title', run: adding.close });
  useShortcut({ keys: 'Ctrl+ArrowDown', label: 'cards.keys.toDesk', group: 'patients.keys.title', enabled: toDesk !== null, run: () => toDesk?.() });
  useReleasedFocus(state);

  return (
    <>
      <p role="status" className="sr-only">
        {state.status === 'reading' ? t('reading') : state.status === 'read' ? t(`announcements.${state.proposal.proposal}`) : state.status === 'added' && t('added.announcement')}
      </p>
      <StateView {...props} />
    </>
  );
}

function StateView({ name, adding, countries, toDesk }: AddCardViewProps) {
  const { state } = adding;

  switch (state.status) {
    case 'closed':
      return null;
    case 'open':
      return <AskForCard onText={(text) => void adding.read({ text, by: 'typed', scan: null })} onClose={adding.close} />;
    case 'reading':
      return <Reading />;
    case 'added':
      return <Added state={state} name={name} onClose={adding.close} />;
    case 'failed':
      return <Failed state={state} adding={adding} />;
    case 'read':
      return <Proposal state={state} name={name} adding={adding} countries={countries} toDesk={toDesk} />;
  }
}

type ReadState = Extract<AddCardState, { status: 'read' }>;

function Proposal({ state, name, adding, countries, toDesk }: AddCardViewProps & { state: ReadState }) {
  const t = useTranslations('cards');
  const tIdentifiers = useTranslations('identifiers');
  const tUnresolved = useTranslations('desk.unresolved');
  const { proposal, input } = state;
  const close = { onAct: adding.close, label: t('close') };

  switch (proposal.proposal) {
    case 'new':
      return <NewCardPanel key={proposal.draftId} name={name} state={state} proposal={proposal} onBind={(bond) => void adding.bind(bond)} onClose={adding.close} toDesk={toDesk} />;
    case 'conflict':
      return <CardConflictPanel proposal={proposal} trouble={state.trouble} onReport={() => void adding.report()} onClose={adding.close} toDesk={toDesk} />;
    case 'choose':
      return <CardChoice reading={proposal.reading} choices={proposal.choices} countries={countries} onChoose={(as) => void adding.read(input, as)} onClose={adding.close} />;
    case 'theirs':
      return <Closing tone="ok" icon={BadgeCheck} title={t('theirs.title', { kind: tIdentifiers(`kinds.${proposal.reading.kind}`), name })} body={t('theirs.body')} close={close} />;
    case 'childs':
      return <Closing tone="attention" icon={Baby} title={t('childs.title')} body={t('childs.body', { name })} close={close} />;
    case 'unresolved':
      return (
        <Closing
          tone="attention"
          icon={CloudOff}
          title={tUnresolved(`refusals.${proposal.refusal}.title`, { platform: tUnresolved(`platforms.${proposal.platform}`) })}
          body={tUnresolved(`refusals.${proposal.refusal}.body`)}
          close={close}
        />
      );
    case 'unusable':
      return (
        <Closing
          tone="attention"
          icon={CircleSlash}
          title={t('unusable.title', { kind: tIdentifiers(`kinds.${proposal.reading.kind}`) })}
          body={proposal.reading.reason === null ? t('unusable.body') : tIdentifiers(`reasons.${proposal.reading.reason}`)}
          close={close}
        />
      );
  }
}

function Reading() {
  const t = useTranslations('cards');

  return (
    <p className="flex min-h-16 items-center gap-3 px-2 text-lg">
      <Spinner className="size-6" />
      {t('reading')}
    </p>
  );
}

function Added({ state: { added }, name, onClose }: { state: Extract<AddCardState, { status: 'added' }>; name: string; onClose: () => void }) {
  const t = useTranslations('cards');
  const tKinds = useTranslations('identifiers.kinds');
  const kinds = [...new Set(added.faces.map(({ kind }) => tKinds(kind)))].join(t('separator'));
  const bound = added.eventId !== null;

  return (
    <Closing
      tone={bound ? 'ok' : 'neutral'}
      icon={BadgeCheck}
      title={t(bound ? 'added.title' : 'added.noted', { kinds, name })}
      body={t(bound ? 'added.body' : 'added.notedBody')}
      close={{ onAct: onClose, label: t('done') }}
    />
  );
}

function Failed({ state, adding }: { state: Extract<AddCardState, { status: 'failed' }>; adding: AddCardControls }) {
  const t = useTranslations('cards');
  const troubleText = useTroubleText();
  const retry = () => void adding.read(state.input);

  useShortcut({ keys: 'Enter', label: 'cards.keys.next', group: 'patients.keys.title', run: retry });
  return (
    <OutcomePanel
      tone="danger"
      icon={WifiOff}
      title={t('failed.title')}
      actions={
        <>
          <ActButton keys="Enter" primary onAct={retry}>
            {t('failed.retry')}
          </ActButton>
          <ActButton keys="Esc" onAct={adding.close}>
            {t('close')}
          </ActButton>
        </>
      }
    >
      <p className="text-lg">{troubleText(state.trouble)}</p>
    </OutcomePanel>
  );
}

type ClosingProps = {
  tone: 'ok' | 'attention' | 'neutral';
  icon: LucideIcon;
  title: string;
  body: string;
  close: { onAct: () => void; label: string };
};

/** An outcome with nothing left to decide. */
function Closing({ tone, icon, title, body, close }: ClosingProps) {
  useShortcut({ keys: 'Enter', label: 'cards.keys.next', group: 'patients.keys.title', run: close.onAct });

  return (
    <OutcomePanel
      tone={tone}
      icon={icon}
      title={title}
      actions={
        <ActButton keys="Enter" primary onAct={close.onAct}>
          {close.label}
        </ActButton>
      }
    >
      <p className="text-lg">{body}</p>
    </OutcomePanel>
  );
}

/** The button or box that led to the new state must not catch its Enter. */
function useReleasedFocus(state: AddCardState) {
  const shown = state.status === 'read' ? state.proposal.proposal : state.status;

  useEffect(() => {
    if (shown === 'open' || shown === 'choose') return;
    const focused = document.activeElement;
    if (focused instanceof HTMLElement && focused.closest('#content')) focused.blur();
  }, [shown]);
}
