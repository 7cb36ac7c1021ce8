import { Plus, Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { KeyHints } from '@/components/key-hints';
import { Button } from '@/components/ui/button';
import { KeyCombo } from '@/components/ui/kbd';
import { Spinner } from '@/components/ui/spinner';
import { Sample, SampleRow } from './sample';

export function ButtonSection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.buttons')}>
      <SampleRow>
        <Button size="lg">
          {t('buttons.primary')}
          <KeyCombo keys="F8" />
        </Button>
        <Button size="lg" variant="outline">
          <Printer aria-hidden />
          {t('buttons.secondary')}
        </Button>
      </SampleRow>
      <SampleRow>
        <Button>{t('buttons.secondary')}</Button>
        <Button variant="secondary">{t('buttons.secondary')}</Button>
        <Button variant="outline">{t('buttons.outline')}</Button>
        <Button variant="ghost">{t('buttons.ghost')}</Button>
        <Button variant="destructive">{t('buttons.destructive')}</Button>
        <Button variant="link">{t('buttons.link')}</Button>
      </SampleRow>
      <SampleRow>
        <Button size="sm">{t('buttons.secondary')}</Button>
        <Button size="sm" variant="outline">
          {t('buttons.outline')}
        </Button>
        <Button size="icon" variant="outline">
          <Plus aria-hidden />
          <span className="sr-only">{t('shell.create')}</span>
        </Button>
        <Button disabled>{t('buttons.disabled')}</Button>
        <Button aria-disabled>
          <Spinner />
          {t('buttons.working')}
        </Button>
      </SampleRow>
      <KeyHints
        className="-mx-4 border-y"
        hints={[
          { keys: ['Enter'], label: t('shell.open') },
          { keys: ['↑', '↓'], label: t('shell.choose') },
          { keys: ['F8', 'Ctrl+Enter'], label: t('buttons.primary') },
          { keys: ['F1'], label: t('shell.allKeys') },
        ]}
      />
    </Sample>
  );
}
