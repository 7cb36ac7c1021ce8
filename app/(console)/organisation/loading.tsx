import { useTranslations } from 'next-intl';

import { PlacesSkeleton } from '@/components/loading-skeleton';

export default function Loading() {
  return <PlacesSkeleton title={useTranslations('organisation')('title')} />;
}
