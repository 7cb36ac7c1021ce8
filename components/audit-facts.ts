import type { AuditFacts } from '@/domain/access/audit-line';

/** Facts are stored for years and read by later versions: what is not there any more reads as nothing. */
export function textOf(facts: AuditFacts, key: string): string {
  const fact = facts[key];

  return typeof fact === 'string' || typeof fact === 'boolean' ? String(fact) : '';
}

export function numberOf(facts: AuditFacts, key: string): number {
  const fact = facts[key];

  return typeof fact === 'number' ? fact : 0;
}

export function listOf(facts: AuditFacts, key: string): readonly string[] {
  const fact = facts[key];

  return typeof fact === 'object' ? fact : [];
}

/** Choices inside a message cannot be named with hyphens: `not-an-identifier` is asked for as `notAnIdentifier`. */
export function choice(code: string): string {
  return code.replace(/-(?<letter>\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** The code if the list knows it, so that its word is in the catalogue. */
export function among<Code extends string>(codes: readonly Code[], text: string): Code | null {
  return codes.find((code) => code === text) ?? null;
}
