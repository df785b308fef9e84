import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { describe, expect, inject } from 'vitest'
import type { PrismaClient } from '../../prisma/generated/client'
import { pdfFile, wordFile, workbookFile } from '../support/documents'
import { eventually } from '../support/eventually'
import { type Firm, visitAs } from './support/firm'
import { firmOfFile } from './support/firm-of-file'
import { expectAccessible, journey } from './support/journey'

let db: PrismaClient
let firm: Firm

firmOfFile((...made) => {
  ;[db, firm] = made
})

interface Sent {
  readonly name: string
  readonly bytes: Uint8Array
}

async function readFile(page: Page, { name, bytes }: Sent): Promise<void> {
  const buffer = Buffer.from(bytes)
  await page.setInputFiles('#field-document', {
    name,
    mimeType: 'application/octet-stream',
    buffer,
  })
  await page.click('#document button[value=read-document]')
}

const open = (page: Page) => page.locator('[data-proposal=open]')
const quoted = (page: Page, text: string) =>
  page
    .locator('[data-proposal]')
    .filter({ has: page.locator(`blockquote mark:text-is("${text}")`) })

const requirements = () =>
  wordFile([
    '技术要求',
    '1. 尺寸公差≤0.02 mm；材料：TC4。结构紧凑。',
    [
      '漏率≤10',
      { text: '-11', superScript: true },
      ' Pa·m',
      { text: '3', superScript: true },
      '/s',
    ],
    '2. 晶圆直径≤1,5 mm',
    {
      rows: [
        ['序号', '项目', '单位', '指标'],
        ['1', '表面粗糙度', 'μm', '≤0.8'],
      ],
    },
    '保证噪声≤65 dB（@2）',
  ])

const ways = [
  ['a phone', 390, true],
  ['a desk without JavaScript', 1440, false],
] as const

describe('a file beside the form of a need', () => {
  journey.for(ways)(
    'is read into proposals, of which a person takes some, on %s',
    async ([, width, hasJavaScript], { site }) => {
      const page = await visitAs(site, firm.owner, { width, hasJavaScript })
      page.setDefaultTimeout(20_000)
      await page.goto(`/manage/${firm.id}/needs/new`)
      if (hasJavaScript) await page.waitForLoadState('networkidle')
      const address = page.url()
      await page.selectOption('#field-kind', 'sourcing')
      await page.fill('#field-title', '由文件填写的需求')
      await page.fill('#field-newRequirements', '希望：交期：5-8周')
      await readFile(page, { name: '技术要求.docx', bytes: await requirements() })
      await open(page).first().waitFor()
      if (hasJavaScript) await expectAccessible(page)
      expect(page.url().replace('#document', '')).toBe(address)
      expect(await page.textContent('#document [role=status]')).toContain('技术要求.docx：6 条提议')
      expect(await page.textContent('#document details')).toContain('3 处文字没有可以判断的事实')
      expect(await page.inputValue('#field-title')).toBe('由文件填写的需求')
      // Nothing is taken by itself.
      const rows = page.locator('[data-requirement]')
      expect(await rows.count()).toBe(0)

      const tolerance = quoted(page, '尺寸公差≤0.02 mm')
      expect(await tolerance.textContent()).toContain('第 2 段')
      expect(await tolerance.textContent()).toContain('读作：尺寸公差')
      await tolerance.getByRole('button', { name: '采用' }).click()
      await quoted(page, '尺寸公差≤0.02 mm').getByText('已采用').waitFor()
      // In doubt: the part is marked, and what may be meant is one press away.
      const wafer = quoted(page, '晶圆直径≤1,5 mm')
      expect(await wafer.locator('mark').last().textContent()).toBe('1,5')
      await wafer.getByRole('button', { name: '晶圆直径≤1.5 mm', exact: true }).click()
      await quoted(page, '晶圆直径≤1,5 mm').getByText('已采用').waitFor()
      const roughness = quoted(page, '1 | 表面粗糙度 | μm | ≤0.8')
      expect(await roughness.textContent()).toContain('作为一行：表面粗糙度 ≤0.8 μm')
      await roughness.getByRole('button', { name: '采用' }).click()
      const leak = quoted(page, '漏率≤10⁻¹¹ Pa·m³/s')
      await leak.getByRole('button', { name: '采用' }).click()
      await leak.getByText('已采用').waitFor()
      await quoted(page, '材料：TC4').getByRole('button', { name: '不要' }).click()
      await quoted(page, '材料：TC4').getByText('已放弃').waitFor()
      await quoted(page, '保证噪声≤65 dB').getByRole('button', { name: '采用' }).click()
      await quoted(page, '保证噪声≤65 dB').getByText('已采用').waitFor()
      // With scripts, the line that was typed became a row as well.
      expect(await rows.count()).toBe(hasJavaScript ? 6 : 5)
      const last = rows.filter({ has: page.locator('input[value*="65 dB"]') })
      expect(await last.locator('select').nth(1).inputValue()).toBe('2')
      await quoted(page, '材料：TC4').getByRole('button', { name: '恢复' }).click()
      await quoted(page, '材料：TC4').getByRole('button', { name: '采用' }).waitFor()

      // What is there already is told, and what was read stays while the form comes back.
      site.allowErrors(/422/)
      await page.fill('#field-summary', '一段所有人都能读到的摘要')
      await page.selectOption('#field-step', { index: 3 })
      await page.fill('#field-closesAt', '2020-06-30')
      await page.click('button[value=draft]')
      await page.locator('#error-field-closesAt').waitFor()
      expect(await page.locator('[data-proposal=taken]').count()).toBe(5)
      expect(await page.inputValue('#field-title')).toBe('由文件填写的需求')
      await quoted(page, '尺寸公差≤0.02 mm').getByRole('button', { name: '恢复' }).click()
      await quoted(page, '尺寸公差≤0.02 mm').getByText('表中已有这一项').waitFor()

      await page.fill('#field-closesAt', '2033-06-30')
      await page.click('button[value=draft]')
      await page.waitForURL(/result=saved/)
      const kept = await rows
        .locator('input[name$=".text"]')
        .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value))
      expect(kept).toHaveLength(6)
      expect(kept.join()).toMatch(/尺寸公差≤0.02 mm.*晶圆直径≤1.5 mm.*漏率≤1e-11|漏率/u)
      // Of the file nothing is kept.
      expect(await page.locator('[data-proposal]').count()).toBe(0)
    },
  )

  journey(
    'that cannot be read is refused beside its field, and nothing is lost',
    async ({ site }) => {
      site.allowErrors(/422|413/)
      const bad: readonly (readonly [string, Uint8Array, string])[] = [
        ['照片.png', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]), '只读 .docx'],
        ['大.docx', new Uint8Array(9 * 2 ** 20), '超过 8 MB'],
        ['空.docx', new Uint8Array(0), '文件是空的'],
        ['坏.docx', (await requirements()).slice(0, 900), '损坏'],
        ['锁.pdf', await pdfFile((pdf) => pdf.text('x'), { userPassword: 'x' }), '有密码'],
        ['扫描.pdf', await pdfFile((pdf) => pdf.rect(9, 9, 99, 99).fill()), '没有文字'],
      ]
      for (const hasJavaScript of [true, false]) {
        const page = await visitAs(site, firm.owner, { hasJavaScript, width: 390 })
        page.setDefaultTimeout(20_000)
        await page.goto(`/manage/${firm.id}/capabilities/new`)
        if (hasJavaScript) await page.waitForLoadState('networkidle')
        await page.fill('#field-title', '写到一半的能力')
        await page.fill('#field-abilities', '工件长度 400 mm 以内')
        await page.click('#document button[value=read-document]')
        await page.locator('#error-field-document:has-text("请先选择")').waitFor()
        for (const [name, bytes, words] of bad) {
          await readFile(page, { name, bytes })
          await page.locator(`#error-field-document:has-text("${words}")`).waitFor()
          expect(await page.inputValue('#field-title')).toBe('写到一半的能力')
          expect(await page.inputValue('[name=abilities]')).toContain('工件长度')
        }
      }
    },
  )

  journey('without JavaScript Enter still sends the form', async ({ site }) => {
    const page = await visitAs(site, firm.owner, { hasJavaScript: false })
    await page.goto(`/manage/${firm.id}/needs/new`)
    await page.selectOption('#field-kind', 'sourcing')
    await page.fill('#field-summary', '一段所有人都能读到的摘要')
    await page.selectOption('#field-step', { index: 3 })
    await page.fill('#field-closesAt', '2033-06-30')
    await page.fill('#field-title', '用回车提交的需求')
    await page.press('#field-title', 'Enter')
    await page.waitForURL(/result=submitted/)
  })
})

journey(
  'a table of figures becomes abilities, and what has a field of its own is told',
  async ({ site }) => {
    const bytes = await workbookFile({
      能力: [
        ['项目', '单位', '范围'],
        ['工件长度', 'mm', '≤400'],
        ['材料', null, 'TC4'],
        ['质量体系', null, 'IATF 16949'],
      ],
    })
    const page = await visitAs(site, firm.owner, { width: 1440 })
    await page.goto(`/manage/${firm.id}/capabilities/new`)
    await page.waitForLoadState('networkidle')
    await readFile(page, { name: '能力.xlsx', bytes })
    await open(page).first().waitFor()
    expect(await open(page).nth(0).textContent()).toContain('工作表“能力”A2–C2')
    expect(await open(page).nth(1).textContent()).toContain('请填在它自己的栏目里')
    await open(page).nth(0).getByRole('button', { name: '采用' }).click()
    await open(page).filter({ hasText: 'IATF' }).getByRole('button', { name: '采用' }).click()
    expect(await page.locator('[data-line]').count()).toBe(2)
  },
)

journey('what a file marks for some reaches nobody else, and no log', async ({ site }) => {
  const secrets = ['镧铈靶材7391', '617394825', '593817264'] as const
  const bytes = await wordFile([
    `材料：${secrets[0]}；表面粗糙度≤0.${secrets[1]} μm；尺寸公差≤0.${secrets[2]} mm（@2）`,
    `没有采用的 ${secrets[1]} 与 ${secrets[2]}（@2）`,
    '直径≥3 m',
  ])
  const page = await visitAs(site, firm.owner)
  await page.goto(`/manage/${firm.id}/needs/new`)
  await page.waitForLoadState('networkidle')
  await page.selectOption('#field-kind', 'sourcing')
  await page.fill('#field-title', '只有标题能看的需求')
  await page.fill('#field-summary', '一段所有人都能读到的摘要')
  await page.selectOption('#field-step', { index: 3 })
  await page.fill('#field-closesAt', '2033-06-30')
  await readFile(page, { name: '密.docx', bytes })
  await open(page).first().waitFor()
  for (const secret of secrets) {
    await open(page)
      .filter({ has: page.locator(`blockquote mark:has-text("${secret}")`) })
      .first()
      .getByRole('button', { name: /采用|先加为一行/ })
      .click()
  }
  await page.click('button[value=submit]')
  await page.waitForURL(/result=submitted/)
  const id = new URL(page.url()).pathname.split('/').pop() ?? ''
  const nobody = async () => {
    const paths = [`/needs/${id}`, '/needs?q=只有标题能看的需求', `/organizations/${firm.id}`]
    const pages = await Promise.all(
      paths.map(async (path) => (await fetch(new URL(path, inject('baseUrl')))).text()),
    )
    const shown = pages.join('\n')
    for (const secret of ['靶材7391', `0.${secrets[1]}`, `0.${secrets[2]}`]) {
      expect(shown).not.toContain(secret)
    }
    const log = readFileSync(inject('logFile'), 'utf8')
    for (const secret of secrets) expect(log).not.toContain(secret)
  }
  await nobody()
  const { id: review } = await db.review.findFirstOrThrow({
    where: { subjectId: id, decidedAt: null },
  })
  const desk = await visitAs(site, firm.operator)
  await desk.goto(`/desk?review=${review}`)
  await desk.click('[data-review] button[value=approve]')
  await desk.waitForSelector('text=已处理 1 项')
  await eventually(async () => {
    const answer = await fetch(new URL(`/needs/${id}`, inject('baseUrl')))
    return answer.ok && (await answer.text()).includes('只有标题能看的需求')
  }, 'the need on its page')
  await nobody()
})
