'use client';

import { useTranslations } from 'next-intl';

import { ChangeRolesForm } from '@/app/(console)/staff/change-roles-form';
import { ConfirmAct } from '@/app/(console)/staff/confirm-act';
import type { StaffAct } from '@/app/(console)/staff/staff-act';
import { Dialog, DialogContent, DialogDescription, DialogHeader, DialogTitle } from '@/components/ui/dialog';
import { useActWords } from '@/app/(console)/staff/use-act-words';

type ActDialogProps = {
  act: StaffAct | null;
  onClose: () => void;
  /** With the sentence that says what was done. */
  onDone: (sentence: string) => void;
};

/** One dialog for whatever is about to be done to somebody; its title and text say what and to whom. */
export function ActDialog({ act, onClose, onDone }: ActDialogProps) {
  return (
    <Dialog open={act !== null} onOpenChange={(open) => open || onClose()}>
      {act && <OpenDialog act={act} onDone={onDone} />}
    </Dialog>
  );
}

function OpenDialog({ act, onDone }: { act: StaffAct; onDone: (sentence: string) => void }) {
  const t = useTranslations('staff');
  const words = useActWords();

  return (
    <DialogContent className={act.kind === 'roles' ? 'w-[min(40rem,calc(100vw-2rem))]' : ''}>
      <DialogHeader>
        <DialogTitle>{t(`${act.kind}.title`, { name: act.member.displayName })}</DialogTitle>
        <DialogDescription className="text-base">{words.description(act)}</DialogDescription>
      </DialogHeader>
      {act.kind === 'roles' ? <ChangeRolesForm member={act.member} onDone={onDone} /> : <ConfirmAct act={act} onDone={onDone} />}
    </DialogContent>
  );
}
