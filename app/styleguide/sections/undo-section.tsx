'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { UndoBar } from '@/components/undo-bar';

export function UndoSection() {
  const t = useTranslations('styleguide.undo');
  const [asking, setAsking] = useState(false);

  return (
    <UndoBar
      action={t('action')}
      asking={asking}
      onAskingChange={setAsking}
      onUndo={() => Promise.resolve({ outcome: 'undone' })}
      onDismiss={() => undefined}
    />
  );
}
