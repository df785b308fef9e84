import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import express from 'express'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { refuseMalformed } from '../../../app/platform/server/refuse-malformed.server'
import { hostileHosts } from '../../support/hostile-requests'
import { getRaw, sendRaw, statusOf } from '../../support/send-raw'

const server = createServer(
  express()
    .use(refuseMalformed)
    .use((request, response) => void response.send(`at ${request.originalUrl} ${request.url}`)),
)
let port: number

beforeAll(async () => {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  server.close()
  await once(server, 'close')
})

describe('a request that says nothing that can be read', () => {
  test.each(hostileHosts)('is refused: %j', async (...headers) => {
    expect(statusOf(await getRaw(port, '/', headers))).toBe(400)
  })

  test.each([
    ['*'],
    ['http://evil.example/'],
    ['/%zz'],
    ['/needs/%E0%A4%A'],
    ['/needs/%ED%A0%80'],
    ['/needs/%00'],
    ['/needs?q=%00'],
  ])('is refused: %s', async (target) => {
    const answer = await getRaw(port, target)
    expect(statusOf(answer)).toBe(400)
    expect(answer).toContain('<h1>地址有误</h1>')
    expect(answer).toContain('<section lang="en">')
  })
})

describe('what can be read goes on', () => {
  test.each([
    ['/needs?q=100%&x=%ff', '/needs?q=100%&x=%ff'],
    ['/needs/%E6%BF%80', '/needs/%E6%BF%80'],
    ['/a?b?c', '/a?b?c'],
    ['http://localhost/needs?q=a#b', '/needs?q=a'],
    ['HTTP://LOCALHOST:80/needs', '/needs'],
    ['http://localhost', '/'],
  ])('%s is %s', async (target, path) => {
    expect(await getRaw(port, target)).toContain(`at ${path} ${path}`)
  })

  test.each(['localhost:3000', 'LIANHE.example', '127.0.0.1', '[::1]:3000'])(
    'the host %s',
    async (host) => {
      expect(statusOf(await getRaw(port, '/', [`Host: ${host}`]))).toBe(200)
    },
  )

  test('a request of HTTP/1.0 without a host', async () => {
    expect(statusOf(await sendRaw(port, 'GET / HTTP/1.0\r\n\r\n'))).toBe(200)
  })
})
