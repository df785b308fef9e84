import { describe, expect, test } from 'vitest'
import { itemToken } from '../../../../search/language/text/item-tokens'
import { itemOf, listItems } from '../../../../search/language/text/list-items'

describe('the items of a list', () => {
  test.each([
    [
      '轴承钢、弹簧钢，齿轮钢;模具钢；TC4/TA15｜钛材|镍材',
      '轴承钢 弹簧钢 齿轮钢 模具钢 tc4 ta15 钛材 镍材',
    ],
    ['轴承钢\n弹簧钢\r\n\r\n齿轮钢', '轴承钢 弹簧钢 齿轮钢'],
    ['轴承钢 弹簧钢 齿轮钢', '轴承钢 弹簧钢 齿轮钢'],
    ['軸承鋼、轴承钢', '轴承钢'],
    ['轴承钢、弹簧钢等。', '轴承钢 弹簧钢等 弹簧钢'],
    ['产能 1,400 万吨, 轧机', '产能1400万吨 轧机'],
    ['轴承钢(GCr15)、弹簧钢', '轴承钢(gcr15) 轴承钢 gcr15 弹簧钢'],
    ['主要产品：轴承钢、弹簧钢', '主要产品:轴承钢 轴承钢 弹簧钢'],
    ['KrF 光刻胶', 'krf光刻胶'],
    ['高碳铬轴承钢丝及其制品', '高碳铬轴承钢丝及其制品'],
    ['特种气体。焊接气瓶、氟碳类。', '特种气体 焊接气瓶 氟碳类'],
    ['', ''],
    ['、，', ''],
  ])('of 「%s」 are 「%s」', (text, expected) => {
    const items = expected === '' ? [] : expected.replace('1400', '1,400').split(' ')
    expect(listItems(text)).toEqual(items)
  })

  test.each([
    '公司拥有一条完整的二十辊轧机生产线, 可以为客户提供极薄的不锈钢带材, 并且按卷附有厚度曲线',
    '面向新能源汽车电驱动系统的高性能烧结钕铁硼永磁材料研发与产业化项目',
  ])('of running text there are none: 「%s」', (text) => {
    expect(listItems(text)).toEqual([])
  })

  test('of several texts each is an item, however long they are on average', () => {
    expect(listItems(['高碳铬轴承钢丝及其制品', '轴承钢、弹簧钢', '轴承钢'])).toEqual([
      '高碳铬轴承钢丝及其制品',
      '轴承钢',
      '弹簧钢',
    ])
  })

  test('what is typed is an item in the same form, unless it is too long for one', () => {
    expect(itemOf(' 「軸承鋼」'.replace(/[「」]/gu, '"'))).toBe('轴承钢')
    expect(itemOf('平等')).toBe('平等')
    expect(itemOf('钢'.repeat(21))).toBeNull()
    expect(itemOf('。')).toBeNull()
  })
})

test('an item has a token of its own', () => {
  expect(itemToken('轴承钢')).toBe('=轴承钢')
})
