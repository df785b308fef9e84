import { useTranslation } from 'react-i18next'
import { groupDigits } from '../../components/format-money'
import type { ListedChain } from './list-chains.server'

interface ChainGroupsProps {
  /** In the order of the plan. */
  readonly chains: readonly ListedChain[]
}

/** The chains of the plan in its groups: open needs, capabilities, and steps without a supplier. */
export function ChainGroups({ chains }: ChainGroupsProps) {
  const { t } = useTranslation(['search', 'home'])
  const groups = [...new Set(chains.map((chain) => chain.group))]
  return (
    <div className="mt-2 gap-8 sm:columns-2 wide:columns-3">
      {groups.map((group) => (
        <table key={group} className="mb-5 w-full break-inside-avoid border-collapse text-fact">
          <caption className="sr-only">{t(`home:group.${group}`)}</caption>
          <thead>
            <tr className="border-b border-line text-ink-faint">
              <th scope="col" className="py-1 text-left font-semibold text-ink">
                {t(`home:group.${group}`)}
              </th>
              {(['chainNeeds', 'chainSuppliers', 'chainGaps'] as const).map((name) => (
                <th key={name} scope="col" className="w-12 py-1 text-right font-normal">
                  {t(`home:${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chains
              .filter((chain) => chain.group === group)
              .map((chain) => (
                <ChainLine key={chain.id} chain={chain} />
              ))}
          </tbody>
        </table>
      ))}
    </div>
  )
}

function ChainLine({ chain }: { readonly chain: ListedChain }) {
  const { t, i18n } = useTranslation(['search', 'home'])
  const name = i18n.language === 'en' ? chain.nameEn : chain.name
  return (
    <tr className="border-b border-line">
      <th scope="row" className="py-1 text-left text-body font-normal">
        <a href={`/chains/${chain.id}`} className="no-underline hover:underline">
          {name}
        </a>
      </th>
      <Count href={`/needs?chain=${chain.id}`} count={chain.openNeeds} />
      <Count href={`/capabilities?chain=${chain.id}`} count={chain.capabilities} />
      <td className="py-1 text-right">
        {chain.gaps === 0 ? (
          <span className="text-ink-faint">0</span>
        ) : (
          <span className="hatched px-1 font-semibold text-amber" title={t('home:gapHint')}>
            {chain.gaps}
          </span>
        )}
      </td>
    </tr>
  )
}

function Count({ href, count }: { readonly href: string; readonly count: number }) {
  return (
    <td className="py-1 text-right">
      {count === 0 ? (
        <span className="text-ink-faint">0</span>
      ) : (
        <a href={href} className="tap text-ink no-underline hover:underline">
          {groupDigits(count)}
        </a>
      )}
    </td>
  )
}
