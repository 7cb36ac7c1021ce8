/**
 * Opens an account on the database of the environment, its password read from standard input:
 * `npm run -s staff:add -- --user-name li.jing --name 李静 --role CLERK --organisation CODE`, and for a hospital the
 * database does not know yet `--organisation-name … --organisation-english … --level CITY --region 330100`.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';

import * as z from 'zod';

import { roles } from '@/domain/access/permissions';
import { loadEnvironmentFile } from '@/scripts/places.mjs';
import { phraseOnOneLine } from '@/scripts/progress.mjs';
import { Refusal, runMain } from '@/scripts/refusal.mjs';
import { database } from '@/server/db';
import { addStaff } from '@/server/staff/add-staff';
import type { AddStaffRefusal } from '@/server/staff/add-staff';

const flags = z.object({
  'user-name': z.string(),
  name: z.string().min(1),
  role: z.array(z.enum(roles)).min(1),
  organisation: z.string().min(1),
  'organisation-name': z.string().optional(),
  'organisation-english': z.string().optional(),
  level: z.enum(['NATION', 'PROVINCE', 'CITY', 'COUNTY']).default('CITY'),
  region: z.string().regex(/^\d{6}$/).default('000000'),
});

const sentences: Record<AddStaffRefusal['reason'], string> = {
  'user-name-wrong': 'staffUserNameWrong',
  'user-name-taken': 'staffUserNameTaken',
  'too-short': 'staffPasswordShort',
  'too-long': 'staffPasswordLong',
  'mixed-duties': 'staffMixedDuties',
  'no-such-organisation': 'staffNoOrganisation',
};

function readFlags(): z.output<typeof flags> {
  const one = { type: 'string' } as const;
  const options = { 'user-name': one, name: one, role: { ...one, multiple: true }, organisation: one, 'organisation-name': one, 'organisation-english': one, level: one, region: one } as const;

  try {
    return flags.parse(parseArgs({ options }).values);
  } catch {
    throw new Refusal('staffUsage', { roles: roles.join(', ') });
  }
}

await runMain(async () => {
  const given = readFlags();
  loadEnvironmentFile();

  const name = given['organisation-name'];
  const outcome = await addStaff({
    userName: given['user-name'],
    displayName: given.name,
    password: (await text(process.stdin)).replace(/\r?\n$/, ''),
    roles: given.role,
    organisation: {
      code: given.organisation,
      made: name ? { name, nameEnglish: given['organisation-english'] ?? name, level: given.level, regionCode: given.region } : null,
    },
  });
  await database().$disconnect();

  if (!outcome.ok) throw new Refusal(sentences[outcome.reason], { code: given.organisation });
  process.stdout.write(`${phraseOnOneLine('staffAdded', { userName: given['user-name'] })}\n`);
});
