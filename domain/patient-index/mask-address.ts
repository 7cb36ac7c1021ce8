// 自治区, 地区 and 行政区 lie above a county; 社区, 小区 and 园区 far below one.
const COUNTY = /^.*?(?:(?<!自治|地|行政|社|小|园|校|厂|景|片)区|县|旗)/u;
const CITY = /^.*?(?:市|自治州|地区|盟)/u;
const STARS = '****';

/**
 * An address down to its district (GB/T 35273-2020, display limits): the street
 * and the door stay behind a reveal. What cannot be cut safely is hidden whole.
 */
export function maskAddress(address: string): string {
  const [kept = ''] = COUNTY.exec(address) ?? CITY.exec(address) ?? [];

  return kept + STARS;
}
