import { expect, test } from 'vitest'
import { quantitiesNamed } from '../../../app/domain/listing/reading/find-quantities'
import { quantities } from '../../../app/domain/shared/quantities'
import { quantitySpellings } from '../../../app/domain/shared/quantity-spellings'
import { tradeQuantities } from '../../../app/domain/shared/trade-quantities'

/** Names so plain that the words around them have to tell, or that are stated in several compound units. */
const plainNames =
  /^(?:精度|accuracy|重量|weight|mass|温度|temperature|强度|电阻|resistance|.*[电能油]耗|specific energy consumption|功率密度|氧气透过[率量]|透氧率|OTR|.*总数|微生物限度|bioburden|total plate count)$/u

test('two quantities of one dimension share no name, save those too plain to tell', () => {
  const names = [
    ...quantities.flatMap(({ name, nameEn }) => [name, ...name.split('/'), nameEn]),
    ...tradeQuantities.flatMap((it) => it.names),
    ...Object.values(quantitySpellings).flat(),
  ]
  const shared = [...new Set(names)].filter((name) => {
    const dimensions = quantitiesNamed(name).map(({ dimension }) => dimension)
    return new Set(dimensions).size < dimensions.length
  })
  expect(shared.filter((name) => !plainNames.test(name))).toEqual([])
})
