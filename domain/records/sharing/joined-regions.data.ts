import type { JoinedRegions } from '@/domain/records/sharing/relate-organisations';

/**
 * Who has joined what. The published state counts 204 cities, 25 and 17
 * provinces and does not name them, so these are the demo's: GB/T 2260
 * prefixes of two provinces, one of them without shared medical records.
 */
export const JOINED_REGIONS: JoinedRegions = {
  cities: ['3301', '3310', '3611'],
  healthRecordProvinces: ['33', '36'],
  medicalRecordProvinces: ['33'],
  // 长三角: Shanghai, Jiangsu, Zhejiang, Anhui.
  regions: [['31', '32', '33', '34']],
};
