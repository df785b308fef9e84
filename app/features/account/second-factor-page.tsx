import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'

type Factor =
  | { readonly step: 'on' | 'off' }
  | { readonly step: 'started'; readonly secret: string; readonly picture: string }

interface SecondFactorPageProps {
  readonly factor: Factor
  /** This session was begun with it. */
  readonly isPassed: boolean
  /** The reader was sent here by a page that needs it. */
  readonly isNeeded: boolean
  readonly state: FormValues | null | undefined
  /** Recovery codes that were just made. */
  readonly codes: readonly string[]
}

export function SecondFactorPage(props: SecondFactorPageProps) {
  const { factor, isPassed, isNeeded, state, codes } = props
  const { t } = useTranslation('account')
  return (
    <NarrowPage title={t('second.title')} lead={t('second.lead')}>
      {isNeeded && factor.step !== 'on' ? <Alert kind="warning">{t('second.needed')}</Alert> : null}
      {isNeeded && factor.step === 'on' && !isPassed ? (
        <Alert kind="warning">{t('second.signInAgain')}</Alert>
      ) : null}
      {codes.length > 0 ? <RecoveryCodes codes={codes} /> : null}
      {factor.step === 'off' ? (
        <PostForm intent="start" submit={t('second.start')} state={state}>
          <TextField
            name="password"
            type="password"
            label={t('second.passwordToStart')}
            autoComplete="current-password"
            state={state}
          />
        </PostForm>
      ) : null}
      {factor.step === 'started' ? <Setup {...factor} state={state} /> : null}
      {factor.step === 'on' ? (
        <>
          <Alert kind="done">{t('second.isOn')}</Alert>
          <PostForm
            intent="codes"
            submit={t('second.newCodes')}
            other={{ intent: 'end', label: t('second.end') }}
            state={state}
            look="plain"
          >
            <TextField
              name="password"
              type="password"
              label={t('second.password')}
              autoComplete="current-password"
              state={state}
            />
          </PostForm>
        </>
      ) : null}
    </NarrowPage>
  )
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const { t } = useTranslation('account')
  return (
    <Alert kind="warning" title={t('second.codesTitle')}>
      <p>{t('second.codes')}</p>
      <ul data-codes="" className="mt-2 grid grid-cols-2 gap-1 font-mono">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Alert>
  )
}

interface SetupProps {
  readonly secret: string
  readonly picture: string
  readonly state: FormValues | null | undefined
}

function Setup({ secret, picture, state }: SetupProps) {
  const { t } = useTranslation('account')
  return (
    <>
      <p>{t('second.scan')}</p>
      <img src={picture} alt={t('second.picture')} width={200} height={200} className="bg-white" />
      <p data-secret="" className="font-mono break-all">
        {secret}
      </p>
      <PostForm intent="confirm" submit={t('second.confirm')} state={state}>
        <TextField
          name="code"
          label={t('code.code')}
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={24}
          state={state}
        />
      </PostForm>
    </>
  )
}
