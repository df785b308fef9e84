import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

const secret = 'a secret of tests that is long enough to be one'
const visit = 'v'.repeat(43)

beforeAll(() => {
  vi.stubEnv('SESSION_SECRET', secret)
  vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none')
})
afterAll(() => vi.unstubAllEnvs())

const pdf = new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj\n<<>>\nendobj\n')
const png = Uint8Array.from([
  0x89,
  0x50,
  0x4e,
  0x47,
  0x0d,
  0x0a,
  0x1a,
  0x0a,
  0,
  0,
  0,
  13,
  73,
  72,
  68,
  82,
  ...Array(20).fill(0),
])
const svg = new TextEncoder().encode(
  '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
)
const zip = Uint8Array.from([0x50, 0x4b, 3, 4, ...Array(40).fill(0)])
const html = new TextEncoder().encode('<!doctype html><script>alert(1)</script>')

type Part = readonly [name: string, bytes: Uint8Array]

async function upload(files: readonly Part[], isOurs = true) {
  const { sign } = await import('../../../app/platform/environment/secrets.server')
  const { readUpload } = await import('../../../app/platform/files/read-upload.server')
  const form = new FormData()
  form.set('token', isOurs ? sign('form', visit) : 'not ours')
  for (const [name, bytes] of files) {
    form.append('files', new File([new Uint8Array(bytes)], name, { type: 'application/pdf' }))
  }
  const cookie = `visit=${encodeURIComponent(Buffer.from(JSON.stringify(visit)).toString('base64'))}`
  const request = new Request('http://localhost/x', {
    method: 'POST',
    body: form,
    headers: { Cookie: cookie },
  })
  return readUpload(request)
}

describe('an upload', () => {
  test('of PDF and images is taken, with the types of their bytes', async () => {
    const result = await upload([
      ['a.pdf', pdf],
      ['b.png', png],
    ])
    expect(result.ok && result.files.map(({ name, type }) => [name, type])).toEqual([
      ['a.pdf', 'application/pdf'],
      ['b.png', 'image/png'],
    ])
    expect(result.ok && [...(result.files[0]?.bytes ?? [])]).toEqual([...pdf])
  })

  describe('what is not PDF or an image by its bytes is refused', () => {
    test.each([
      ['a page', html],
      ['a drawing with a script', svg],
      ['an archive', zip],
      ['a text', new TextEncoder().encode('just text')],
    ])('%s that is called a PDF', async (_, bytes) => {
      expect(await upload([['evil.pdf', bytes]])).toMatchObject({ ok: false, reason: 'type' })
      expect(
        await upload([
          ['a.pdf', pdf],
          ['evil.pdf', bytes],
        ]),
      ).toMatchObject({ ok: false })
    })
  })

  test('without our token is not ours', async () => {
    expect(await upload([['a.pdf', pdf]], false)).toMatchObject({ ok: false, reason: 'expired' })
  })

  test('has names that a database and a header can carry', async () => {
    const result = await upload([
      ['营业\u0001执照\u0085 2026.pdf', pdf],
      [`${'长'.repeat(119)}😀.pdf`, pdf],
    ])
    expect(result.ok && result.files.map(({ name }) => name)).toEqual([
      '营业执照 2026.pdf',
      '长'.repeat(119),
    ])
  })

  test('an empty box is no file', async () => {
    expect(await upload([['', new Uint8Array(0)]])).toMatchObject({ ok: true, files: [] })
  })

  test('a file without a byte is told from an empty box', async () => {
    const files: readonly Part[] = [
      ['a.pdf', pdf],
      ['b.pdf', new Uint8Array(0)],
    ]
    expect(await upload(files)).toMatchObject({ ok: false, reason: 'empty' })
  })

  describe('more than is allowed is refused before it is kept', () => {
    const many = (count: number, bytes: Uint8Array) =>
      Array.from({ length: count }, (_, at): Part => [`${at}.pdf`, bytes])
    const ofSize = (size: number) => {
      const bytes = new Uint8Array(size)
      bytes.set(pdf)
      return bytes
    }
    const largest = 8 * 2 ** 20

    test.each([
      ['too many files', 'count', many(6, pdf)],
      ['too large a file', 'size', many(1, ofSize(largest + 1))],
      ['too large a file among others', 'size', [...many(2, pdf), ...many(1, ofSize(9e6))]],
    ] as const)('%s, and the other fields are kept', async (_, reason, files) => {
      const result = await upload(files)
      expect(result).toMatchObject({ ok: false, reason })
      expect(result.form.has('token')).toBe(true)
    })

    test.each([
      ['far too many files', 'count', many(21, pdf)],
      ['far too much', 'size', many(1, ofSize(5 * largest + 1))],
    ] as const)('%s', async (_, reason, files) => {
      expect(await upload(files)).toMatchObject({ ok: false, reason })
    })

    test('of a form that is not ours is told nothing', async () => {
      expect(await upload(many(6, pdf), false)).toMatchObject({ ok: false, reason: 'expired' })
    })

    test('five files of the largest size are taken', async () => {
      const result = await upload(many(5, ofSize(largest)))
      expect(result.ok && result.files.length).toBe(5)
    })

    test('a body that is no form', async () => {
      const { readUpload } = await import('../../../app/platform/files/read-upload.server')
      const request = new Request('http://localhost/x', {
        method: 'POST',
        body: '--x\r\nbroken',
        headers: { 'Content-Type': 'multipart/form-data; boundary=x' },
      })
      await expect(readUpload(request)).rejects.toMatchObject({ status: 400 })
    })
  })
})
