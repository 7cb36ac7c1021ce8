/** The window this computer stands at: its row id and nothing else. */
export const deskCookie = 'yika_desk';

const ONE_YEAR = 365 * 24 * 60 * 60;

/** The choice belongs to the workstation, so the browser keeps it and the next person finds it. */
export function rememberDesk(deskId: string): void {
  const secure = window.location.protocol === 'https:' ? '; secure' : '';

  document.cookie = `${deskCookie}=${deskId}; path=/sign-in; max-age=${ONE_YEAR}; samesite=strict${secure}`;
}
