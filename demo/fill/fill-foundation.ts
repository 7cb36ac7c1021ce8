import { randomUUID } from 'node:crypto';

import type { Client } from 'pg';

import { hashPassword } from '@/server/sign-in/hash-password';

import { demoAccounts } from '@/demo/accounts';
import type { DemoAccount } from '@/demo/accounts';
import { healthCommissions } from '@/demo/health-commissions';
import { hospitals } from '@/demo/hospitals';
import type { Hospital } from '@/demo/hospitals';

// Numbers the console gives out start here, so that they never meet those of the cast.
const FIRST_LOCAL_NUMBER = 1_000_000;

/** Who takes part: commissions, hospitals with departments, windows and cards, and the demo's staff. */
export async function fillFoundation(client: Client): Promise<void> {
  const ids = new Map<string, string>();

  for (const commission of healthCommissions) {
    await addOrganisation(client, ids, { ...commission, kind: 'HEALTH_COMMISSION', tier: null });
  }
  for (const hospital of hospitals) {
    const id = await addOrganisation(client, ids, { ...hospital, kind: 'HOSPITAL' });
    await addRooms(client, id, hospital);
  }
  for (const account of demoAccounts) await addAccount(client, getId(ids, account.hospital), account);
  await client.query("SELECT setval('local_number_sequence', greatest(last_value, $1)) FROM local_number_sequence", [FIRST_LOCAL_NUMBER]);
}

/** Organisation ids by code, for whoever files records. */
export async function listOrganisationIds(client: Client): Promise<Record<string, string>> {
  const { rows } = await client.query<{ code: string; id: string }>('SELECT code, id FROM organisation');

  return Object.fromEntries(rows.map(({ code, id }) => [code, id]));
}

type NewOrganisation = Pick<Hospital, 'code' | 'name' | 'nameEnglish' | 'level' | 'regionCode'> & {
  kind: 'HOSPITAL' | 'HEALTH_COMMISSION';
  tier: Hospital['tier'] | null;
  parentCode: string | null;
};

async function addOrganisation(client: Client, ids: Map<string, string>, added: NewOrganisation): Promise<string> {
  const id = randomUUID();

  await client.query(
    `INSERT INTO organisation (id, code, name, name_english, kind, level, tier, region_code, parent_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      id, added.code, added.name, added.nameEnglish, added.kind, added.level, added.tier, added.regionCode,
      added.parentCode === null ? null : getId(ids, added.parentCode),
    ],
  );
  ids.set(added.code, id);
  return id;
}

function getId(ids: ReadonlyMap<string, string>, code: string): string {
  const id = ids.get(code);
  if (!id) throw new Error(`no organisation ${code}`);

  return id;
}

async function addRooms(client: Client, organisationId: string, { code, departments, desks, cards }: Hospital): Promise<void> {
  for (const [position, department] of departments.entries()) {
    await client.query(
      `INSERT INTO department (id, organisation_id, code, name, name_english, queue_prefix, position)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), organisationId, department.code, department.name, department.nameEnglish, department.queuePrefix, position],
    );
  }
  for (const desk of desks) {
    await client.query('INSERT INTO desk (id, organisation_id, code, name, name_english) VALUES ($1, $2, $3, $4, $5)', [
      randomUUID(), organisationId, desk.code, desk.name, desk.nameEnglish,
    ]);
  }
  for (const card of cards) {
    await client.query(
      `INSERT INTO card_pattern (id, organisation_id, kind, pattern, assigner, strip_prefix, example)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [randomUUID(), organisationId, card.kind, card.regex, code, card.stripPrefix, card.example],
    );
  }
}

async function addAccount(client: Client, organisationId: string, account: DemoAccount): Promise<void> {
  const id = randomUUID();

  await client.query('INSERT INTO staff (id, user_name, display_name, password_hash, organisation_id) VALUES ($1, $2, $3, $4, $5)', [
    id, account.userName, account.displayName, await hashPassword(account.password), organisationId,
  ]);
  for (const role of account.roles) await client.query('INSERT INTO staff_role (staff_id, role) VALUES ($1, $2)', [id, role]);
}
