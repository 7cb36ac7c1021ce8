import { ScanLine } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { BannerSkeleton, TableSkeleton } from '@/components/loading-skeleton';
import { Alert, AlertDescription, AlertTitle } from '@/components/ui/alert';
import { Button } from '@/components/ui/button';
import { Progress } from '@/components/ui/progress';
import { Spinner } from '@/components/ui/spinner';
import { Sample, SampleRow } from './sample';

export function FeedbackSection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.feedback')}>
      <Alert variant="ok">
        <AlertTitle>{t('alerts.okTitle')}</AlertTitle>
        <AlertDescription>{t('alerts.okBody')}</AlertDescription>
      </Alert>
      <Alert variant="attention">
        <AlertTitle>{t('alerts.attentionTitle')}</AlertTitle>
        <AlertDescription>{t('alerts.attentionBody')}</AlertDescription>
      </Alert>
      <Alert variant="doubt">
        <AlertTitle>{t('alerts.doubtTitle')}</AlertTitle>
        <AlertDescription>{t('alerts.doubtBody')}</AlertDescription>
      </Alert>
      <Alert variant="danger">
        <AlertTitle>{t('alerts.danger')}</AlertTitle>
        <AlertDescription>{t('alerts.dangerBody')}</AlertDescription>
      </Alert>
      <Alert>
        <AlertTitle>{t('alerts.neutralTitle')}</AlertTitle>
        <AlertDescription>{t('alerts.neutralBody')}</AlertDescription>
      </Alert>
      <EmptyState
        icon={ScanLine}
        headingLevel={3}
        title={t('data.emptyTitle')}
        description={t('data.emptyBody')}
        action={<Button size="lg">{t('data.emptyAction')}</Button>}
        className="rounded-lg border border-dashed"
      />
      <SampleRow>
        <Progress value={62} aria-label={t('data.progress')} className="w-64" />
        <span className="digits text-sm">62%</span>
        <Spinner label={t('sections.loading')} className="size-5 text-primary" />
      </SampleRow>
      <div className="overflow-hidden rounded-lg border">
        <BannerSkeleton />
        <TableSkeleton rows={3} />
      </div>
    </Sample>
  );
}
