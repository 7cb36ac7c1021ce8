'use client';

import { useLocale, useTranslations } from 'next-intl';

import { ConfirmSourceAct } from '@/app/(console)/network/confirm-source-act';
import type { SourceAct } from '@/app/(console)/network/source-act';
import { SourceForm } from '@/app/(console)/network/source-form';
import { placeName } from '@/components/place-name';
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog';

type SourceDialogProps = {
  act: SourceAct | null;
  onClose: () => void;
  /** With the sentence that says what was done. */
  onDone: (sentence: string) => void;
};

/** One dialog for whatever is about to be done to a connection; its title says what and to which hospital. */
export function SourceDialog({ act, onClose, onDone }: SourceDialogProps) {
  return (
    <Dialog open={act !== null} onOpenChange={(open) => open || onClose()}>
      {act && <OpenDialog act={act} onDone={onDone} />}
    </Dialog>
  );
}

function OpenDialog({ act, onDone }: { act: SourceAct; onDone: (sentence: string) => void }) {
  const t = useTranslations('network');
  const name = placeName(act.hospital, useLocale());
  const isForm = act.kind === 'connect' || act.kind === 'change';

  return (
    <DialogContent className={isForm ? 'w-[min(44rem,calc(100vw-2rem))]' : ''}>
      <DialogHeader>
        <DialogTitle>{t(`${act.kind}.title`, { name })}</DialogTitle>
        <DialogDescription className="text-base">{t(`${act.kind}.description`, { name })}</DialogDescription>
      </DialogHeader>
      {isForm ? <SourceForm act={act} onDone={onDone} /> : <ConfirmSourceAct act={act} onDone={onDone} />}
    </DialogContent>
  );
}
