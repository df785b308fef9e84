import { expect, test } from 'vitest'
import { addressOfForm } from '../../../app/platform/pages/client-navigation'

test('a form asks for what is filled in, every value of a field, and nothing from its old address', () => {
  const action = new URL('https://lianhe.example/needs?page=3&kind=scenario')
  const fields = [
    ['q', ''],
    ['kind', 'sourcing'],
    ['kind', 'challenge'],
    ['sort', ''],
  ] as const
  expect(addressOfForm(action, fields).href).toBe(
    'https://lianhe.example/needs?kind=sourcing&kind=challenge',
  )
})
