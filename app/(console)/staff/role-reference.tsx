import { Check, Minus } from 'lucide-react';
import { useTranslations } from 'next-intl';

import { Card, CardDescription, CardHeader, CardTitle } from '@/components/ui/card';
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from '@/components/ui/table';
import { may } from '@/domain/access/may';
import { permissionNames, roles } from '@/domain/access/permissions';

/** The very table that hides a button and refuses an action, for whoever asks what a role may do. */
export function RoleReference() {
  const t = useTranslations('staff.reference');
  const tAccess = useTranslations('access');

  return (
    <Card aria-labelledby="reference-title">
      <CardHeader>
        <CardTitle id="reference-title">{t('title')}</CardTitle>
        <CardDescription>{t('description')}</CardDescription>
      </CardHeader>
      <Table scrollLabel={t('title')}>
        <TableHeader>
          <TableRow>
            <TableHead>{t('permission')}</TableHead>
            {roles.map((role) => (
              <TableHead key={role} className="whitespace-normal">{tAccess(`roles.${role}`)}</TableHead>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {permissionNames.map((permission) => (
            <TableRow key={permission}>
              <TableHead scope="row" className="min-w-72 py-1.5 font-normal whitespace-normal text-foreground">
                {tAccess(`permissions.${permission}`)}
              </TableHead>
              {roles.map((role) => (
                <TableCell key={role}>
                  <Allowed allowed={may([role], permission)} />
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Card>
  );
}

function Allowed({ allowed }: { allowed: boolean }) {
  const t = useTranslations('staff.reference');
  const Icon = allowed ? Check : Minus;

  return (
    <>
      <Icon aria-hidden className={allowed ? 'size-4.5 text-ok' : 'size-4.5 text-muted-foreground'} strokeWidth={allowed ? 3 : 1.5} />
      <span className="sr-only">{t(allowed ? 'allowed' : 'notAllowed')}</span>
    </>
  );
}
