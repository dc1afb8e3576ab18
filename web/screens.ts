/**
 * Every screen, in the order of the navigation. To add one: a file in screens/, one entry here, its words in text/.
 * `may` is the permission without which it is neither listed nor opened (null: everybody signed in); `group` its place in the
 * navigation (null: reached from another screen); `load` brings its code when first opened.
 */
import {
  BookOpenText,
  ChartColumn,
  Database,
  FileUp,
  FolderKanban,
  Gauge,
  GitCompareArrows,
  Handshake,
  Info,
  Landmark,
  type LucideIcon,
  MonitorSmartphone,
  PackageX,
  Scale,
  ScanSearch,
  Siren,
  UsersRound,
} from 'lucide-react'
import type { ComponentType } from 'react'
import type { Permission } from '../server/access/model.ts'
import type { Text } from './text/id.ts'

export type Group = keyof Text['shell']['groups']

export type Screen = {
  path: string
  name: keyof Text['screens']
  icon: LucideIcon
  group: Group | null
  may: Permission | null
  load: () => Promise<{ Screen: ComponentType }>
}

export const screens: Screen[] = [
  {
    path: '/',
    name: 'situation',
    icon: Gauge,
    group: 'work',
    may: 'see the situation',
    load: () => import('./screens/situation/situation.tsx'),
  },
  {
    path: '/alerts',
    name: 'alerts',
    icon: Siren,
    group: 'work',
    may: 'read alerts',
    load: () => import('./screens/alerts/alerts.tsx'),
  },
  {
    path: '/alerts/$id',
    name: 'alerts',
    icon: Siren,
    group: null,
    may: 'answer questions',
    load: () => import('./screens/alerts/alert.tsx'),
  },
  {
    path: '/cases',
    name: 'cases',
    icon: FolderKanban,
    group: 'work',
    may: 'read cases',
    load: () => import('./screens/cases/cases.tsx'),
  },
  {
    path: '/cases/$id',
    name: 'cases',
    icon: FolderKanban,
    group: null,
    may: 'read cases',
    load: () => import('./screens/cases/case.tsx'),
  },
  {
    path: '/persons',
    name: 'persons',
    icon: ScanSearch,
    group: 'work',
    may: 'read persons',
    load: () => import('./screens/persons/find-person.tsx'),
  },
  {
    path: '/persons/$id',
    name: 'persons',
    icon: ScanSearch,
    group: null,
    may: 'read persons',
    load: () => import('./screens/persons/person.tsx'),
  },
  {
    path: '/persons/review',
    name: 'review',
    icon: GitCompareArrows,
    group: 'work',
    may: 'decide about persons',
    load: () => import('./screens/persons/review.tsx'),
  },
  {
    path: '/sources',
    name: 'sources',
    icon: Database,
    group: 'data',
    may: 'read sources',
    load: () => import('./screens/sources/sources.tsx'),
  },
  {
    path: '/sources/$id',
    name: 'sources',
    icon: Database,
    group: null,
    may: 'read sources',
    load: () => import('./screens/sources/source.tsx'),
  },
  {
    path: '/reconciliation/$source/$post/$day',
    name: 'reconciliation',
    icon: Database,
    group: null,
    may: 'read sources',
    load: () => import('./screens/sources/reconciliation.tsx'),
  },
  {
    path: '/upload',
    name: 'upload',
    icon: FileUp,
    group: 'data',
    may: 'send records',
    load: () => import('./screens/sources/upload.tsx'),
  },
  {
    path: '/set-aside',
    name: 'setAside',
    icon: PackageX,
    group: 'data',
    may: 'mend the pipeline',
    load: () => import('./screens/set-aside.tsx'),
  },
  {
    path: '/weights',
    name: 'weights',
    icon: Scale,
    group: 'data',
    may: 'manage weights',
    load: () => import('./screens/weights/weights.tsx'),
  },
  {
    path: '/figures',
    name: 'figures',
    icon: ChartColumn,
    group: 'oversight',
    may: 'read figures',
    load: () => import('./screens/figures.tsx'),
  },
  {
    path: '/journal',
    name: 'journal',
    icon: BookOpenText,
    group: 'oversight',
    may: 'read the journal',
    load: () => import('./screens/journal.tsx'),
  },
  {
    path: '/declarations',
    name: 'declarations',
    icon: Landmark,
    group: 'oversight',
    may: 'read declarations',
    load: () => import('./screens/declarations/declarations.tsx'),
  },
  {
    path: '/destructions/$id',
    name: 'declarations',
    icon: Landmark,
    group: null,
    may: 'erase records',
    load: () => import('./screens/declarations/destruction.tsx'),
  },
  {
    path: '/agreements/$id',
    name: 'agreements',
    icon: Handshake,
    group: null,
    may: null,
    load: () => import('./screens/accounts/agreement.tsx'),
  },
  {
    path: '/accounts',
    name: 'accounts',
    icon: UsersRound,
    group: 'house',
    may: 'manage keys',
    load: () => import('./screens/accounts/accounts.tsx'),
  },
  {
    path: '/sessions',
    name: 'sessions',
    icon: MonitorSmartphone,
    group: 'house',
    may: null,
    load: () => import('./screens/sessions.tsx'),
  },
  { path: '/about', name: 'about', icon: Info, group: 'house', may: null, load: () => import('./screens/about.tsx') },
]
