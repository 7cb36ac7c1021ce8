'use client';

import { useRef } from 'react';

import { useRevealField } from '@/app/(console)/patients/[patientId]/use-reveal-field';
import { PersonBanner } from '@/components/person-banner';
import type { BannerPerson } from '@/components/person-banner';
import { useShortcut } from '@/components/scan-capture/shortcut-arbiter';

type RevealingBannerProps = { personId: string; person: BannerPerson };

/** The banner, in sight however far the page is scrolled; Alt+R shows the main document's number. */
export function RevealingBanner({ personId, person }: RevealingBannerProps) {
  const reveal = useRevealField(personId);
  const banner = useRef<HTMLDivElement>(null);
  const pressReveal = () => banner.current?.querySelector<HTMLButtonElement>('[aria-keyshortcuts="Alt+R"]')?.click();

  useShortcut({ keys: 'Alt+R', label: 'patients.keys.reveal', group: 'patients.keys.title', run: pressReveal });

  return (
    <div ref={banner} className="sticky top-0 z-20">
      <PersonBanner
        person={person}
        onReveal={{
          identifier: () => reveal('identifier', person.mainCard?.identifierId ?? personId),
          phone: () => reveal('phone', personId),
        }}
      />
    </div>
  );
}
