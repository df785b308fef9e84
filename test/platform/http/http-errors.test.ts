import { expect, test } from 'vitest'
import { httpError, httpErrorOfStatus, refusePage } from '../../../app/platform/http/http-errors'

test('a reason becomes a status and a message, and a status leads back to them', () => {
  const error = httpError('not-found')
  expect(error.status).toBe(404)
  expect(httpErrorOfStatus(404)).toEqual(error)
  expect(refusePage('not-found').status).toBe(404)
})

test('a status that no reason has is the reader’s fault below 500 and ours above', () => {
  expect(httpErrorOfStatus(418).reason).toBe('bad-request')
  expect(httpErrorOfStatus(507).reason).toBe('unexpected')
})
