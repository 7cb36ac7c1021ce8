import 'server-only';

import type { Shortfall } from '@/domain/records/source';
import type { TypeAnswer } from '@/server/hospitals/fhir-r4/fetch-chart';
import { maybe, reference, resourceHead, withId } from '@/server/hospitals/fhir-r4/fhir-shapes';
import { relativeReference } from '@/server/hospitals/fhir-r4/reshape/origin';
import { resourceKinds } from '@/server/hospitals/fhir-r4/resource-types';
import { hashOf } from '@/server/records/store-answer';
import type { ArrivedResource, ArrivedType } from '@/server/records/store-answer';

const addressed = resourceHead.extend({ subject: maybe(reference), patient: maybe(reference) });

type Weighed = { own: readonly ArrivedType[]; strange: readonly ArrivedResource[]; unreadable: number };

/**
 * What is of the asked patient, and what is not. A resource that names nobody
 * cannot be shown to be theirs. One of another type than was asked for cannot
 * be read as anything; an id that comes twice counts once, the later one.
 */
export function splitBySubject(types: readonly TypeAnswer[], patientId: string): Weighed {
  const strange: ArrivedResource[] = [];
  let unreadable = 0;

  const own = types.flatMap((answer): ArrivedType[] => {
    if (!answer.ok) return [];
    const mine = new Map<string, ArrivedResource>();

    for (const resource of answer.resources) {
      const parsed = addressed.safeParse(withId(resource, hashOf(resource))).data;
      if (parsed?.resourceType !== answer.type) {
        unreadable += 1;
        continue;
      }

      const line = { resourceType: answer.type, id: parsed.id, resource };
      if (relativeReference(parsed.subject ?? parsed.patient, 'Patient') === `Patient/${patientId}`) mine.set(parsed.id, line);
      else strange.push(line);
    }
    return [{ resourceType: answer.type, resources: [...mine.values()], whole: answer.whole }];
  });
  return { own, strange, unreadable };
}

/** What an otherwise good answer lacks: types that failed, were held back, or brought lines that cannot be used. */
export function shortfallsOf(types: readonly TypeAnswer[], strange: readonly ArrivedResource[]): readonly Shortfall[] {
  const all = types.flatMap((answer): Shortfall[] => {
    const kind = resourceKinds[answer.type];
    if (!answer.ok) return [{ kind, reason: answer.reason }];

    const unreadable = answer.resources.some((resource) => resourceHead.pick({ resourceType: true }).safeParse(resource).data?.resourceType !== answer.type);
    return [
      ...(answer.suppressed ? [{ kind, reason: 'suppressed' as const }] : []),
      ...(unreadable ? [{ kind, reason: 'unreadable' as const }] : []),
      ...(strange.some(({ resourceType }) => resourceType === answer.type) ? [{ kind, reason: 'wrong-patient' as const }] : []),
    ];
  });

  // Two types can hold one kind.
  return all.filter((one, index) => all.findIndex(({ kind, reason }) => kind === one.kind && reason === one.reason) === index);
}
