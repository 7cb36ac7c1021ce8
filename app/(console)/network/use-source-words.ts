'use client';

import { useFormatter, useTranslations } from 'next-intl';

import type { CapabilityView, ChangeSourceRefusal, SaveSourceRefusal } from '@/domain/records/network-view';
import type { RecordKind } from '@/domain/records/record';

/** The words around a connection: what a server gives, and why one was not taken. */
export function useSourceWords() {
  const t = useTranslations('network');
  const format = useFormatter();
  const kindList = (kinds: readonly RecordKind[]) => format.list(kinds.map((kind) => t(`kinds.${kind}`)));

  function capability({ kinds, missingKinds, assumed }: CapabilityView): string {
    if (assumed) return t('capability.assumed');
    return missingKinds.length === 0 ? t('capability.whole') : t('capability.partly', { count: kinds.length, missing: kindList(missingKinds) });
  }

  function server({ fhirVersion, software }: CapabilityView): string {
    return [fhirVersion && `FHIR ${fhirVersion}`, software].filter(Boolean).join(' · ');
  }

  function refusal(refused: SaveSourceRefusal | ChangeSourceRefusal): string {
    switch (refused.reason) {
      case 'address-refused':
        return t(`addressFaults.${refused.fault}`);
      case 'check-failed':
        return t('checkFailed', { fault: t(`faults.${refused.fault}`) });
      default:
        return t(`refusals.${refused.reason}`);
    }
  }

  return { capability, server, refusal };
}
