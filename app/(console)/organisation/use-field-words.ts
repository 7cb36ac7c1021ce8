import { useTranslations } from 'next-intl';

import { PATTERN_KINDS } from '@/domain/organisation/organisation-view';

const FIELDS = ['code', 'name', 'nameEnglish', 'queuePrefix', 'open', 'kind', 'pattern', 'assigner', 'stripPrefix', 'keepZeros', 'example'] as const;

type FieldName = (typeof FIELDS)[number];

/** What a field and its content are called; the labels are the form's own. */
export function useFieldWords(): { label: (field: string) => string; value: (field: string, content: unknown) => string } {
  const t = useTranslations('organisation.fields');
  const tValues = useTranslations('organisation.conflict');
  const tKinds = useTranslations('identifiers.kinds');
  const isField = (field: string): field is FieldName => FIELDS.some((known) => known === field);

  return {
    label: (field) => (isField(field) ? t(field) : field),
    value(field, content) {
      if (typeof content === 'boolean') return tValues(content ? 'yes' : 'no');
      const kind = PATTERN_KINDS.find((known) => field === 'kind' && known === content);
      if (kind) return tKinds(kind);
      return typeof content === 'string' && content !== '' ? content : tValues('nothing');
    },
  };
}
