import 'server-only';

import type { XmlElement } from '@rgrove/parse-xml';

import { maskIdentifier } from '@/domain/identifiers/mask';
import type { SexCode } from '@/domain/patient-index/demographics';
import type { DocumentPatient } from '@/domain/records/document-patient';
import type { PayloadIdentifier } from '@/domain/records/record';
import { childNamed, childrenNamed, wordsIn } from '@/server/hospitals/cda/walk-xml';
import { digestIdentifier } from '@/server/sealing/digest';

/** 居民身份证号 in WS/T 500. Its other roots are a hospital's own numbers, which no other hospital can compare. */
const RESIDENT_NUMBER_ROOT = '2.16.156.10011.1.3';

// GB/T 2261.1 as WS/T 500 writes it, and HL7's own letters.
const SEXES: Readonly<Record<string, SexCode>> = { '0': '0', '1': '1', '2': '2', '9': '9', M: '1', F: '2', UN: '9' };

/** Every `recordTarget` of the header; numbers leave this file only as digests. */
export function readDocumentPatients(root: XmlElement): readonly DocumentPatient[] {
  return childrenNamed(root, 'recordTarget').map((target) => {
    const role = childNamed(target, 'patientRole');
    const patient = childNamed(role, 'patient');

    return {
      identifiers: [...childrenNamed(role, 'id'), ...childrenNamed(patient, 'id')].flatMap(identifierOf),
      name: wordsIn(childNamed(patient, 'name')) || null,
      sex: SEXES[childNamed(patient, 'administrativeGenderCode')?.attributes['code'] ?? ''] ?? null,
      birthDate: dayOf(childNamed(patient, 'birthTime')?.attributes['value']),
    };
  });
}

function identifierOf({ attributes: { root, extension } }: XmlElement): readonly PayloadIdentifier[] {
  const number = extension?.trim().toUpperCase() ?? '';
  if (root !== RESIDENT_NUMBER_ROOT || number === '') return [];

  return [{ system: 'prc_id18', digest: digestIdentifier('prc_id18', number).toString('hex'), masked: maskIdentifier('prc_id18', number) }];
}

/** HL7 v3 time, `19580302` and finer; a year alone says too little. */
function dayOf(written: string | undefined): string | null {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})/.exec(written ?? '') ?? [];

  return year !== undefined && month !== undefined && day !== undefined ? `${year}-${month}-${day}` : null;
}
