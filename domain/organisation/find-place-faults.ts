import { codeFault, nameFault } from '@/domain/organisation/field-fault';
import type { FieldFault } from '@/domain/organisation/field-fault';
import type { DepartmentFields, DeskFields } from '@/domain/organisation/organisation-view';

/** One or two capitals; I and O are read as digits when a number is called. */
const QUEUE_PREFIX = /^[A-HJ-NP-Z]{1,2}$/;

export function findDeskFaults({ code, name, nameEnglish }: DeskFields): readonly FieldFault[] {
  return [...codeFault('code', code), ...nameFault('name', name), ...nameFault('nameEnglish', nameEnglish)];
}

export function findDepartmentFaults(fields: DepartmentFields): readonly FieldFault[] {
  const prefix: FieldFault[] = QUEUE_PREFIX.test(fields.queuePrefix) ? [] : [{ field: 'queuePrefix', fault: 'prefix-form' }];

  return [...findDeskFaults(fields), ...prefix];
}
