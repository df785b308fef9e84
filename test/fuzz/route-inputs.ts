import * as z from 'zod'
import {
  changePasswordForm,
  codeForm,
  confirmForm,
  dataForm,
  emailForm,
  passwordForm,
  personProfileForm,
  resetForm,
  sessionForm,
  signInForm,
} from '../../app/features/account/account-forms'
import { AuditFilter } from '../../app/features/audit/audit-filter'
import { ChainFilter } from '../../app/features/chain/chain-filter'
import { decisionForm } from '../../app/features/desk/decision-form'
import { DeskQuery } from '../../app/features/desk/desk-query'
import { applyForm, columnsForm } from '../../app/features/import/run/run-form'
import { jobForm } from '../../app/features/jobs/job-form'
import { MatchFilter } from '../../app/features/match/match-filter'
import * as membership from '../../app/features/membership/membership-forms'
import { OrganizationFilter } from '../../app/features/organization/organization-filter'
import { ParkFilter } from '../../app/features/park/park-filter'
import { PeopleFilter } from '../../app/features/people/people-filter'
import { peopleForm } from '../../app/features/people/people-form'
import { labelForm } from '../../app/features/review/label-form'
import { reportForm } from '../../app/features/review/report-form'
import { SearchFilter } from '../../app/features/search/search-filter'
import { CapabilityFilter } from '../../app/listings/capability/capability-filter'
import { capabilityForm } from '../../app/listings/capability/capability-form'
import { packDocument } from '../../app/listings/form/packed-document.server'
import { PostedQuery } from '../../app/listings/form/posted-query'
import { PreviewQuery } from '../../app/listings/form/show-preview.server'
import { takeBackForm } from '../../app/listings/form/take-back-posting.server'
import { grantForm } from '../../app/listings/need/grant-form.server'
import { ndaForm } from '../../app/listings/need/nda-form'
import { NeedFilter } from '../../app/listings/need/need-filter'
import { needForm } from '../../app/listings/need/need-form'
import { PilotFilter } from '../../app/listings/pilot/pilot-filter'
import { pilotForm } from '../../app/listings/pilot/pilot-form'
import { nothingForm } from '../../app/platform/forms/nothing-form'

/** What a route reads of a request, beside its path. */
export interface RouteInput {
  /** The parameters of its address. */
  readonly query?: z.core.$ZodType
  /** The forms that are sent to it. */
  readonly forms?: readonly z.core.$ZodType[]
  /** Fields that it looks at before, or beside, the schema of its form, with what they may say. */
  readonly beside?: Readonly<Record<string, readonly string[]>>
  /** The field of its files. */
  readonly takesFiles?: 'files' | 'file' | 'document'
}

const takesNoInput: RouteInput = {}

/** Parameters of which only counts whether they are there, or whither they lead. */
const parameters = (...names: readonly string[]) =>
  z.object(Object.fromEntries(names.map((name) => [name, z.array(z.string())])))

const now = new Date()
const matches: RouteInput = { query: MatchFilter }
const posting = (form: z.core.$ZodType): RouteInput => ({
  query: PostedQuery,
  forms: [form],
  beside: { intent: ['draft', 'submit'] },
})

const readPart = {
  place: { kind: 'line' as const, line: 1 },
  cells: ['尺寸公差≤0.02 mm；材料：TC4'],
  doubt: null,
}

/** The same of a form that a file is read into: what was read of it travels along, packed. */
const reading = (form: z.core.$ZodType): RouteInput => ({
  ...posting(form),
  takesFiles: 'document',
  beside: {
    intent: ['draft', 'submit', 'read-document', 'take:0:材料：TC4', 'drop:1', 'back:1'],
    documentText: ['', packDocument({ name: '要求.txt', parts: [readPart], notes: [] }) ?? ''],
    documentDone: ['', 't0 d1'],
  },
})
const importSteps: RouteInput = {
  forms: [columnsForm, applyForm],
  beside: { intent: ['look', 'check', 'draft', 'submit', 'cancel', 'undo'] },
}

/** By the id of the route in Remix's manifest. A route without an entry fails the suite. */
export const routeInputs: Readonly<Record<string, RouteInput>> = {
  'routes/_index': takesNoInput,
  'routes/post': takesNoInput,
  'routes/api.suggest': { query: SearchFilter },
  'routes/search': { query: SearchFilter },
  'routes/needs._index': { query: NeedFilter },
  'routes/needs.$id._index': takesNoInput,
  'routes/needs.$id.matches': matches,
  'routes/needs.$id.nda': { forms: [ndaForm] },
  'routes/capabilities._index': { query: CapabilityFilter },
  'routes/capabilities.$id._index': takesNoInput,
  'routes/capabilities.$id.matches': matches,
  'routes/pilots._index': { query: PilotFilter },
  'routes/pilots.$id': takesNoInput,
  'routes/organizations._index': { query: OrganizationFilter },
  'routes/organizations.$id': takesNoInput,
  'routes/organizations.new': {
    query: parameters('claimed'),
    forms: [membership.organizationForm, membership.claimForm],
    beside: { intent: ['create', 'claim'] },
  },
  'routes/contacts.$id': takesNoInput,
  'routes/parks._index': { query: ParkFilter },
  'routes/parks.$id': takesNoInput,
  'routes/chains._index': { query: ChainFilter },
  'routes/chains.$id': takesNoInput,
  'routes/report.$kind.$id': { query: parameters('sent'), forms: [reportForm] },
  'routes/status.search': takesNoInput,
  'routes/status.jobs': { query: parameters('gone'), forms: [jobForm] },
  'routes/sign-up': { forms: [emailForm] },
  'routes/sign-in._index': { query: parameters('next'), forms: [signInForm] },
  'routes/sign-in.code': { query: parameters('next'), forms: [codeForm] },
  'routes/sign-out': { forms: [nothingForm], beside: { everywhere: ['on'] } },
  'routes/confirm-email': { query: parameters('link'), forms: [confirmForm] },
  'routes/forgot-password': { forms: [emailForm] },
  'routes/reset-password': { query: parameters('link'), forms: [resetForm] },
  'routes/dev.mail': takesNoInput,
  'routes/account._index': { query: parameters('invitation'), forms: [personProfileForm] },
  'routes/account.password': { query: parameters('done'), forms: [changePasswordForm] },
  'routes/account.second-factor': {
    query: parameters('needed'),
    forms: [passwordForm, codeForm],
    beside: { intent: ['start', 'confirm', 'codes', 'end'] },
  },
  'routes/account.sessions': { forms: [sessionForm] },
  'routes/account.acting-for': { forms: [membership.actingForForm] },
  'routes/account.invitations': { forms: [membership.invitationForm] },
  'routes/account.data._index': { forms: [dataForm] },
  'routes/account.data.export': takesNoInput,
  'routes/manage.$id._index': takesNoInput,
  'routes/manage.$id.members': {
    query: parameters('sent'),
    forms: [
      membership.inviteForm,
      membership.memberForm,
      membership.personForm,
      membership.invitationForm,
    ],
    beside: { intent: ['invite', 'withdraw', 'role', 'transfer', 'remove', 'leave'] },
  },
  'routes/imports.template': takesNoInput,
  'routes/manage.$id.imports._index': { forms: [nothingForm], takesFiles: 'file' },
  'routes/manage.$id.imports.$run._index': importSteps,
  'routes/manage.$id.imports.$run.annotated': takesNoInput,
  'routes/desk.imports.$park._index': { forms: [nothingForm], takesFiles: 'file' },
  'routes/desk.imports.$park.$run._index': importSteps,
  'routes/desk.imports.$park.$run.annotated': takesNoInput,
  'routes/manage.$id.profile': {
    query: parameters('saved'),
    forms: [membership.organizationProfileForm],
  },
  'routes/manage.$id.verification': { forms: [nothingForm], takesFiles: 'files' },
  'routes/manage.$id.labels': { forms: [labelForm(now)], takesFiles: 'files' },
  'routes/manage.$id.needs.$need._index': reading(needForm(now)),
  'routes/manage.$id.document': { forms: [nothingForm], takesFiles: 'document' },
  'routes/manage.$id.needs.$need.reach': { forms: [needForm(now)] },
  'routes/manage.$id.needs.$need.preview': { query: PreviewQuery },
  'routes/manage.$id.pilots.$pilot._index': posting(pilotForm()),
  'routes/manage.$id.pilots.$pilot.preview': { query: PreviewQuery },
  'routes/manage.$id.capabilities.$capability._index': reading(capabilityForm()),
  'routes/manage.$id.capabilities.$capability.preview': { query: PreviewQuery },
  'routes/manage.$id.take-back.$kind.$listing': { forms: [takeBackForm] },
  'routes/manage.$id.grants.$need': { forms: [grantForm] },
  'routes/files.$id': takesNoInput,
  'routes/desk._index': { query: DeskQuery, forms: [decisionForm] },
  'routes/people': { query: PeopleFilter, forms: [peopleForm] },
  'routes/audit': { query: AuditFilter },
}
