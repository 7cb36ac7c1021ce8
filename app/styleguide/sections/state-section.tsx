import { useTranslations } from 'next-intl';
import { NoticeBar } from '@/components/notice-bar';
import { StatusChip, type StatusTone } from '@/components/status-chip';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { Sample, SampleRow } from './sample';

const tones: readonly StatusTone[] = ['ok', 'attention', 'doubt', 'danger', 'neutral'];

export function StateSection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.states')}>
      <SampleRow>
        {tones.map((tone) => (
          <StatusChip key={tone} tone={tone}>
            {t(`states.${tone}`)}
          </StatusChip>
        ))}
      </SampleRow>
      <SampleRow>
        {tones.map((tone) => (
          <StatusChip key={tone} tone={tone} size="lg">
            {t(`states.${tone}`)}
          </StatusChip>
        ))}
      </SampleRow>
      <SampleRow>
        <Badge>{t('badges.count')}</Badge>
        <Badge variant="outline">{t('badges.own')}</Badge>
        <Badge variant="accent">{t('badges.selected')}</Badge>
        <Badge variant="solid">{t('badges.solid')}</Badge>
      </SampleRow>
      <div className="-mx-4 flex flex-col">
        <NoticeBar
          tone="attention"
          action={
            <Button variant="outline" size="sm">
              {t('notices.action')}
            </Button>
          }
        >
          {t('notices.attention')}
        </NoticeBar>
        <DangerNotice />
      </div>
    </Sample>
  );
}

function DangerNotice() {
  const t = useTranslations('styleguide.notices');
  return <NoticeBar tone="danger">{t('danger')}</NoticeBar>;
}
