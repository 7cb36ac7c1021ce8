import 'server-only';

import { accepted, refused } from '@/domain/outcome';
import type { Outcome } from '@/domain/outcome';
import { rowKey } from '@/domain/records/view/history-row';
import type { GuardContext } from '@/server/perform';
import { readSharedHistory } from '@/server/records/read-shared-history';

/**
 * Where the images of one study are to be seen, found again among what this
 * reader may see: the address holds the study's number and never stands in a
 * page. The opening is written down.
 * @param imagesKey as `RowReport.images` gives it.
 */
export async function openImages(context: GuardContext, { personId, imagesKey }: { personId: string; imagesKey: string }): Promise<Outcome<{ viewerUrl: string }, { reason: 'not-found' }>> {
  const outcome = await readSharedHistory(context, { personId });
  if (!outcome.ok || outcome.value.state === 'retired') return refused({ reason: 'not-found' });

  const studies = outcome.value.answers.flatMap(({ items }) => items).flatMap((item) => (item.kind === 'imaging' && item.viewerUrl !== null ? [{ ...item, viewerUrl: item.viewerUrl }] : []));
  const study = studies.find(({ id }) => rowKey(id) === imagesKey);
  if (!study) return refused({ reason: 'not-found' });

  context.audit({ kind: 'images-opened', subjectPersonId: outcome.value.personId, detail: { organisationCode: study.provenance.organisationCode } });
  return accepted({ viewerUrl: study.viewerUrl });
}
