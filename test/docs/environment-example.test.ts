import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { expect, test } from 'vitest'
import {
  checkEnvironment,
  type Environment,
  secretNames,
} from '../../app/platform/environment/check-environment.server'

const text = readFileSync('.env.example', 'utf8')
const example = parseEnv(text)
/** Of `npm run up` and the other commands; the server itself does not know it. */
const ofCommands = ['DATA_DIR']

function read(source: NodeJS.Dict<string>): Environment {
  const addresses = {
    DATABASE_URL: 'postgresql://localhost/lianhe',
    PUBLIC_URL: 'http://localhost',
  }
  const checked = checkEnvironment({ ...source, ...addresses })
  if (!checked.ok) throw new Error(checked.problems.join('\n'))
  return checked.value
}

const known = [...Object.keys(read({})), ...ofCommands].sort()

test('.env.example has every variable that is read, and no other', () => {
  expect(Object.keys(example).sort()).toEqual(known)
})

test('each stands there by its default', () => {
  expect(read(example)).toEqual(read({}))
})

test('each has a line of words, which says whether it is secret', () => {
  const wordsBefore = (name: string) =>
    new RegExp(`^# (.+)\\n(?:[A-Z]+=.*\\n)?${name}=`, 'm').exec(text)?.[1]
  for (const name of known) expect(wordsBefore(name), name).toBeDefined()
  const saidSecret = known.filter((name) => wordsBefore(name)?.startsWith('secret:'))
  expect(saidSecret).toEqual([...secretNames].sort())
})

test('the README tells of every variable, and of no other', () => {
  const table =
    readFileSync('README.md', 'utf8').split('| variable | |\n')[1]?.split('\n\n')[0] ?? ''
  const rows = table.split('\n').map((row) => row.split('|')[1] ?? '')
  const named = rows.flatMap((cell) => cell.match(/[A-Z][A-Z_0-9]+/g) ?? [])
  expect([...named, 'NODE_ENV', 'DATA_DIR'].sort()).toEqual(known)
})
