/** What a platform may do wrong with a code, beside resolving it. */
export const faults = ['expired', 'used', 'elsewhere', 'slow', 'silent', 'malformed', 'deep', 'huge', 'redirect', 'down'] as const;

export type Fault = (typeof faults)[number];

export type Issued = { memberKey: string; issuedAt: number; fault: Fault | null; used: boolean };

const MINUTE_MS = 60_000;

/** Dynamic codes in memory: each good for a minute, and once. */
export function createIssuedCodes(now: () => number) {
  const codes = new Map<string, Issued>();

  return {
    add(code: string, memberKey: string, fault: Fault | null): string {
      const age = fault === 'expired' ? 2 * MINUTE_MS : 0;
      codes.set(code, { memberKey, issuedAt: now() - age, fault, used: fault === 'used' });
      return code;
    },
    /** Takes a code as a platform does: the first to show it in time has it. */
    take(code: string): { state: 'sound' | 'expired' | 'used'; issued: Issued } | { state: 'foreign' } {
      const issued = codes.get(code);
      if (!issued || issued.fault === 'elsewhere') return { state: 'foreign' };
      if (now() - issued.issuedAt > MINUTE_MS) return { state: 'expired', issued };
      if (issued.used) return { state: 'used', issued };

      issued.used = true;
      return { state: 'sound', issued };
    },
    faultOf: (code: string): Fault | null => codes.get(code)?.fault ?? null,
  };
}

export type IssuedCodes = ReturnType<typeof createIssuedCodes>;
