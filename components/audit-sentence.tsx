import { useTranslations } from 'next-intl';

import { IdentifierNumber } from '@/components/identifier-number';
import { useAuditWords } from '@/components/use-audit-words';
import { isAuditEventKind } from '@/domain/access/audit-groups';
import type { AuditLine } from '@/domain/access/audit-line';

interface AuditSentenceProps {
  line: AuditLine;
  /** On a person's own page every line is about that person. */
  about?: 'anybody' | 'this-person';
}

/** What somebody did, as one sentence; whom it concerned by public number only. */
export function AuditSentence({ line, about = 'anybody' }: AuditSentenceProps) {
  const t = useTranslations('access');
  const words = useAuditWords(line);

  if (!isAuditEventKind(line.kind)) return t('unknownEvent', { kind: line.kind });

  const person = about === 'this-person' ? t('person.this') : <Subject subject={line.subject} />;
  return t.rich(`events.${line.kind}`, { ...words, person: () => person });
}

function Subject({ subject }: Pick<AuditLine, 'subject'>) {
  const t = useTranslations('access.person');

  if (!subject) return t('unknown');
  return t.rich('numbered', {
    number: () => <IdentifierNumber value={subject.indexNumber} grouping="indexNumber" className="me-0.5 font-medium" />,
  });
}
