import type { ConnectionView } from '@/domain/records/network-view';

type EnteredCredentials = { bearerToken: string | null; clientCertificate: { certificate: string; key: string } | null; authority: string | null };

export type SourceFieldValues = {
  organisationCode: string;
  seenVersion: number | null;
  baseUrl: string;
  numberSystem: string;
  residentNumberSystem: string | null;
  credentials: EnteredCredentials | null;
};

/** The form as the action wants it. Nothing typed among the credentials: those that are kept stay. */
export function readSourceFields(form: FormData, organisationCode: string, connection: ConnectionView | null): SourceFieldValues {
  const textOf = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const orNull = (name: string) => textOf(name) || null;
  const [certificate, key] = [textOf('certificate'), textOf('key')];
  const entered = { bearerToken: orNull('bearerToken'), clientCertificate: certificate !== '' || key !== '' ? { certificate, key } : null, authority: orNull('authority') };
  const isNew = entered.bearerToken !== null || entered.clientCertificate !== null || entered.authority !== null || form.get('forget') !== null;

  return {
    organisationCode,
    seenVersion: connection?.version ?? null,
    baseUrl: textOf('baseUrl'),
    numberSystem: textOf('numberSystem'),
    residentNumberSystem: orNull('residentNumberSystem'),
    credentials: isNew || connection === null ? entered : null,
  };
}
