#!/usr/bin/env node
/**
 * Prisma's schema engine without a download.
 *
 * Prisma's command line starts a native binary fetched from the internet for
 * everything that concerns migrations. Hospital networks are closed, so this
 * file stands in for that binary: it speaks the same JSON-RPC (one message a
 * line on stdin and stdout) and lets Prisma's own engine, compiled to
 * WebAssembly, do the work over the ordinary PostgreSQL driver.
 *
 * Named in PRISMA_SCHEMA_ENGINE_BINARY by every script that calls Prisma.
 */
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import pg from 'pg';

import { createMigrationAdapter } from './migration-adapter.mjs';

// The names of the binary's methods that differ from the module's.
const RENAMED = new Map([['getDatabaseVersion', 'version']]);

// The module leaves the words of its last breath here.
globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (message) => logError(message) };

async function loadEngineClass() {
  const glue = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const glueFile = fileURLToPath(import.meta.resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bytes = await readFile(glueFile.replace(/\.js$/, '.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': glue });

  glue.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  return glue.SchemaEngine;
}

/** The binary logs JSON lines on stderr; Prisma drops the first and reads the rest. */
function logError(message, code) {
  const line = { level: 'ERROR', target: 'schema_engine::logger', fields: { message, error_code: code } };
  process.stderr.write(`{}\n${JSON.stringify(line)}\n`);
}

async function canConnect(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });

  try {
    await client.connect();
  } catch (error) {
    // P1003 makes Prisma try to create the database; everything else is reported.
    logError(String(error.message), error.code === '3D000' ? 'P1003' : 'P1001');
    process.exitCode = 1;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function createEngine(url, schemaFiles) {
  const SchemaEngine = await loadEngineClass();
  const datamodels = await Promise.all(schemaFiles.map(async (file) => [file, await readFile(file, 'utf8')]));
  const options = { datamodels: datamodels.length > 0 ? datamodels : undefined };

  return SchemaEngine.new(options, () => undefined, createMigrationAdapter(url));
}

function send(message) {
  process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
}

function sendError(id, error) {
  const data = { message: error.message, error_code: error.code };
  send({ id, error: { code: 4466, message: 'schema engine error', data } });
}

async function answer(startEngine, { id, method, params }) {
  // A panic of the module never settles its promise. Prisma would take our silent end for success.
  process.removeAllListeners('uncaughtException');
  process.on('uncaughtException', (error) => sendError(id, error));

  try {
    const engine = await startEngine();
    const result = (await engine[RENAMED.get(method) ?? method](params)) ?? {};

    // The binary prints a diff through the caller instead of returning it.
    if (method === 'diff' && result.stdout) send({ id: 0, method: 'print', params: { content: result.stdout } });
    send({ id, result });
  } catch (error) {
    sendError(id, error);
  }
}

async function serve(url, schemaFiles) {
  let started;
  const startEngine = () => (started ??= createEngine(url, schemaFiles));

  for await (const line of createInterface({ input: process.stdin })) {
    const request = JSON.parse(line);
    const isReceipt = request.method === undefined; // the caller's answer to a print

    if (!isReceipt) await answer(startEngine, request);
  }
  process.exit(0);
}

/** The password comes from the environment: see prisma.config.ts. */
function withPassword(address) {
  const url = URL.parse(address);
  const known = URL.parse(process.env.DATABASE_URL ?? '');
  if (!url || url.password || known?.host !== url.host) return address;

  url.password = known.password;
  return url.href;
}

const { values, positionals } = parseArgs({
  options: { datasource: { type: 'string' }, datamodels: { type: 'string', multiple: true, default: [] } },
  strict: false,
  allowPositionals: true,
});
const url = withPassword(JSON.parse(values.datasource ?? '{}').url ?? '');

if (positionals.includes('can-connect-to-database')) await canConnect(url);
else await serve(url, values.datamodels);
