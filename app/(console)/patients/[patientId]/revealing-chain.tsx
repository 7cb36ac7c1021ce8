'use client';

import type { ComponentProps } from 'react';

import { useRevealField } from '@/app/(console)/patients/[patientId]/use-reveal-field';
import { IdentityChain } from '@/components/identity-chain';

type RevealingChainProps = { personId: string } & Pick<ComponentProps<typeof IdentityChain>, 'person' | 'hospitals'>;

/** The chain with each card's number one press away. */
export function RevealingChain({ personId, person, hospitals }: RevealingChainProps) {
  const reveal = useRevealField(personId);

  return <IdentityChain person={person} hospitals={hospitals} onReveal={(identifierId) => reveal('identifier', identifierId)} />;
}
