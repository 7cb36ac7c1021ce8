import type { Client } from 'pg';

/**
 * A session that may take its time: a crash within its last moments loses only
 * what the next fill adds again; plans are made anew for tables that grow
 * under them; indexes are built in memory.
 */
export async function tuneForLoading(client: Client): Promise<void> {
  const settings = {
    synchronous_commit: 'off',
    statement_timeout: '0',
    lock_timeout: '10s',
    plan_cache_mode: 'force_custom_plan',
    maintenance_work_mem: '512MB',
    work_mem: '256MB',
    max_parallel_maintenance_workers: '2',
  };

  for (const [name, value] of Object.entries(settings)) await client.query("SELECT set_config($1, $2, false)", [name, value]);
}

export async function inTransaction<Value>(client: Client, work: () => Promise<Value>): Promise<Value> {
  await client.query('BEGIN');
  try {
    const value = await work();
    await client.query('COMMIT');
    return value;
  } catch (error) {
    await client.query('ROLLBACK');
    throw error;
  }
}
