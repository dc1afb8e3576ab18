/** The shape of a screen's entry. */
import type { LucideIcon } from 'lucide-react'
import type { ComponentType } from 'react'
import type { Permission } from '../server/access/model.ts'
import type { Text } from './text/id.ts'

export type Group = keyof Text['shell']['groups']

/**
 * `may` is the permission without which it is neither listed nor opened (null: everybody signed in); `group` its place in the
 * navigation (null: reached from another screen); `heads`: listed only for a post that heads others, for whom alone there is something on it; `load` brings its code when first opened.
 */
export type Screen = {
  path: string
  name: keyof Text['screens']
  icon: LucideIcon
  group: Group | null
  may: Permission | null
  heads?: true
  load: () => Promise<{ Screen: ComponentType }>
}
