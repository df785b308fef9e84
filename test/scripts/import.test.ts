import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTestDatabase, type TestDatabase } from '../support/test-database'

let database: TestDatabase
let folder: string

beforeAll(async () => {
  database = await createTestDatabase('reference')
  folder = await mkdtemp(join(tmpdir(), 'lianhe-command-'))
})

afterAll(async () => {
  await rm(folder, { recursive: true })
  await database.drop()
})

interface Answer {
  readonly code: number | null
  readonly out: string
  readonly err: string
}

/** The command as a person types it. */
function npmRunImport(args: readonly string[], url = database.url): Promise<Answer> {
  const child = spawn('npm', ['run', '--silent', 'import', '--', ...args], {
    env: { ...process.env, DATABASE_URL: url },
  })
  let out = ''
  let err = ''
  child.stdout.on('data', (text) => {
    out += text
  })
  child.stderr.on('data', (text) => {
    err += text
  })
  return new Promise((done) => child.on('close', (code) => done({ code, out, err })))
}

async function fileOf(name: string, content: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

const sheets = {
  企业: [['plant-9', '上海试件精密机械有限公司', '', '试件精机']],
  能力: [['plant-9-cap', 'plant-9', '钛合金薄壁件五轴加工']],
  需求: [['plant-9-need', 'plant-9', '采购需求', '钛合金舱门铰链第二供应商']],
}

/** Fills the template as a person would, who types and saves. */
async function fill(path: string, rows: Readonly<Record<string, string[][]>>): Promise<void> {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.readFile(path)
  for (const [sheet, lines] of Object.entries(rows)) {
    for (const [line, values] of lines.entries()) {
      for (const [index, value] of values.entries()) {
        const cell = workbook.getWorksheet(sheet)?.getCell(line + 2, index + 1)
        if (cell && value !== '') cell.value = value
      }
    }
  }
  await workbook.xlsx.writeFile(path)
}

describe('npm run import', () => {
  test('makes a template, takes it filled in, and changes nothing the second time', async () => {
    const path = join(folder, '模板.xlsx')
    expect(await npmRunImport(['--template', path])).toMatchObject({
      code: 0,
      out: expect.stringContaining('模板已写到'),
    })
    await fill(path, sheets)
    const dry = await npmRunImport([path, '--dry-run'])
    expect(dry).toMatchObject({ code: 0, out: expect.stringContaining('试运行: 没有写入任何数据') })
    expect(await database.db.organization.count()).toBe(0)
    const first = await npmRunImport([path])
    expect(first.code).toBe(0)
    expect(first.out).toContain('读到 1 家企业、1 项能力、1 条需求、0 个中试平台')
    expect(first.out).toContain('新增 3, 更新 0, 未变 0')
    expect(first.err).toMatch(/写入 \[=+\] 3\/3/u)
    expect((await npmRunImport([path])).out).toContain('新增 0, 更新 0, 未变 3')
  })

  test('names sheet, row and column of what is wrong, writes nothing and ends with 1', async () => {
    const path = join(folder, '有误.xlsx')
    await npmRunImport(['--template', path])
    await fill(path, { 需求: [['n-1', 'nobody', '采购', '铰链']] })
    const { code, out } = await npmRunImport([path])
    expect(code).toBe(1)
    expect(out).toContain(
      '错误 需求 第 2 行「企业编号」: 企业编号「nobody」既不在文件中也不在平台上',
    )
    expect(out).toContain('错误 需求 第 2 行「需求类型」: 「采购」不在可选项中')
    expect(out).toContain('没有写入任何数据')
    expect(await database.db.need.findUnique({ where: { key: 'n-1' } })).toBeNull()
  })

  test('asks to confirm a credit code whose check digit differs', async () => {
    const path = await fileOf(
      'uscc.csv',
      '企业编号,企业名称,统一社会信用代码\nu1,某厂,91350100M000100Y44\n',
    )
    const asked = await npmRunImport([path])
    expect(asked).toMatchObject({ code: 1, out: expect.stringContaining('--accept-warnings') })
    expect((await npmRunImport([path, '--accept-warnings'])).code).toBe(0)
  })

  test.each([
    ['without a file', [], '用法'],
    ['for an unknown option', ['--overwrite', 'a.csv'], '用法'],
    ['for an unknown kind', ['--kind', 'parks', 'a.csv'], '用法'],
    ['for a file that is not there', ['没有.csv'], '找不到文件 没有.csv'],
    [
      'for a mapping that is not there',
      ['package.json', '--mapping', 'x.json'],
      '找不到文件 x.json',
    ],
    ['for a type it does not read', ['README.md'], '只读 .xlsx、.csv、.json 与 .jsonl 文件'],
    ['for a template of another type', ['--template', 'a.docx'], '.xlsx'],
  ])('ends with 2 %s', async (_, args, message) => {
    expect(await npmRunImport(args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
  })

  test('ends with 2 and says what to do where the database has no tables or does not answer', async () => {
    const path = await fileOf('some.csv', '企业编号,企业名称\nu2,某厂\n')
    const bare = new URL(database.url)
    bare.pathname = '/postgres'
    expect(await npmRunImport([path], bare.href)).toMatchObject({
      code: 2,
      err: expect.stringContaining('npm run db:migrate'),
    })
    const nowhere = new URL(database.url)
    nowhere.port = '1'
    expect(await npmRunImport([path], nowhere.href)).toMatchObject({
      code: 2,
      err: expect.stringContaining('连不上数据库'),
    })
  })

  test('takes a foreign file with a mapping, and names the field that the file does not have', async () => {
    const path = await fileOf('foreign.jsonl', '{"no":7,"about":"铰链<br>TC4 &ge; 2 件"}\n')
    const mapping = (title: string) =>
      JSON.stringify({
        owner: { key: 'source-x', name: '来源未具名', kind: '企业' },
        targets: [
          {
            kind: 'needs',
            columns: { key: 'x-{no}', org: 'source-x', kind: '采购需求', title },
          },
        ],
      })
    const wrong = await fileOf('wrong.mapping.json', mapping('{name}'))
    expect(await npmRunImport([path, '--mapping', wrong])).toMatchObject({
      code: 2,
      err: expect.stringContaining('映射用到的字段在文件中没有: name'),
    })
    const right = await fileOf('right.mapping.json', mapping('{about}'))
    expect(await npmRunImport([path, '--mapping', right])).toMatchObject({ code: 0 })
    expect(await database.db.need.findUnique({ where: { key: 'x-7' } })).toMatchObject({
      title: '铰链 TC4 ≥ 2 件',
    })
  })
})

/** Real text that nobody here wrote; it is not ours to copy into the repository. */
const samples = resolve('../shared/data')
const haveSamples = existsSync(join(samples, 'real-needs-sample.jsonl'))
if (!haveSamples) console.log(`no samples in ${samples}: the tests on real text are left out`)

describe.runIf(haveSamples)('the real samples', () => {
  test.each([
    ['real-needs-sample.jsonl', 'ccf-bdci-2019-needs', 41],
    ['real-companies-sample.jsonl', 'listed-companies', 200],
  ])('%s goes through the command, and twice changes nothing', async (file, name, rows) => {
    const args = [join(samples, file), '--mapping', `docs/import/${name}.mapping.json`]
    expect(await npmRunImport(args)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`新增 ${rows}, 更新 0, 未变 0`),
    })
    expect(await npmRunImport(args)).toMatchObject({
      code: 0,
      out: expect.stringContaining(`新增 0, 更新 0, 未变 ${rows}`),
    })
  })
})
