/** The words of the frame around every screen, in English. */
import type { frame as words } from '../id/frame.ts'
import { counted } from './counted.ts'

type Unit = 'minute' | 'hour' | 'day' | 'now'

const span = (amount: number, unit: Unit) => counted(amount, unit)

export const frame: typeof words = {
  tagline: 'One data on trafficking',
  loading: 'Loading',
  close: 'Close',
  cancel: 'Cancel',
  closedPost: 'post closed',
  all: 'All',
  none: '—',
  doerNobody: 'The system',
  pages: 'Pages of the list',
  earlierEvents: (count) => `Show ${counted(count, 'earlier event')}`,
  demoBanner: 'Everyone in this demo is invented. No name, number or event here belongs to a real person.',

  region: { filter: 'Region', by: 'By', responsible: 'task force', residence: 'residence' },

  clock: {
    justNow: 'just now',
    rightNow: 'now',
    ago: (amount, unit) => `${span(amount, unit)} ago`,
    left: (amount, unit) => `${span(amount, unit)} left`,
    late: (amount, unit) => `${span(amount, unit)} late`,
  },

  trouble: {
    title: 'This page ran into a problem.',
    page: 'Reload the page. If it happens again, tell the administrator the time it happened; what was saved is safe.',
    again: 'Try again',
    advice: (status) =>
      ({
        0: 'What you typed is still here. Wait for the network, then try again.',
        400: 'Check what you typed, then send it again.',
        401: 'Sign in again to continue.',
        403: 'If your work needs it, ask the administrator of your agency.',
        404: 'It may have moved, or it is not yours to see. Go back to the list and choose again.',
        409: 'Reload to see how things stand now, then decide again.',
        413: 'Split the file into parts and send them one by one.',
        422: 'Correct the fields named, then send again.',
        429: 'Wait a moment before trying again.',
        503: 'The system is being prepared. This page tries again by itself.',
      })[status] ?? 'Try again. If it happens again, tell the administrator the time it happened.',
  },

  notFound: {
    title: 'Not found',
    lead: 'This address does not exist, or what it holds is not yours to see. Simpul makes no difference between the two.',
    home: 'To the situation screen',
  },

  shell: {
    skip: 'Skip to content',
    menu: 'Menu',
    navigation: 'Main navigation',
    groups: { work: 'Work', data: 'Data coming in', oversight: 'Oversight', house: 'Installation' },
    switchPost: 'Change post',
    language: 'Language',
    theme: 'Appearance',
    themes: { system: 'As the device', light: 'Light', dark: 'Dark' },
    search: 'Search everything',
    blank: {
      title: 'The screen is covered',
      do: 'Cover the screen',
      back: (key) => `Show it again (${key})`,
    },
    seeAs: {
      title: 'See as',
      lead: 'The shape of the screens as another role sees them: the menu, covered fields, and why. Never more than you may read yourself; the rows are the rows you see. Nothing can be changed.',
      now: (role, agency) => `Seeing as ${role}, ${agency}.`,
      rule: 'Read only, and only what you may read as well.',
      back: 'Back to my role',
    },
    signOut: 'Sign out',
    live: { open: 'Connected live', lost: 'Connection lost; trying again', starting: 'Connecting…' },
    loadingDemo: 'The demo region is being loaded: numbers on screen still grow.',
  },

  screens: {
    sops: 'SOP',
    situation: 'Situation',
    alerts: 'Early warnings',
    persons: 'Find a person',
    field: 'Report',
    offers: 'Job-offer check',
    reports: 'Incoming reports',
    network: 'Network',
    interviews: 'Identification interviews',
    desk: 'Desk',
    review: 'Review records',
    cases: 'Cases',
    work: 'My queue',
    clocks: 'Calendar of clocks',
    determinations: 'Determinations',
    receptions: 'Returning groups',
    emergencies: 'Emergency access',
    duties: 'Duty roster',
    sources: 'Data sources',
    upload: 'Upload a file',
    calendar: 'Days off and opening hours',
    catalogue: 'Data catalogue',
    exchange: 'HTCDS exchange',
    setAside: 'Work set aside',
    weights: 'Matching weights',
    indicators: 'Indicators',
    figures: 'Figures',
    oversight: 'Chain of services',
    transfers: 'Transfers and leave',
    places: 'Counts by place',
    journal: 'Journal',
    accounts: 'Accounts and rights',
    webhooks: 'Webhooks',
    agreements: 'Sharing agreements',
    declarations: 'Data declarations',
    reconciliation: 'Reconciliation',
    channels: 'My notices',
    outbox: 'Outbox',
    sessions: 'My sessions',
    guide: 'Guide',
    look: 'Looks and parts',
    board: 'Full-screen board',
    about: 'About Simpul',
  },
}
