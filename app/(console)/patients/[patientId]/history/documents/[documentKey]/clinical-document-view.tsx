import { useTranslations } from 'next-intl';

import { Table, TableBody, TableCell, TableHead, TableRow } from '@/components/ui/table';
import type { ClinicalDocument, DocumentBlock, DocumentSection } from '@/domain/records/clinical-document';

/** A CDA document in our own headings, lists and tables: nothing of its markup reaches the page. */
export function ClinicalDocumentView({ document, pageTitle }: { document: ClinicalDocument; pageTitle: string }) {
  const t = useTranslations('history.document');

  return (
    <div className="flex flex-col gap-4 rounded-lg border bg-card p-4 print:border-0 print:p-0" data-slot="clinical-document">
      {document.title !== null && document.title !== pageTitle && <h2 className="text-lg font-semibold">{document.title}</h2>}
      {document.sections.length === 0 && <p className="text-base text-muted-foreground">{t('empty')}</p>}
      {document.sections.map((section, position) => (
        // A document has no names for its sections, and is never reordered.
        <Section key={position} section={section} />
      ))}
    </div>
  );
}

function Section({ section: { title, depth, blocks } }: { section: DocumentSection }) {
  return (
    <section className="flex flex-col gap-2" style={{ marginInlineStart: `${Math.min(depth, 4)}rem` }}>
      {title && <h3 className="text-base font-semibold">{title}</h3>}
      {blocks.map((block, position) => (
        <Block key={position} block={block} />
      ))}
    </section>
  );
}

function Block({ block }: { block: DocumentBlock }) {
  const t = useTranslations('history.document');

  switch (block.type) {
    case 'paragraph':
      return <p className="text-base">{block.text}</p>;
    case 'list':
      return (
        <ul className="list-disc ps-6 text-base">
          {block.items.map((item, position) => (
            <li key={position}>{item}</li>
          ))}
        </ul>
      );
    case 'table':
      return (
        <Table>
          <TableBody>
            {block.rows.map((row, position) => (
              <TableRow key={position}>{row.map(({ text, isHead }, column) => (isHead ? <TableHead key={column}>{text}</TableHead> : <TableCell key={column}>{text}</TableCell>))}</TableRow>
            ))}
          </TableBody>
        </Table>
      );
    case 'left-out':
      return <p className="text-sm text-muted-foreground">{t('leftOut')}</p>;
  }
}
