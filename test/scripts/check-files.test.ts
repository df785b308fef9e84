import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { checkFiles } from '../../scripts/setup/check-files.mjs'

const folder = mkdtempSync(join(tmpdir(), 'check-files-'))
for (const rules of ['biome.json', '.dependency-cruiser.cjs', 'tsconfig.json', 'package.json']) {
  cpSync(rules, join(folder, rules))
}
symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(file: string, text: string): string {
  const path = join(folder, file)
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
  return file
}

test('files that keep the rules pass, and so do those that no rule is about', async () => {
  const files = [
    write('app/domain/shared/half.ts', 'export const half = 0.5\n'),
    write('app/domain/listing/share.ts', "export { half as share } from '../shared/half'\n"),
    write('notes.md', 'some   words'),
  ]
  expect(await checkFiles(files, folder)).toEqual([])
  expect(await checkFiles([], folder)).toEqual([])
})

test('a file that is not formatted is told of', async () => {
  const file = write('app/domain/shared/third.ts', 'export const third = 1/3;\n')
  expect((await checkFiles([file], folder)).join('\n')).toMatch(/third\.ts format/)
})

test('what the linter forbids is told of', async () => {
  const file = write('app/domain/shared/loose.ts', 'export const loose: any = 1\n')
  expect((await checkFiles([file], folder)).join('\n')).toMatch(/noExplicitAny/)
})

test('an import that leads upwards is told of', async () => {
  write('app/features/need/need.ts', 'export const need = 1\n')
  const file = write('app/domain/shared/up.ts', "export { need } from '../../features/need/need'\n")
  expect((await checkFiles([file], folder)).join('\n')).toMatch(/domain-is-pure/)
})
