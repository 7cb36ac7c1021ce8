/** The day at the windows: `YYYY-MM-DD` in Asia/Shanghai, whatever zone the server runs in. */
export function shanghaiDate(at: Date): string {
  // UTC+8 all year: China has had no daylight saving since 1991.
  return new Date(at.getTime() + 8 * 60 * 60 * 1000).toISOString().slice(0, 10);
}

/** Completed years, months and days between two `YYYY-MM-DD`, as ages are said in China: the largest that is not zero. */
export function ageOn(birthDate: string, today: string): { unit: 'years' | 'months' | 'days'; count: number } | null {
  const [birthYear = 0, birthMonth = 0, birthDay = 0] = birthDate.split('-').map(Number);
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const months = (year - birthYear) * 12 + (month - birthMonth) - (day < birthDay ? 1 : 0);

  if (birthDate > today) return null;
  if (months >= 12) return { unit: 'years', count: Math.floor(months / 12) };
  if (months >= 1) return { unit: 'months', count: months };
  return { unit: 'days', count: Math.round((Date.parse(today) - Date.parse(birthDate)) / 86_400_000) };
}
