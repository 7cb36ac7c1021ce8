import * as z from 'zod';

const answer = z.object({ url: z.string() });

/** Sends the form as it stands; on success it leaves the document, so that Back leads to no one's page. */
export async function submitSignIn(form: HTMLFormElement): Promise<'signed-in' | 'refused' | 'unavailable'> {
  try {
    const body = new URLSearchParams({ json: 'true' });
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.set(name, value);

    const response = await fetch(form.action, { method: 'POST', body });
    const { url } = answer.parse(await response.json());

    if (response.status === 401) return url.includes('CredentialsSignin') ? 'refused' : 'unavailable';
    if (!response.ok) return 'unavailable';

    window.location.replace(url);
    return 'signed-in';
  } catch {
    // No network, or an answer that is not the door's: both mean trying again.
    return 'unavailable';
  }
}
