/** A DICOM UID: digits and dots, 64 at most. */
const STUDY_UID = /^[0-9.]{1,64}$/;

/**
 * Where a browser sees a study, as IHE Invoke Image Display asks for it; null
 * when the address is none that a doctor may be sent to: https, without
 * credentials, on the machine that told of the study or below its name.
 * @param host of the source that told of it
 */
export function viewerLink({ address, studyUid }: { address: string; studyUid: string }, host: string): string | null {
  const url = URL.parse(address);
  const isOfSource = url?.hostname === host || url?.hostname.endsWith(`.${host}`) === true;
  if (!url || url.protocol !== 'https:' || url.username !== '' || url.password !== '' || !isOfSource || !STUDY_UID.test(studyUid)) return null;

  url.searchParams.set('requestType', 'STUDY');
  url.searchParams.set('studyUID', studyUid);
  return url.href;
}
