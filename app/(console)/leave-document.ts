/**
 * Leaves by a full page load: a soft navigation keeps the earlier pages in the
 * browser's memory, and Back would show the last patient to the next person.
 */
export function leaveDocument(path: `/${string}`): void {
  window.location.replace(path);
}
