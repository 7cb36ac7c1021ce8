import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';

const client = new pg.Client({ connectionString: process.env['DATABASE_URL'] });

beforeAll(() => client.connect());
afterAll(() => client.end());

// In the order a reader wants them; within a part by name, so that a diff shows
// a migration's true effect and nothing else.
const parts: [title: string, query: string][] = [
  ['enums', `SELECT 'enum ' || type.typname || ' (' || string_agg(label.enumlabel, ', ' ORDER BY label.enumsortorder) || ')' AS line
     FROM pg_type AS type JOIN pg_enum AS label ON label.enumtypid = type.oid GROUP BY type.typname ORDER BY type.typname`],
  ['sequences', `SELECT 'sequence ' || sequencename || ' as ' || data_type || ' from ' || min_value || ' to ' || max_value AS line
     FROM pg_sequences WHERE schemaname = 'public' ORDER BY sequencename`],
  ['columns', `SELECT class.relname || '.' || attribute.attname || ' ' || format_type(attribute.atttypid, attribute.atttypmod)
       || CASE WHEN attribute.attnotnull THEN ' not null' ELSE '' END
       || coalesce(' default ' || pg_get_expr(standard.adbin, standard.adrelid), '') AS line
     FROM pg_attribute AS attribute JOIN pg_class AS class ON class.oid = attribute.attrelid AND class.relkind = 'r'
     LEFT JOIN pg_attrdef AS standard ON standard.adrelid = class.oid AND standard.adnum = attribute.attnum
     WHERE class.relnamespace = 'public'::regnamespace AND attribute.attnum > 0 AND NOT attribute.attisdropped
       AND class.relname <> '_prisma_migrations'
     ORDER BY class.relname, attribute.attnum`],
  ['constraints', `SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) AS line FROM pg_constraint
     WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'f', 'p', 'u', 'x') AND conrelid <> 0
       AND conrelid::regclass::text <> '_prisma_migrations'
     ORDER BY conrelid::regclass::text, contype, conname`],
  ['indexes', `SELECT indexdef AS line FROM pg_indexes WHERE schemaname = 'public' AND tablename <> '_prisma_migrations' ORDER BY tablename, indexname`],
  ['triggers', `SELECT pg_get_triggerdef(oid) AS line FROM pg_trigger WHERE NOT tgisinternal ORDER BY tgrelid::regclass::text, tgname`],
  ['functions', `SELECT pg_get_functiondef(oid) AS line FROM pg_proc WHERE pronamespace = 'public'::regnamespace ORDER BY proname`],
];

it('the migrations make exactly the schema that was reviewed', async () => {
  const sections: string[] = [];

  for (const [title, query] of parts) {
    const { rows } = await client.query<{ line: string }>(query);
    sections.push(`-- ${title}\n${rows.map(({ line }) => line.trimEnd()).join('\n')}\n`);
  }
  await expect(sections.join('\n')).toMatchFileSnapshot('golden-schema.sql');
});
