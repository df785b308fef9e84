import { Agent, request, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { drainRequest } from '../../../app/platform/server/drain-request.server'

let server: Server
const agent = new Agent({ keepAlive: true, maxSockets: 1 })

beforeAll(async () => {
  const app = express()
  app.use(drainRequest)
  app.post('/begun', (sent, response) => {
    sent.once('data', () => {
      sent.pause()
      response.status(413).send('begun')
    })
  })
  app.post('/unread', (_sent, response) => void response.status(413).send('unread'))
  app.get('/next', (_sent, response) => void response.send('next'))
  server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  // A connection on which nothing comes through is cut long after the test has given up.
  server.keepAliveTimeout = 600_000
})
afterAll(() => {
  agent.destroy()
  server.closeAllConnections()
  server.close()
})

function ask(method: 'GET' | 'POST', path: string, body?: Buffer) {
  return new Promise<{ readonly text: string; readonly isReused: boolean }>((resolve, reject) => {
    const { port } = server.address() as AddressInfo
    const headers = body ? { 'Content-Length': body.length } : {}
    const sent = request({ agent, port, host: '127.0.0.1', method, path, headers })
    sent.once('error', reject)
    sent.once('response', async (answer) => {
      let text = ''
      for await (const part of answer) text += part
      resolve({ text, isReused: sent.reusedSocket })
    })
    sent.end(body)
  })
}

test.each(['/unread', '/begun'])(
  'a body that %s was answered before it was read does not stop the next request on the connection',
  async (path) => {
    const large = Buffer.alloc(3_000_000, 'a')
    expect(await ask('POST', path, large)).toMatchObject({ text: path.slice(1) })
    expect(await ask('GET', '/next')).toEqual({ text: 'next', isReused: true })
  },
)
