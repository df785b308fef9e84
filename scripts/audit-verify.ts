// npm run audit:verify -- FILE [--key PUBLIC.pem]: proves an exported log, without any database.
import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { type ExportFault, verifyExport } from '../prisma/audit/verify-export.server'

const usage = 'npm run audit:verify -- FILE [--key PUBLIC.pem]'
const given = readArguments()
const [path] = given?.positionals ?? []
const absent = [path, given?.values.key].find((it) => it !== undefined && !existsSync(it))

if (!given || !path) refuse(usage)
else if (absent) refuse(`there is no file ${absent}`)
else process.exitCode = await verifyFile(path, given.values.key ?? null)

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { key: { type: 'string' } } })
  } catch {
    return null
  }
}

function refuse(message: string): void {
  console.error(message)
  process.exitCode = 2
}

async function verifyFile(file: string, keyFile: string | null): Promise<number> {
  const lines = createInterface({
    input: createReadStream(file),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  const verdict = await verifyExport(lines, keyFile && readFileSync(keyFile, 'utf8'))
  if (!verdict.ok) {
    console.log(`✗ line ${verdict.line}: ${faultText(verdict.fault)}`)
    return 1
  }
  const { entries, heads, signed } = verdict.state
  console.log(`✓ ${entries} entries in one chain, ${heads} signed heads`)
  if (signed < entries) console.log(`  signed up to entry ${signed}; ${entries - signed} are newer`)
  const keys = verdict.keyIds.join(', ') || 'none'
  if (keyFile) console.log(`  key: ${keys}`)
  else console.log(`  keys of the file itself: ${keys}; compare them, or give --key`)
  return 0
}

function faultText(fault: ExportFault): string {
  switch (fault.reason) {
    case 'changed-entry':
      return `entry ${fault.sequence} is not what was sealed: it, or what stood before it, was changed`
    case 'gap':
      return `entry ${fault.sequence} stands where ${fault.expected} belongs`
    case 'misplaced-head':
      return `a head over ${fault.size} entries stands behind entry ${fault.entries}`
    case 'unknown-key':
      return `the head over ${fault.size} entries is signed by ${fault.keyId}, which is not known`
    case 'false-signature':
      return `the signature of the head over ${fault.size} entries is false`
    case 'other-root':
      return `the first ${fault.size} entries are not the ones that were signed`
    case 'cut-short':
      return `the log ends too early, after ${fault.entries} entries`
    case 'after-end':
      return 'something stands behind the end'
    case 'no-header':
      return 'this is no exported audit log'
    case 'unreadable-line':
      return 'the line cannot be read'
  }
}
