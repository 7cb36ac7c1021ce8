import 'server-only';

import { isIP } from 'node:net';

import * as z from 'zod';

export type SuiteName = 'international' | 'chinese';

/**
 * One configured key: 32 random bytes, the name it has in stored values, and
 * the suite it makes digests with (null: the configured one).
 */
export type ConfiguredKey = { id: string; suite: SuiteName | null; bytes: Uint8Array };

export type Environment = z.output<typeof schema>;

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];
const suiteName = z.enum(['international', 'chinese']);

const configuredKey = z
  .string()
  .regex(/^[a-z0-9]{1,8}(@(international|chinese))?:[A-Za-z0-9+/]{43}=$/, { abort: true })
  .transform((entry): ConfiguredKey => {
    const [name = '', encoded = ''] = entry.split(':');
    const [id = '', suite] = name.split('@');

    return { id, suite: suiteName.optional().parse(suite) ?? null, bytes: Buffer.from(encoded, 'base64') };
  });

const keyList = z
  .string()
  .transform((list) => list.split(',').map((entry) => entry.trim()))
  .pipe(z.tuple([configuredKey], configuredKey))
  .refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length);

const network = z.string().refine((text) => {
  const [address = '', prefix = ''] = text.split('/');
  const family = isIP(address);

  return family !== 0 && /^\d{1,3}$/.test(prefix) && Number(prefix) <= (family === 4 ? 32 : 128);
});

const networkList = z
  .string()
  .transform((list) => list.split(',').map((entry) => entry.trim()))
  .pipe(z.array(network));

// Credentials in an address end up in logs and process lists.
const platformUrl = z
  .url({ protocol: /^https?$/, abort: true })
  .refine((url) => new URL(url).username + new URL(url).password === '')
  .optional();

const schema = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('production'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).max(200).default(10),
  YIKA_SUITE: suiteName.default('international'),
  YIKA_SEAL_KEYS: keyList,
  YIKA_DIGEST_KEYS: keyList,
  YIKA_HOSPITAL_NETWORKS: networkList.default([]),
  NEXTAUTH_SECRET: z.string().min(32),
  NEXTAUTH_URL: z.url({ abort: true }).refine(isSafeOrigin).transform((url) => new URL(url).origin),
  YIKA_HEALTH_CARD_URL: platformUrl,
  YIKA_INSURANCE_URL: platformUrl,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
});

const requirements: Record<string, string> = {
  NODE_ENV: 'must be development, production or test',
  DATABASE_URL: 'must be the address of a PostgreSQL server, as postgresql://…',
  DATABASE_POOL_SIZE: 'must be a whole number from 1 to 200',
  YIKA_SUITE: 'must be international or chinese',
  YIKA_SEAL_KEYS: 'must list distinctly named 32-byte keys as k2:BASE64,k1:BASE64, the current one first',
  YIKA_DIGEST_KEYS: 'must list distinctly named 32-byte keys as k2:BASE64,k1:BASE64, the current one first',
  YIKA_HOSPITAL_NETWORKS: 'must list networks as 10.20.0.0/16,fd12::/48: private addresses that hospitals may be called at',
  NEXTAUTH_SECRET: 'must be a secret of at least 32 characters',
  NEXTAUTH_URL: 'must be the one origin staff open: https://…, or http://localhost:…, without a path',
  YIKA_HEALTH_CARD_URL: 'must be the address of the health-card platform: https://… or http://…, without a password',
  YIKA_INSURANCE_URL: 'must be the address of the insurance decode service: https://… or http://…, without a password',
  LOG_LEVEL: 'must be fatal, error, warn, info, debug, trace or silent',
} satisfies Record<keyof Environment, string>;

/** Names the variable and what it must be; a value can be a secret and is never part of it. */
export class EnvironmentError extends Error {
  override readonly name = 'EnvironmentError';

  constructor(variable: string) {
    super(`${variable} ${requirements[variable] ?? 'is wrong'}.`);
  }
}

// A session cookie in clear over a hospital's network is everybody's session.
function isSafeOrigin(url: string): boolean {
  const { protocol, hostname, pathname, search, hash, username } = new URL(url);
  const isSafe = protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));

  return isSafe && pathname === '/' && search + hash + username === '';
}

/** @throws {EnvironmentError} about the first variable that is missing or wrong; an empty one is missing. */
export function parseEnvironment(variables: Record<string, string | undefined>): Environment {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);

  if (!parsed.success) throw new EnvironmentError(String(parsed.error.issues[0]?.path[0]));
  return parsed.data;
}

let environment: Environment | undefined;

/** Read at first use, so that a build needs none of it. */
export function env(): Environment {
  environment ??= parseEnvironment(process.env);
  return environment;
}
