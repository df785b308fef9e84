import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import express from 'express'
import pino from 'pino'
import { expect, test } from 'vitest'
import { requestLog } from '../../../app/platform/server/request-log.server'

test('a request is logged with its path and number, and without what was searched for', async () => {
  const lines: string[] = []
  const log = pino({}, { write: (line: string) => void lines.push(line) })
  const app = express()
  app.use(requestLog(log))
  app.get('/search', (_request, response) => void response.send('found'))
  const server = app.listen(0)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/search?q=secret-plan`)
  await answer.text()
  const closed = once(server, 'close')
  server.close()
  await closed

  expect(lines).toHaveLength(1)
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    method: 'GET',
    path: '/search',
    status: 200,
    requestId: answer.headers.get('x-request-id'),
  })
  expect(lines.join()).not.toContain('secret-plan')
})
