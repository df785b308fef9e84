import { usccCheckDigit } from '../../app/domain/shared/uscc'
import type { PrismaClient } from '../../prisma/generated/client'

const day = 86_400_000

/**
 * Texts of which each field takes some: ids and codes that are there, days, numbers, and texts of many
 * lengths and scripts. A field that takes none of them fails the suite, to be given one here.
 */
export async function valuePool(
  db: PrismaClient,
  subjects: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const step = await db.chainStep.findFirstOrThrow({ orderBy: { id: 'asc' } })
  const person = await db.person.findFirstOrThrow({ where: { isDemo: true } })
  const firms = await db.organization.findMany({
    where: { uscc: { not: null }, verifiedAt: { not: null } },
    take: 2,
  })
  const ids = [...subjects.values(), person.id, crypto.randomUUID(), crypto.randomUUID()]
  return [
    ...ids,
    ...ids.slice(0, 3).map((id) => id.toUpperCase()),
    ...ids.flatMap((id) => [`${id}:1`, `${id}:999999999`]),
    step.id,
    step.chainId,
    ...firms.map(({ uscc }) => uscc ?? ''),
    ...Array.from({ length: 6 }, newUscc),
    ...[1, 40, 20_000].map((days) => new Date(Date.now() + days * day).toISOString().slice(0, 10)),
    ...codes,
    ...numbers,
    ...texts,
    ...lengths.map((length) => '长'.repeat(length)),
  ]
}

function newUscc(): string {
  const first = `91310000MA1F${String(Math.floor(Math.random() * 1e5)).padStart(5, '0')}`
  return first + usccCheckDigit(first)
}

const lengths = [1, 4, 10, 40, 60, 80, 120, 200, 300, 500, 1000, 4000]
const numbers = ['2012', '0', '1', '2', '7', '60', '3650', '0.000001', '999999.99', '2147483647']
const codes = [
  '310115',
  '310101',
  '09:00',
  '17:30',
  '24:00',
  '1-5',
  'on',
  'yes',
  'zh-CN',
  'en',
  'A',
  '35',
  '3411',
  'ISO9001',
  '3',
  'sourcing',
  'newest',
  'relevance',
  'decided',
  'saved',
  'need',
  'owner',
  '/account',
  '0.3',
  'organizations',
  'none',
  '/desk?kind=need&page=2',
]
const texts = [
  '钛合金薄壁件五轴加工',
  '五轴加工、电火花；热处理\n磨削',
  '尺寸公差≤0.02 mm\n材料：TC4\n希望 交期：30 天\n证书：ISO 9001 @1',
  '真空烧结炉；型号 VSF-300；2 台；800 元/小时；每段 4 小时；工作温度 200~1600 ℃',
  '真空烧结炉；999999999999 台；1e20 元/小时；工作温度 -1e300~1e300 ℃',
  'Li Wei <li@example.com>',
  'li.wei+fuzz@example.com',
  '"quoted local"@例子.example',
  'https://example.com/路径?x=1#y',
  '- 列表\n- **加粗**\n\n| a | b |\n|---|--:|\n| 1 | [x](javascript:alert(1)) |',
  '<b>粗</b> & "引号" \'撇号\'',
  '👩‍👩‍👧‍👦🇨🇳 كلمة 𠮷野家 e\u0301\u0301\u0301',
  '\u202e倒过来\u202c\u200b\ufeff',
  '{{count}} $t(site:title) %s',
  '123456',
  'lianhe demo 2026',
  '__proto__',
]
