import { describe, expect, it } from 'vitest';

import type { DeskInput } from '@/app/(console)/desk/desk-phase';
import { addRecent } from '@/app/(console)/desk/recent-results';
import { settleIdentification } from '@/app/(console)/desk/settle-identification';
import type { ReadingView } from '@/domain/desk/desk-views';

const input: DeskInput = { text: '4240123456789012345601330000', by: 'scan', timing: { characters: 28, milliseconds: 60 }, uncertain: false };
const reading: ReadingView = {
  kind: 'nhsa_ec_qr',
  valid: true,
  masked: '4240********0000',
  assurance: 'server',
  reason: null,
  warnings: [],
  suggestionMasked: null,
  conflicts: [],
  derived: {},
  alternatives: [],
};

function unresolved(refusal: 'expired' | 'silent') {
  return settleIdentification(input, { outcome: 'unresolved', reading, platform: 'insurance', refusal });
}

describe('a code that a platform did not resolve', () => {
  it('is let go of, and kept for another try only where nobody answered', () => {
    expect(JSON.stringify(unresolved('expired'))).not.toContain(input.text);
    expect(unresolved('silent')).toMatchObject({ retry: input });
  });

  it('is not kept among the recent results', () => {
    expect(addRecent([], unresolved('silent'), '2026-11-23T01:41:20.000Z')).toEqual([]);
  });
});
