'use client';

import { useTranslations } from 'next-intl';
import { PersonName } from '@/components/person-name';
import { StatusChip } from '@/components/status-chip';
import {
  Breadcrumb,
  BreadcrumbItem,
  BreadcrumbLink,
  BreadcrumbList,
  BreadcrumbPage,
  BreadcrumbSeparator,
} from '@/components/ui/breadcrumb';
import { ScrollArea } from '@/components/ui/scroll-area';
import { Separator } from '@/components/ui/separator';
import { Table, TableBody, TableCaption, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { Tabs, TabsContent, TabsList, TabsTrigger } from '@/components/ui/tabs';
import { Sample } from './sample';

const pairs = [
  { id: 1, people: ['王䶮', '王龑'], born: ['1988-02-29', '1988-02-09'], score: '0.93', reason: 'reason1', due: 'due1' },
  { id: 2, people: ['张伟', '张伟'], born: ['1975-01-01', '1975-01-01'], score: '0.88', reason: 'reason2', due: 'due2' },
  { id: 3, people: ['阿卜杜·热合曼', '阿卜杜热合曼'], born: ['1990-06-12', '1990-06-12'], score: '0.97', reason: 'reason3', due: 'due3' },
] as const;

export function DataSection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.data')}>
      <Breadcrumb aria-label={t('data.crumbs')}>
        <BreadcrumbList>
          <BreadcrumbItem>
            <BreadcrumbLink href="#top">{t('data.crumbDesk')}</BreadcrumbLink>
          </BreadcrumbItem>
          <BreadcrumbSeparator />
          <BreadcrumbItem>
            <BreadcrumbLink href="#top">{t('data.crumbPatient')}</BreadcrumbLink>
          </BreadcrumbItem>
          <BreadcrumbSeparator />
          <BreadcrumbItem>
            <BreadcrumbPage>{t('data.crumbHistory')}</BreadcrumbPage>
          </BreadcrumbItem>
        </BreadcrumbList>
      </Breadcrumb>
      <Tabs defaultValue="records">
        <TabsList>
          <TabsTrigger value="records">{t('data.tabRecords')}</TabsTrigger>
          <TabsTrigger value="cards">{t('data.tabCards')}</TabsTrigger>
          <TabsTrigger value="history">{t('data.tabHistory')}</TabsTrigger>
        </TabsList>
        <TabsContent value="records">
          <PairTable />
        </TabsContent>
        <TabsContent value="cards">{t('data.cardBody')}</TabsContent>
        <TabsContent value="history">{t('data.cardBody')}</TabsContent>
      </Tabs>
      <Separator />
      <ScrollArea label={t('data.scroll')} className="h-28 rounded-md border">
        <ul className="divide-y text-sm">
          {Array.from({ length: 8 }, (_, row) => (
            <li key={row} className="digits flex h-9 items-center gap-3 px-3">
              09:{String(40 + row)} {t('data.cardBody')}
            </li>
          ))}
        </ul>
      </ScrollArea>
    </Sample>
  );
}

function PairTable() {
  const t = useTranslations('styleguide.data');

  return (
    <Table>
      <TableCaption>{t('rows')}</TableCaption>
      <TableHeader>
        <TableRow>
          <TableHead>{t('person')}</TableHead>
          <TableHead className="text-right">{t('score')}</TableHead>
          <TableHead>{t('why')}</TableHead>
          <TableHead>{t('due')}</TableHead>
        </TableRow>
      </TableHeader>
      <TableBody>
        {pairs.map((pair, row) => (
          <TableRow key={pair.id} data-state={row === 0 ? 'selected' : undefined}>
            <TableCell>
              {pair.people.map((name, side) => (
                <span key={side} className="flex items-baseline justify-between gap-3 whitespace-nowrap">
                  <PersonName name={name} />
                  <span className="digits text-muted-foreground">{pair.born[side]}</span>
                </span>
              ))}
            </TableCell>
            <TableCell className="digits text-right font-semibold">{pair.score}</TableCell>
            <TableCell>{t(pair.reason)}</TableCell>
            <TableCell>
              <StatusChip tone={row === 0 ? 'attention' : 'neutral'}>{t(pair.due)}</StatusChip>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
