/** What runs beside the pages for as long as a server lives; builds and browsers have no part in it. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;

  const { startMatcher } = await import('@/server/matching/start-matcher');
  startMatcher();
}
