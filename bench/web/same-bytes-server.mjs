// A bare server of node:http: answers each address with the bytes that it was sent for it.
import { createServer } from 'node:http'

const answers = new Map()
process.on('message', (given) => {
  for (const { path, type, body } of given) answers.set(path, { type, body: Buffer.from(body) })
  process.send('ready')
})
process.on('disconnect', () => process.exit(0))

const server = createServer((request, response) => {
  const { type, body } = answers.get(request.url)
  response.writeHead(200, { 'Content-Type': type, 'Content-Length': body.length })
  response.end(body)
})
server.listen(Number(process.env.PORT), '127.0.0.1')
