/** Parts of one thing, one shown at a time; arrow keys walk. A count says whether looking is worth it. */
import { Tabs as Radix } from 'radix-ui'
import type { ReactNode } from 'react'

export function Tabs({
  label,
  tabs,
  start,
}: {
  label: string
  /** Which is open first, where the address says one. */
  start?: string | undefined
  tabs: { key: string; words: string; count?: number; content: ReactNode }[]
}) {
  return (
    <Radix.Root
      key={start}
      defaultValue={tabs.some((tab) => tab.key === start) ? start : tabs[0]?.key}
      className="grid min-w-0 gap-4"
    >
      <Radix.List aria-label={label} className="no-print flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.key}
            value={tab.key}
            className="-mb-px inline-flex min-h-10 items-center gap-1.5 border-b-2 border-transparent px-3 font-semibold whitespace-nowrap text-soft hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.words}
            {tab.count !== undefined && (
              <span className="rounded-full bg-sunk px-1.5 text-xs text-soft">{tab.count}</span>
            )}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.key} value={tab.key} className="min-w-0">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  )
}
