export type InstantPrecision = 'day' | 'minute' | 'second';

const timeZone = 'Asia/Shanghai';
const day = { year: 'numeric', month: '2-digit', day: '2-digit' } as const;
const minute = { ...day, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

// Swedish writes dates as ISO 8601 does: year first and unambiguous, the same in both languages of the console.
const formats: Record<InstantPrecision, Intl.DateTimeFormat> = {
  day: new Intl.DateTimeFormat('sv-SE', { ...day, timeZone }),
  minute: new Intl.DateTimeFormat('sv-SE', { ...minute, timeZone }),
  second: new Intl.DateTimeFormat('sv-SE', { ...minute, second: '2-digit', timeZone }),
};

/** An instant as the hospital's wall clock shows it: `2026-10-02 08:14`. */
export function formatInstant(instant: Date, precision: InstantPrecision = 'minute'): string {
  return formats[precision].format(instant);
}
