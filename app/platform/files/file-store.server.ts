import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { AwsClient } from 'aws4fetch'
import { env } from '../environment/env.server'
import { remember } from '../environment/remember.server'

/** Where uploaded files are kept, by id: outside of what the web server serves by itself. */
export interface FileStore {
  put(id: string, bytes: Uint8Array, type: string): Promise<void>
  /** Null where there is no such file. */
  get(id: string): Promise<Uint8Array | null>
  remove(id: string): Promise<void>
}

/** S3-compatible storage where FILES_S3_URL is set, otherwise the folder FILES_DIR. */
export function fileStore(): FileStore {
  return remember('file-store', () => {
    const { FILES_S3_URL, FILES_S3_KEY, FILES_S3_REGION, FILES_DIR } = env()
    if (FILES_S3_URL === undefined) return folderStore(FILES_DIR)
    return bucketStore(FILES_S3_URL, FILES_S3_KEY ?? ':', FILES_S3_REGION)
  })
}

export function folderStore(folder: string): FileStore {
  const pathOf = (id: string) => join(resolve(folder), safeName(id))
  return {
    put: async (id, bytes) => {
      await mkdir(resolve(folder), { recursive: true, mode: 0o700 })
      await writeFile(pathOf(id), bytes, { mode: 0o600, flag: 'wx' })
    },
    get: async (id) => {
      try {
        return await readFile(pathOf(id))
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
        throw error
      }
    },
    remove: (id) => rm(pathOf(id), { force: true }),
  }
}

export function bucketStore(url: string, key: string, region: string): FileStore {
  const [accessKeyId = '', secretAccessKey = ''] = key.split(':')
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 })
  const addressOf = (id: string) => `${url.replace(/\/$/, '')}/${safeName(id)}`
  const ask = async (id: string, init: RequestInit) => {
    const answer = await client.fetch(addressOf(id), init)
    if (answer.ok || answer.status === 404) return answer
    throw new Error(`the file storage answered ${answer.status}`)
  }
  return {
    put: async (id, bytes, type) => {
      const headers = { 'Content-Type': type }
      const answer = await ask(id, { method: 'PUT', body: new Uint8Array(bytes), headers })
      if (answer.status === 404) throw new Error('the file storage has no such bucket')
    },
    get: async (id) => {
      const answer = await ask(id, { method: 'GET' })
      return answer.status === 404 ? null : new Uint8Array(await answer.arrayBuffer())
    },
    remove: async (id) => {
      await ask(id, { method: 'DELETE' })
    },
  }
}

/** Ids are ours; that no other text ever becomes a path is made sure here. */
function safeName(id: string): string {
  if (!/^[0-9a-f-]{36}$/.test(id)) throw new RangeError('not the id of a file')
  return id
}
