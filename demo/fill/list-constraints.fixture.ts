import type { Client } from 'pg';

/** Every constraint, index and trigger of the database, with whether it holds. */
export async function listConstraints(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ definition: string }>(`
    SELECT concat(pg_get_constraintdef(oid), conname, convalidated) AS definition FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT concat(pg_get_indexdef(indexrelid), indisvalid) FROM pg_index
      WHERE indrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    UNION ALL SELECT concat(pg_get_triggerdef(oid), tgenabled) FROM pg_trigger WHERE NOT tgisinternal
    ORDER BY 1`);

  return rows.map(({ definition }) => definition);
}
