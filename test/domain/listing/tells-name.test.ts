import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellsName } from '../../../app/domain/listing/tells-name'

const names = ['上海临港精密制造股份有限公司', '临港精密', 'Lingang Precision Co., Ltd.', null, '']

test.each([
  '上海临港精密制造股份有限公司',
  '某 上海临港精密制造 集团',
  '「临港·精密」旗下企业',
  '精密制造股份有限公司',
  'ＬＩＮＧＡＮＧ　ＰＲＥＣＩＳＩＯＮ',
  'lingang-precision',
])('%s tells who it is', (alias) => {
  expect(tellsName(alias, names)).toBe(true)
})

test.each(['某精密零部件企业', '某大型国企', '***', ''])('%s does not', (alias) => {
  expect(tellsName(alias, names)).toBe(false)
})

test('a name is told whatever stands around it and between its letters', () => {
  const letter = fc.constantFrom(...'临港精密制造钢铁能源')
  const sign = fc.constantFrom('', ' ', '·', '-', '（', '。')
  fc.assert(
    fc.property(
      fc.array(letter, { minLength: 2, maxLength: 6 }),
      ...[fc.string(), fc.string(), sign],
      (letters, before, after, between) => {
        const alias = before + letters.join(between) + after
        expect(tellsName(alias, [letters.join('')])).toBe(true)
      },
    ),
  )
})
