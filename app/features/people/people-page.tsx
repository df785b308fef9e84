import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import { ChoiceField } from '../../components/form/choice-field'
import { boxLook } from '../../components/form/field-frame'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import type { FoundPerson } from './find-people.server'

interface PeoplePageProps {
  readonly text: string
  readonly people: readonly FoundPerson[]
  readonly parks: readonly { readonly value: string; readonly label: string }[]
  readonly mayChange: boolean
  /** Who looks: nobody changes its own rights. */
  readonly self: string | null
  readonly refused: 'self' | 'no-park' | 'no-person' | 'no-proof' | null
}

/** Who has which role, and for the city the forms that change it. */
export function PeoplePage({ text, people, parks, mayChange, self, refused }: PeoplePageProps) {
  const { t } = useTranslation('people')
  return (
    <div className="space-y-4">
      <h1 className="text-page">{t('title')}</h1>
      {refused === null ? null : <Alert kind="blocked">{t(`refused.${refused}`)}</Alert>}
      <form method="get" className="flex max-w-lg gap-3">
        <input
          name="q"
          defaultValue={text}
          aria-label={t('search')}
          placeholder={t('search')}
          className={boxLook}
        />
        <button type="submit" className={`${buttonLook.plain} shrink-0`}>
          {t('find')}
        </button>
      </form>
      <p className="text-fact text-ink-soft">{text === '' ? t('withRole') : t('found')}</p>
      {people.length === 0 ? <p>{t('none')}</p> : null}
      <ul>
        {people.map((person) => (
          <li key={person.id} className="space-y-2 border-b border-line py-3">
            <Who person={person} />
            {mayChange && person.id !== self ? <RightsForms person={person} parks={parks} /> : null}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Who({ person }: { readonly person: FoundPerson }) {
  const { t } = useTranslation('people')
  const roles = [
    person.isAdministrator ? t('administrator') : null,
    person.isAuditor ? t('auditor') : null,
    ...person.parks.map(({ name }) => t('operatorOf', { park: name })),
    ...person.organizations,
    person.hasSecondFactor ? null : t('noSecondFactor'),
    person.isSuspended ? t('suspended') : null,
  ].filter((it) => it !== null)
  return (
    <p>
      {person.name} <span className="text-fact text-ink-soft">{person.email}</span>
      <span className="block text-fact text-ink-soft">{roles.join(' · ')}</span>
    </p>
  )
}

type PlainIntent =
  | 'suspend'
  | 'restore'
  | 'sign-out'
  | 'auditor'
  | 'no-auditor'
  | 'administrator'
  | 'no-administrator'

interface RightsFormsProps {
  readonly person: FoundPerson
  readonly parks: PeoplePageProps['parks']
}

function RightsForms({ person, parks }: RightsFormsProps) {
  const { t } = useTranslation('people')
  const button = (intent: PlainIntent) => (
    <PostForm
      intent={intent}
      hidden={{ person: person.id }}
      submit={t(`do.${intent}`)}
      look="plain"
    />
  )
  return (
    <details>
      <summary className="cursor-pointer text-fact">{t('change')}</summary>
      <div className="mt-2 flex flex-wrap items-end gap-3">
        <PostForm
          hidden={{ person: person.id }}
          buttons={(['appoint', 'dismiss'] as const).map((intent) => ({
            intent,
            label: t(`do.${intent}`),
            look: buttonLook.plain,
          }))}
        >
          <ChoiceField name="park" id={`park-${person.id}`} label={t('park')} options={parks} />
        </PostForm>
        {button(person.isAuditor ? 'no-auditor' : 'auditor')}
        {button(person.isAdministrator ? 'no-administrator' : 'administrator')}
        {button('sign-out')}
        {button(person.isSuspended ? 'restore' : 'suspend')}
      </div>
      {person.hasSecondFactor ? (
        <div className="mt-3 max-w-lg">
          <PostForm
            intent="reset-factor"
            hidden={{ person: person.id }}
            submit={t('do.reset-factor')}
            look="plain"
          >
            <TextField
              name="proof"
              id={`proof-${person.id}`}
              label={t('proof')}
              hint={t('proofHint')}
              maxLength={500}
            />
          </PostForm>
        </div>
      ) : null}
    </details>
  )
}
