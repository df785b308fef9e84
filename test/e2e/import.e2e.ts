import { readFile } from 'node:fs/promises'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { describe, expect } from 'vitest'
import type { PrismaClient } from '../../prisma/generated/client'
import { type Firm, visitAs } from './support/firm'
import { firmOfFile } from './support/firm-of-file'
import { expectAccessible, journey } from './support/journey'

let db: PrismaClient
let firm: Firm
firmOfFile((...made) => {
  ;[db, firm] = made
})

/** A workbook as people send it: a title above the headers, a remark, and a cell that is wrong. */
async function workbook(leadTime: string): Promise<Buffer> {
  const book = new ExcelJS.Workbook()
  const sheet = book.addWorksheet('能力清单')
  sheet.addRow(['2026 年能力清单'])
  sheet.addRow(['序号', '编号', '能力名称', '工艺', '我们的材料', '交货期', '备注'])
  sheet.addRow([1, 'c1', '导入旅程五轴加工', '五轴加工', 'TC4', leadTime, '加急'])
  sheet.addRow([2, 'c2', '导入旅程精密磨削', '磨削', '7075', '3周', ''])
  return Buffer.from(await book.xlsx.writeBuffer())
}

const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
async function upload(page: Page, name: string, buffer: Buffer) {
  await page.locator('input[type=file]').setInputFiles({ name, mimeType: xlsx, buffer })
}

/** The tool that looks at a page is a script of it: without scripts only its width is looked at. */
async function expectSound(page: Page, hasScripts = true) {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect([page.url(), overflow]).toEqual([page.url(), 0])
  expect(await page.locator('h1').count()).toBe(1)
  if (hasScripts) await expectAccessible(page)
}

const sizes = [
  ['a phone', 390, true],
  ['a desk', 1440, true],
  ['a desk without JavaScript', 1440, false],
] as const

describe('a file of an organization', () => {
  journey.for(sizes)(
    'is checked, put right, written, reviewed and undone, on %s',
    async ([, width, hasScripts], { site }) => {
      site.allowErrors(/422/)
      const page = await visitAs(site, firm.owner, { width, hasJavaScript: hasScripts })
      await page.goto(`/manage/${firm.id}`)
      await page.getByRole('link', { name: '批量导入' }).click()
      await expectSound(page, hasScripts)
      await upload(page, '清单.pdf', Buffer.from('%PDF-1.4'))
      await page.getByRole('button', { name: '上传' }).click()
      await page.getByRole('alert').getByText('只读 .xlsx').first().waitFor()

      await upload(page, '清单.xlsx', await workbook('很久'))
      await page.getByRole('button', { name: '上传' }).click()
      await page.getByRole('heading', { name: '工作表和列' }).waitFor()
      await expectSound(page, hasScripts)
      // The second line is taken for the headers; one column is none of ours yet.
      expect(await page.getByLabel('表头在').inputValue()).toBe('2')
      expect(await page.getByLabel('交货期').inputValue()).toBe('leadTime')
      if ((await page.getByLabel('我们的材料').inputValue()) === '') {
        await page.getByLabel('我们的材料').selectOption('materials')
      }
      await page.getByRole('button', { name: '检查', exact: true }).click()
      await reach(page, '检查结果', hasScripts)
      await expectSound(page, hasScripts)
      await page.getByText('第 3 行「交期 (天)」').waitFor()
      expect(await page.getByRole('button', { name: '写入并提交审核' }).count()).toBe(0)
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: '下载标注问题的文件' }).click()
      const marked = new ExcelJS.Workbook()
      const bytes = await readFile(await (await download).path())
      await marked.xlsx.load(new Uint8Array(bytes).buffer)
      expect(JSON.stringify(marked.getWorksheet('能力')?.getSheetValues())).toContain('不是范围')

      // Put right, and sent again: what the columns are is known by now.
      await page.goto(`/manage/${firm.id}/imports`)
      await upload(page, '清单.xlsx', await workbook('20天'))
      await page.getByRole('button', { name: '上传' }).click()
      await page.getByRole('heading', { name: '工作表和列' }).waitFor()
      expect(await page.getByLabel('我们的材料').inputValue()).toBe('materials')
      await page.getByRole('button', { name: '检查', exact: true }).click()
      await reach(page, '检查结果', hasScripts)
      await page.getByRole('button', { name: '写入并提交审核' }).click()
      await reach(page, '新增 2', hasScripts)
      await expectSound(page, hasScripts)
      const where = { organizationId: firm.id }
      const rows = await db.capability.findMany({ where, orderBy: { title: 'asc' } })
      expect(rows).toMatchObject([
        { title: '导入旅程五轴加工', state: 'draft', materials: ['TC4'], leadTimeMinDays: 20 },
        { title: '导入旅程精密磨削', state: 'draft', materials: ['7075'], leadTimeMinDays: 21 },
      ])
      expect(await db.review.count({ where: { ...where, decidedAt: null } })).toBe(2)
      await page.getByRole('button', { name: '撤销这次导入' }).click()
      await reach(page, '已撤销', hasScripts)
      expect(await db.capability.count({ where })).toBe(0)
      expect(await db.review.count({ where: { ...where, decidedAt: null } })).toBe(0)
    },
  )

  journey('is read in English too, by an operator for the park', async ({ site }) => {
    const page = await visitAs(site, firm.operator)
    await page.goto('/desk?lang=en')
    await page
      .getByRole('link', { name: /^Import \(/ })
      .first()
      .click()
    await page.getByRole('heading', { name: 'Import', exact: true }).waitFor()
    await expectSound(page)
    const book = new ExcelJS.Workbook()
    book.addWorksheet('企业').addRows([
      ['企业编号', '企业名称', '员工数'],
      ['e2e-1', '导入旅程园区企业', '86人'],
    ])
    await upload(page, 'firms.xlsx', Buffer.from(await book.xlsx.writeBuffer()))
    await page.getByRole('button', { name: 'Upload' }).click()
    await page.getByRole('heading', { name: 'Sheets and columns' }).waitFor()
    await expectSound(page)
    await page.getByRole('button', { name: 'Check', exact: true }).click()
    await reach(page, 'What the check found', true)
    await expectSound(page)
    await page.getByRole('button', { name: 'Write', exact: true }).click()
    await reach(page, '1 created', true)
    const row = await db.organization.findFirstOrThrow({ where: { name: '导入旅程园区企业' } })
    expect(row).toMatchObject({ parkId: firm.parkId, employees: 86, verifiedAt: null })
    expect(await db.auditEntry.findFirstOrThrow({ where: { subjectId: row.id } })).toMatchObject({
      verb: 'import-create',
      actor: firm.operator.id,
    })
    await page.getByRole('button', { name: 'Undo this import' }).click()
    await reach(page, 'It was undone', true)
    expect(await db.organization.count({ where: { name: '导入旅程园区企业' } })).toBe(0)
  })
})

/** Waits for what a job brings; without JavaScript a person asks for it. */
async function reach(page: Page, text: string, hasScripts: boolean): Promise<void> {
  const found = page.getByText(text, { exact: false }).first()
  if (hasScripts) return found.waitFor()
  while ((await found.count()) === 0) {
    const refresh = page.getByRole('link', { name: '更新进度' })
    if ((await refresh.count()) === 0) await page.reload()
    else await refresh.click()
  }
}
