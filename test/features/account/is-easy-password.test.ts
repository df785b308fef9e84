import { describe, expect, test } from 'vitest'
import { isEasyPassword } from '../../../app/features/account/is-easy-password.server'
import { processorTime } from '../../support/processor-time'

describe('a password', () => {
  test.each([
    'password123',
    '1234567890',
    'qwertyuiop',
    'iloveyou123',
    '1989-12-24!',
    'lianhe2026',
    'aaaaaaaaaaaa',
    '5201314520',
  ])('%s is easily guessed', (password) => {
    expect(isEasyPassword(password)).toBe(true)
  })

  test.each(['trawl-kiosk-amber-ninth', '机床主轴热补偿七号线', 'u7#Kd02!mPq9'])(
    '%s is not',
    (password) => {
      expect(isEasyPassword(password)).toBe(false)
    },
  )

  test("made of the person's own name and address is easily guessed by who knows them", () => {
    expect(isEasyPassword('zhaoxiaoming88', ['zhaoxiaoming@example.com'])).toBe(true)
  })

  test.each([
    'second.person',
    'SecondPerson1',
    'person.second',
    'Second_Person_2026',
    '1secondperson!',
  ])('%s says no more than the address of second.person@ex.example', (password) => {
    expect(isEasyPassword(password, ['second.person@ex.example'])).toBe(true)
    expect(isEasyPassword(`${password} u7#Kd02!mPq9`, ['second.person@ex.example'])).toBe(false)
  })

  test('of any length is judged quickly', async () => {
    expect(await processorTime(() => isEasyPassword('ab1!'.repeat(50)))).toBeLessThan(2_000)
  })
})
