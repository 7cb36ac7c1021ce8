import { TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { nameDocumentType } from '@/domain/identifiers/document-types';
import type { CardView } from '@/domain/patient-index/person-view';

/** What the senders of a card's number call it, each code by its own list; one that means another paper says so. */
export function CardDocumentTypes({ types }: { types: CardView['documentTypes'] }) {
  return types.map((said) => <SaidType key={said.type} {...said} />);
}

function SaidType({ type, fits }: CardView['documentTypes'][number]) {
  const t = useTranslations('cards.documentType');
  const tIdentifiers = useTranslations('identifiers');
  const named = nameDocumentType(type);
  const sentence = named.known
    ? t('said', { list: tIdentifiers(`documentTypeLists.${named.list}`), code: named.code, paper: tIdentifiers(`documentTypes.${named.name}`) })
    : t('unlisted', { list: named.list, code: named.code });

  return (
    <span className="text-sm font-normal text-muted-foreground">
      {sentence}
      {fits === false && (
        <span className="flex items-center gap-1 text-foreground">
          <TriangleAlert aria-hidden className="size-4 shrink-0" />
          {t('otherPaper')}
        </span>
      )}
    </span>
  );
}
