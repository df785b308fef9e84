import { expect, test } from 'vitest'
import { certificates, findCertificate } from '../../../app/domain/shared/certificates'

test('a code and a name stand for one certificate', () => {
  const distinct = (read: (it: (typeof certificates)[number]) => string) =>
    new Set(certificates.map(read)).size
  expect(distinct(({ code }) => code)).toBe(certificates.length)
  expect(distinct(({ name }) => name)).toBe(certificates.length)
  expect(distinct(({ nameEn }) => nameEn)).toBe(certificates.length)
})

test('what a certificate implies is in the vocabulary, and never itself', () => {
  for (const { code, implies } of certificates) {
    expect(implies.filter((other) => !findCertificate(other) || other === code)).toEqual([])
  }
})

test('what an implied certificate implies is implied as well, since one step is looked at', () => {
  for (const { implies } of certificates) {
    const second = implies.flatMap((code) => findCertificate(code)?.implies ?? [])
    expect(second.filter((code) => !implies.includes(code))).toEqual([])
  }
})

test.each([
  ['IATF16949', 'ISO9001'],
  ['AS9100D', 'ISO9001'],
  ['SIL3', 'SIL2'],
  ['FSSC22000', 'HACCP'],
  ['CMMI5', 'CMMI3'],
])('%s contains %s and not the other way round', (holder, held) => {
  expect(findCertificate(holder)?.implies).toContain(held)
  expect(findCertificate(held)?.implies).not.toContain(holder)
})

test('a medical quality system does not contain ISO 9001, and NADCAP kinds do not contain others', () => {
  expect(findCertificate('ISO13485')?.implies).toEqual([])
  expect(findCertificate('NADCAP-HT')?.implies).toEqual([])
})

test('an unknown code is no certificate', () => {
  expect(findCertificate('ISO9002')).toBeUndefined()
})
