/** `䶮` → `U+4DAE`: the one way to name a character that the computer cannot draw. */
export function formatCodePoints(characters: readonly string[]): string {
  return characters
    .flatMap((character) => [...character])
    .map((character) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`)
    .join(' ');
}
