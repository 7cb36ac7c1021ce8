import type { Joining, Relation } from '@/domain/records/sharing/sharing-rule';

/** A hospital as the sharing table sees it; `regionCode` is the GB/T 2260 code of its seat. */
export type SharingParty = { organisationCode: string; regionCode: string; allianceCode: string | null };

/** GB/T 2260 prefixes: four digits for a city, two for a province; a region is a set of provinces. */
export type JoinedRegions = {
  cities: readonly string[];
  healthRecordProvinces: readonly string[];
  medicalRecordProvinces: readonly string[];
  regions: readonly (readonly string[])[];
};

/** The nearest thing that owner and viewer have in common. */
export function relateOrganisations(owner: SharingParty, viewer: SharingParty, { regions }: JoinedRegions): Relation {
  const shares = (digits: number) => owner.regionCode.slice(0, digits) === viewer.regionCode.slice(0, digits);

  if (owner.organisationCode === viewer.organisationCode) return 'same-institution';
  if (owner.allianceCode !== null && owner.allianceCode === viewer.allianceCode) return 'same-alliance';
  if (shares(6)) return 'same-county';
  if (shares(4)) return 'same-city';
  if (shares(2)) return 'same-province';
  return regions.some((region) => [owner, viewer].every(({ regionCode }) => region.includes(regionCode.slice(0, 2)))) ? 'agreed-region' : 'nation';
}

/** Which memberships owner and viewer both have. */
export function findJoinings(owner: SharingParty, viewer: SharingParty, joined: JoinedRegions): readonly Joining[] {
  const both = (list: readonly string[], digits: number) => [owner, viewer].every(({ regionCode }) => list.includes(regionCode.slice(0, digits)));

  return [
    ...(both(joined.cities, 4) ? (['both-cities'] as const) : []),
    ...(both(joined.healthRecordProvinces, 2) ? (['health-record-province'] as const) : []),
    ...(both(joined.medicalRecordProvinces, 2) ? (['medical-record-province'] as const) : []),
    ...(joined.regions.some((region) => both(region, 2)) ? (['region-agreement'] as const) : []),
  ];
}
