import { randomUUID } from 'node:crypto';

import pg from 'pg';

/** Puts a decided case before a second administrator, as if it had been drawn: one in twenty is, and no story waits for luck. @returns the review */
export async function drawReview(caseId: string): Promise<string> {
  const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });
  await client.connect();

  try {
    await client.query(
      `INSERT INTO case_review (id, case_id, drawn_at, first_by_id, first_verdict, first_note)
       SELECT $1, id, decided_at, decided_by_id, outcome, note FROM index_case
       WHERE id = $2 AND NOT EXISTS (SELECT FROM case_review WHERE case_id = $2)`,
      [randomUUID(), caseId],
    );
    const { rows } = await client.query<{ id: string }>('SELECT id FROM case_review WHERE case_id = $1', [caseId]);
    const reviewId = rows[0]?.id;
    if (!reviewId) throw new Error('only a decided case is put again');

    // Whoever was kept apart is still who they were.
    await client.query(
      `INSERT INTO case_review_record (review_id, source_record_id, person_id, version)
       SELECT $1, source_record_id, person_id, (SELECT max(version) FROM source_record_version AS written WHERE written.source_record_id = member.source_record_id)
       FROM membership AS member JOIN index_case_record USING (source_record_id)
       WHERE case_id = $2 AND closed_event_id IS NULL ON CONFLICT DO NOTHING`,
      [reviewId, caseId],
    );
    return reviewId;
  } finally {
    await client.end();
  }
}
