/**
 * The PostgreSQL driver adapter as migrations need it. The published one is
 * made for queries; three of its habits break a migration.
 */
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';

/** PostgreSQL's internal one-byte "char", in which its catalogue keeps flags, and ordinary text. */
const INTERNAL_CHAR = 18;
const TEXT = 25;

/** Connection settings field by field: inside a connection string the database cannot be exchanged. */
function parseUrl(url) {
  const { hostname, port, username, password, pathname, searchParams } = new URL(url);
  const ssl = searchParams.get('sslmode') ?? 'disable';

  return {
    host: searchParams.get('host') ?? hostname,
    port: Number(port || 5432),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    database: decodeURIComponent(pathname.slice(1)),
    ssl: ssl === 'disable' ? false : { rejectUnauthorized: ssl.startsWith('verify') },
    connectionTimeoutMillis: 10_000,
    // The migration lock belongs to a session, so there must be only one.
    max: 1,
  };
}

function suitForMigrations(adapter) {
  const performIO = adapter.performIO.bind(adapter);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let flags = [];

  // Published: refuses the catalogue's flags. Read as text and called characters, the engine understands them.
  adapter.performIO = async (query) => {
    const result = await performIO(query);
    flags = result.fields.flatMap(({ dataTypeID }, index) => (dataTypeID === INTERNAL_CHAR ? [index] : []));
    flags.forEach((index) => (result.fields[index].dataTypeID = TEXT));
    return result;
  };
  adapter.queryRaw = async (query) => {
    const answer = await queryRaw(query);
    flags.forEach((index) => (answer.columnTypes[index] = ColumnTypeEnum.Character));
    return answer;
  };

  // Published: split at every semicolon, which cuts functions in half. Sent whole, a script is also all or nothing.
  adapter.executeScript = async (script) => {
    await adapter.client.query(script).catch((error) => adapter.onError(error));
  };
  return adapter;
}

class MigrationAdapter extends PrismaPg {
  async connect() {
    return suitForMigrations(await super.connect());
  }

  // Published: drops the shadow database while still connected to it, which PostgreSQL refuses.
  async connectToShadowDb() {
    const main = await this.connect();
    const database = `prisma_migrate_shadow_db_${crypto.randomUUID()}`;
    await main.executeScript(`CREATE DATABASE "${database}"`);

    const shadow = await new MigrationAdapter({ ...this.config, database }).connect();
    const disconnect = shadow.dispose.bind(shadow);
    shadow.dispose = async () => {
      await disconnect();
      await main.executeScript(`DROP DATABASE "${database}"`);
      await main.dispose();
    };
    return shadow;
  }
}

/** @param {string} url of the database to migrate */
export function createMigrationAdapter(url) {
  return bindMigrationAwareSqlAdapterFactory(new MigrationAdapter(parseUrl(url)));
}
