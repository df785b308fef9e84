import type { RequestHandler } from 'express'

/** More than any form or upload of ours; who sends more loses the connection. */
const mostBytes = 64 * 2 ** 20

/**
 * Reads on what an answer did not wait for. A form that is refused by its size alone leaves its body on
 * the connection: the next request on it, which behind a proxy is somebody else's, would wait in vain.
 */
export const drainRequest: RequestHandler = (request, response, next) => {
  response.once('finish', () => {
    if (request.complete) return
    let left = mostBytes
    // Whoever began to read has stopped, and would hold the rest back.
    request.removeAllListeners('data')
    request.on('data', (chunk: Buffer) => {
      left -= chunk.length
      if (left < 0) request.destroy()
    })
    request.resume()
  })
  next()
}
