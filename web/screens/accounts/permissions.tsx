/** The permission table as the doors ask it: role by permission. */
import { Check, Minus } from 'lucide-react'
import { useAnswer } from '../../ask.ts'
import { Card } from '../../parts/card.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useSpeech } from '../../text/language.tsx'

export function Permissions() {
  const { text, say } = useSpeech()
  const query = useAnswer('permissions.table', {})
  return (
    <Loaded query={query} rows={10}>
      {({ roles, rows }) => (
        <Card flush>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
          <section className="overflow-x-auto" aria-label={text.accounts.tabs.permissions} tabIndex={0}>
            <table className="border-collapse text-sm">
              <caption className="sr-only">{text.accounts.tabs.permissions}</caption>
              <thead>
                <tr className="border-b border-line align-bottom">
                  <th scope="col" className="sticky left-0 z-10 min-w-44 bg-card px-4 py-2 text-left text-xs text-soft">
                    {text.accounts.may}
                  </th>
                  {roles.map((role) => (
                    <th key={role.code} scope="col" className="w-24 min-w-20 px-2 py-2 text-left text-xs font-semibold">
                      {say(role.name)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.permission} className="border-b border-line last:border-0 hover:bg-sunk/50">
                    <th scope="row" className="sticky left-0 bg-card px-4 py-1.5 text-left font-semibold">
                      {text.permission[row.permission as 'read alerts'] ?? row.permission}
                    </th>
                    {roles.map((role) => (
                      <td key={role.code} className="px-2 py-1.5">
                        {row.roles.includes(role.code) ? (
                          <Check aria-label={text.accounts.allowed} className="size-4 text-good" strokeWidth={2.6} />
                        ) : (
                          <Minus aria-label={text.accounts.notAllowed} className="size-4 text-line" />
                        )}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
        </Card>
      )}
    </Loaded>
  )
}
