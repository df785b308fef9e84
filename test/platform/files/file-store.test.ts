import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  bucketStore,
  type FileStore,
  folderStore,
} from '../../../app/platform/files/file-store.server'

/** A fake of S3: keeps what is put, and refuses whoever does not sign. */
function createBucket() {
  const objects = new Map<string, Buffer>()
  const server = createServer((request, response) => {
    const signed = /^AWS4-HMAC-SHA256 Credential=key\//.test(request.headers.authorization ?? '')
    if (!signed) return response.writeHead(403).end()
    const path = request.url ?? ''
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      if (request.method === 'PUT') objects.set(path, Buffer.concat(chunks))
      const found = objects.get(path)
      if (request.method === 'DELETE') objects.delete(path)
      if (request.method === 'GET' && !found) return response.writeHead(404).end()
      response.writeHead(200).end(request.method === 'GET' ? found : undefined)
    })
  })
  return { server, objects }
}

let folder: string
let bucket: Server
let bucketUrl: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'files-'))
  bucket = createBucket().server
  await new Promise<void>((resolve) => bucket.listen(0, '127.0.0.1', resolve))
  bucketUrl = `http://127.0.0.1:${(bucket.address() as AddressInfo).port}/lianhe`
})

afterAll(async () => {
  bucket.close()
  await rm(folder, { recursive: true })
})

const stores: readonly (readonly [string, () => FileStore])[] = [
  ['a folder', () => folderStore(folder)],
  ['a bucket', () => bucketStore(bucketUrl, 'key:secret', 'auto')],
]

describe.each(stores)('files in %s', (_, open) => {
  const id = '6f9619ff-8b86-4d01-b42d-00cf4fc964ff'
  const bytes = new Uint8Array([0, 255, 10, 13, 37])

  test('come back as they were, and are gone once removed', async () => {
    const store = open()
    expect(await store.get(id)).toBeNull()
    await store.put(id, bytes, 'application/pdf')
    expect([...((await store.get(id)) ?? [])]).toEqual([...bytes])
    await store.remove(id)
    expect(await store.get(id)).toBeNull()
  })

  test.each(['../../etc/passwd', '', 'a/b', '6f9619ff'])(
    'are never found by the path %j',
    async (name) => {
      const store = open()
      await expect(async () => store.get(name)).rejects.toThrow(RangeError)
      await expect(async () => store.put(name, bytes, 'text/plain')).rejects.toThrow(RangeError)
    },
  )
})

test('a folder of files keeps nothing beside them', async () => {
  expect(await readdir(folder)).toEqual([])
})

test('a storage that does not know our key is an error, not an empty answer', async () => {
  const store = bucketStore(bucketUrl, 'stranger:secret', 'auto')
  await expect(store.get('6f9619ff-8b86-4d01-b42d-00cf4fc964ff')).rejects.toThrow('403')
})
