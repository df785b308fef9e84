import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { ChoiceField } from '../../components/form/choice-field'
import type { FormValues } from '../../components/form/form-values'
import { PostForm } from '../../components/form/post-form'
import { TextField } from '../../components/form/text-field'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'
import { memberRoles } from './organization-kinds'
import type { ManagedOrganization } from './read-organization.server'

type Member = ManagedOrganization['members'][number]

interface MembersPageProps {
  readonly organization: { readonly id: string; readonly name: string }
  readonly members: readonly Member[]
  readonly invitations: ManagedOrganization['invitations']
  /** Who looks. */
  readonly self: string | null
  readonly isSent: boolean
  readonly mayManage: boolean
  readonly mayLeave: boolean
  readonly state: FormValues | null | undefined
}

/** Who belongs to an organization, and for its owners the forms that change it. */
export function MembersPage(props: MembersPageProps) {
  const { organization, members, invitations, self, mayManage, state } = props
  const { t } = useTranslation('manage')
  return (
    <NarrowPage title={t('members.title')}>
      <p>
        <a href={`/manage/${organization.id}`}>{organization.name}</a>
      </p>
      {props.isSent ? <Alert kind="done">{t('members.sent')}</Alert> : null}
      {state?.message && state.values.intent !== 'invite' ? (
        <Alert kind="blocked">{state.message}</Alert>
      ) : null}
      <ul>
        {members.map((member) => (
          <li key={member.id} className="space-y-2 border-b border-line py-3">
            <p>
              {member.name}
              <span className="pl-2 text-fact text-ink-soft">
                {member.email} · {t(`members.roles.${member.role}`)}
              </span>
            </p>
            {mayManage && member.id !== self ? <MemberForms member={member} /> : null}
            {props.mayLeave && member.id === self ? (
              <PostForm intent="leave" submit={t('members.leave')} look="plain" />
            ) : null}
          </li>
        ))}
      </ul>
      {mayManage ? <Invitations invitations={invitations} state={state} /> : null}
    </NarrowPage>
  )
}

function MemberForms({ member }: { readonly member: Member }) {
  const { t } = useTranslation('manage')
  const hidden = { person: member.id }
  return (
    <div className="flex flex-wrap items-end gap-3">
      <PostForm
        intent="role"
        hidden={{ ...hidden, from: member.role }}
        submit={t('members.save')}
        look="plain"
      >
        <ChoiceField
          name="role"
          id={`role-${member.id}`}
          label={t('members.role')}
          options={memberRoles.map((value) => ({ value, label: t(`members.roles.${value}`) }))}
          value={member.role}
        />
      </PostForm>
      <PostForm intent="remove" hidden={hidden} submit={t('members.remove')} look="plain" />
      <PostForm intent="transfer" hidden={hidden} submit={t('members.transfer')} look="plain" />
    </div>
  )
}

interface InvitationsProps {
  readonly invitations: ManagedOrganization['invitations']
  readonly state: FormValues | null | undefined
}

function Invitations({ invitations, state }: InvitationsProps) {
  const { t } = useTranslation('manage')
  return (
    <section aria-labelledby="invite" className="space-y-3">
      <SectionHeading id="invite">{t('members.invite')}</SectionHeading>
      <PostForm intent="invite" submit={t('members.send')} state={state}>
        <TextField name="email" type="email" label={t('members.email')} state={state} />
        <ChoiceField
          name="role"
          label={t('members.role')}
          hint={t('members.roleHint')}
          options={memberRoles.map((value) => ({ value, label: t(`members.roles.${value}`) }))}
          value="editor"
          state={state}
        />
      </PostForm>
      {invitations.length === 0 ? null : (
        <>
          <h3 className="text-title">{t('members.invitations')}</h3>
          <ul>
            {invitations.map(({ id, email, role }) => (
              <li key={id} className="flex items-center gap-4 border-b border-line py-2">
                <span className="grow">
                  {email} · {t(`members.roles.${role}`)}
                </span>
                <PostForm
                  intent="withdraw"
                  hidden={{ invitation: id }}
                  submit={t('members.withdraw')}
                  look="plain"
                />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
