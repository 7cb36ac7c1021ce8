import { useFormatter, useTranslations } from 'next-intl';

import { useCodeName } from '@/app/(console)/patients/[patientId]/use-code-name';
import type { Derived } from '@/domain/identifiers/identifier';

const COUNTRIES = new Set<string>(['nationality', 'issuer', 'origin', 'destination']);

/** All that a reading proves about its holder, each code with its name. */
export function DerivedFacts({ derived }: { derived: Derived }) {
  const t = useTranslations('identifiers.derived');
  const valueOf = useDerivedValue();

  return derivedEntries(derived).map(([name, value]) => (
    <div key={name} className="contents">
      <dt className="text-muted-foreground">{t(name)}</dt>
      <dd className="min-w-0 font-medium break-words">{valueOf(name, value)}</dd>
    </div>
  ));
}

type DerivedName = keyof Derived;
type DerivedValue = NonNullable<Derived[DerivedName]>;

function derivedEntries(derived: Derived): [DerivedName, DerivedValue][] {
  const isName = (name: string): name is DerivedName => Object.hasOwn(derived, name);

  return Object.keys(derived).flatMap((name): [DerivedName, DerivedValue][] => {
    const value = isName(name) ? derived[name] : undefined;
    return isName(name) && value !== undefined ? [[name, value]] : [];
  });
}

function useDerivedValue(): (name: DerivedName, value: DerivedValue) => string {
  const t = useTranslations('identifiers');
  const tSex = useTranslations('recognition.sex');
  const format = useFormatter();
  const { country, ethnicGroup } = useCodeName();

  return (name, value) => {
    if (typeof value === 'object') return format.list(value.map((kind) => t(`kinds.${kind}`)));
    if (typeof value === 'number') return String(value);
    if (value === 'M' || value === 'F') return tSex(value);
    if (value === 'current' || value === 'retired' || value === 'unknown' || value === 'not_county_level') return t(`regionStatus.${value}`);
    if (value === 'static' || value === 'dynamic' || value === 'regional') return t(`codeTypes.${value}`);
    if (COUNTRIES.has(name)) return country(value);
    return name === 'ethnic' ? ethnicGroup(value) : value;
  };
}
