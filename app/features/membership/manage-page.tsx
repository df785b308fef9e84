import { useTranslation } from 'react-i18next'
import { Alert } from '../../components/alert'
import { buttonLook } from '../../components/button-look'
import { formatDate } from '../../components/format-date'
import { NarrowPage } from '../../components/narrow-page'
import { SectionHeading } from '../../components/section-heading'
import { folderOf } from '../../domain/listing/kinds'
import type { ManagedOrganization } from './read-organization.server'
import { ReviewNote } from './review-note'

interface ManagePageProps {
  readonly organization: Omit<ManagedOrganization, 'members' | 'invitations'>
  readonly may: { readonly post: boolean; readonly verify: boolean }
}

/** What members see of their organization: its verification, its listings and their state. */
export function ManagePage({ organization, may }: ManagePageProps) {
  const { t } = useTranslation('manage')
  const { id, name, listings } = organization
  const path = `/manage/${id}`
  return (
    <NarrowPage title={name}>
      <Verification organization={organization} mayVerify={may.verify} />
      <nav aria-label={name}>
        <ul className="flex flex-wrap gap-x-5 gap-y-1">
          {may.post ? <Item href={`${path}/profile`} label={t('overview.profile')} /> : null}
          {may.post ? <Item href={`${path}/imports`} label={t('overview.imports')} /> : null}
          <Item href={`${path}/members`} label={t('overview.members')} />
          <Item href={`${path}/labels`} label={t('overview.labels')} />
          <Item href={`/organizations/${id}`} label={t('overview.page')} />
        </ul>
      </nav>
      <section aria-labelledby="listings" className="space-y-3">
        <SectionHeading id="listings">{t('overview.listings')}</SectionHeading>
        {may.post ? (
          <p className="flex flex-wrap gap-3">
            <a href={`${path}/needs/new`} className={buttonLook.main}>
              {t('overview.newNeed')}
            </a>
            <a href={`${path}/capabilities/new`} className={buttonLook.plain}>
              {t('overview.newCapability')}
            </a>
            <a href={`${path}/pilots/new`} className={buttonLook.plain}>
              {t('overview.newPilot')}
            </a>
          </p>
        ) : null}
        {listings.length === 0 ? <p>{t('overview.noListings')}</p> : null}
        <ul>
          {listings.map((listing) => (
            <ListingItem key={listing.id} listing={listing} path={path} mayPost={may.post} />
          ))}
        </ul>
      </section>
    </NarrowPage>
  )
}

type Listing = ManagePageProps['organization']['listings'][number]

interface ListingItemProps {
  readonly listing: Listing
  readonly path: string
  readonly mayPost: boolean
}

/** A listing: its form, or for those who only read its preview; and its page, if it is published. */
function ListingItem({ listing, path, mayPost }: ListingItemProps) {
  const { t } = useTranslation('manage')
  const { id, kind, title, state, review } = listing
  const own = `${path}/${folderOf[kind]}/${id}`
  return (
    <li className="border-b border-line py-2">
      <a href={mayPost ? own : `${own}/preview`}>{title}</a>
      <p className="flex flex-wrap gap-x-3 text-fact text-ink-soft">
        <span>{t(`overview.kind.${kind}`)}</span>
        <span>
          <ListingStanding listing={listing} />
        </span>
        {state === 'published' ? (
          <a href={`/${folderOf[kind]}/${id}`} aria-label={t('overview.seePageOf', { title })}>
            {t('overview.seePage')}
          </a>
        ) : null}
      </p>
      {listing.versionState === 'approved' && review?.decision === 'approve' ? null : (
        <ReviewNote review={review} />
      )}
    </li>
  )
}

function ListingStanding(props: { readonly listing: Listing }) {
  const { t } = useTranslation('manage')
  const { state, versionState } = props.listing
  if (versionState === 'approved') return t(`overview.state.${state}`)
  // Of what was never published, the version is all there is.
  if (state === 'draft') return t(`overview.firstVersion.${versionState}`)
  return `${t(`overview.state.${state}`)} · ${t(`overview.version.${versionState}`)}`
}

function Item({ href, label }: { readonly href: string; readonly label: string }) {
  return (
    <li>
      <a href={href}>{label}</a>
    </li>
  )
}

interface VerificationProps {
  readonly organization: ManagePageProps['organization']
  readonly mayVerify: boolean
}

function Verification({ organization, mayVerify }: VerificationProps) {
  const { t, i18n } = useTranslation('manage')
  const { isVerified, verifiedBy, verification, id } = organization
  if (isVerified) {
    return (
      <Alert kind="done" title={t('overview.verified')}>
        {t('overview.by', { by: verifiedBy ?? '' })}
      </Alert>
    )
  }
  if (verification && verification.decidedAt === null) {
    const due = formatDate(verification.dueAt, i18n.language)
    return <Alert>{t('overview.pending', { due })}</Alert>
  }
  return (
    <Alert kind="warning">
      <p>{t('overview.unverified')}</p>
      <ReviewNote review={verification} />
      {mayVerify ? (
        <p>
          <a href={`/manage/${id}/verification`}>{t('overview.verify')}</a>
        </p>
      ) : null}
    </Alert>
  )
}
