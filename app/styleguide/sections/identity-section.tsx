'use client';

import { useTranslations } from 'next-intl';
import { IdentifierNumber } from '@/components/identifier-number';
import { ExactTime, TimeAgo } from '@/components/instant';
import { MaskedValue } from '@/components/masked-value';
import { PersonName } from '@/components/person-name';
import { SourceBadge } from '@/components/source-badge';
import { captureMethods } from '@/domain/patient-index/demographics';
import { Sample, SampleRow } from './sample';

// The worked example of GB 11643-1999 and a number from the block kept for films: nobody's.
const residentNumber = '11010519491231002X';
const mobileNumber = '13800138000';
const sampleInstant = new Date('2026-10-02T00:14:09Z');

export function IdentitySection() {
  const t = useTranslations('styleguide');

  return (
    <Sample title={t('sections.identity')}>
      <div className="flex flex-col gap-2">
        <PersonName name="王䶮" size="xl" />
        <PersonName name="买买提·阿卜杜热合曼·伊敏江" size="lg" />
        <PersonName name="Nguyễn Thị Minh Khai" lang="vi" size="lg" />
        <PersonName name="李𬎆" size="lg" missingGlyphs={['𬎆']} />
        <PersonName name="张*" />
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] items-center gap-x-4 gap-y-1.5">
        <dt className="text-sm text-muted-foreground">{t('identity.label')}</dt>
        <dd>
          <MaskedValue
            label={t('identity.label')}
            masked="110105********002X"
            keys="Alt+R"
            onReveal={() => Promise.resolve({ outcome: 'shown', value: residentNumber })}
            render={(text) => <IdentifierNumber value={text} grouping="residentId" />}
          />
        </dd>
        <dt className="text-sm text-muted-foreground">{t('identity.phone')}</dt>
        <dd>
          <MaskedValue
            label={t('identity.phone')}
            masked="138****8000"
            onReveal={() => Promise.resolve({ outcome: 'refused', message: t('identity.refused') })}
            render={(text) => <IdentifierNumber value={text} grouping="mobile" />}
          />
        </dd>
        <dt className="text-sm text-muted-foreground">{t('forms.locked')}</dt>
        <dd>
          <IdentifierNumber value="0001234567" />
        </dd>
        <dt className="text-sm text-muted-foreground">{t('identity.phone')}</dt>
        <dd>
          <IdentifierNumber value={mobileNumber} grouping="mobile" />
        </dd>
        <dt className="text-sm text-muted-foreground">{t('identity.exact')}</dt>
        <dd>
          <ExactTime instant={sampleInstant} precision="second" />
        </dd>
        <dt className="text-sm text-muted-foreground">{t('identity.ago')}</dt>
        <dd>
          <TimeAgo instant={sampleInstant} />
        </dd>
      </dl>
      <SampleRow>
        {captureMethods.map((method) => (
          <SourceBadge key={method} source={method} />
        ))}
        <SourceBadge source="INTERFACE" origin={t('badges.own')} />
      </SampleRow>
    </Sample>
  );
}
