import { beforeAll, expect, test, vi } from 'vitest'
import { confirmForm, personProfileForm } from '../../../app/features/account/account-forms'
import {
  organizationForm,
  organizationProfileForm,
} from '../../../app/features/membership/membership-forms'
import { parseForm } from '../../../app/platform/forms/read-form.server'
import { translateIn } from '../../../app/platform/languages/i18n.server'

beforeAll(() => vi.stubEnv('DATABASE_URL', 'postgresql://nobody@127.0.0.1:1/none'))
const t = translateIn('zh-CN')

test.each([
  ['a new organization', organizationForm, 'name'],
  ['an organization', organizationProfileForm, 'name'],
  ['an organization', organizationProfileForm, 'shortName'],
  ['an organization', organizationProfileForm, 'nameEn'],
  ['a new person', confirmForm, 'name'],
  ['a person', personProfileForm, 'name'],
])('an address or a second line in the name of %s is refused beside it: %#', (_, schema, field) => {
  const errorOf = (value: string) => {
    const form = new FormData()
    form.append(field, value)
    const read = parseForm(form, schema, t)
    return read.ok ? null : read.state.errors[field]
  }
  expect(errorOf('中奖 http://evil.example/x')).toBe(t('wording:form.address'))
  expect(errorOf('中奖\n请领取')).toBe(t('wording:form.one-line'))
  expect(errorOf('上海某某公司')).toBeUndefined()
})
