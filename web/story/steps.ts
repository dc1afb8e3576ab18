/**
 * The nine steps, as the people of the demo walk them in the real application: who sits there, where, what the story enters beforehand, how it
 * sees that the step was done, and what it does for a visitor who would rather watch. Everything goes through the doors that the screens use.
 */
import { demoPassword } from '../../server/access/model.ts'
import { call } from '../call.ts'
import { names, storyRows } from './rows.ts'
import type { Facts } from './told.ts'

export type Step = {
  /** The sign-in name of who sits there. */
  who: string
  path: (facts: Facts) => string
  /** Once, when that person has sat down. */
  before?: (today: string) => Promise<void>
  /** What was found out, once the step is done; null until then. A step without it is looked at, then left. */
  done?: (facts: Facts) => Promise<Partial<Facts> | null>
  act?: (facts: Facts, today: string) => Promise<void>
}

const [lurah, counter, analyst, worker] = [
  'lurah.roban',
  'paspor.singkawang',
  'analis.singkawang',
  'ppa.singkawang',
] as const

/** Takes the next chair. */
export const sit = (login: string) => call('session.sign-in', { login, password: demoPassword })

async function enter(source: string, rows: Record<string, string>[]): Promise<void> {
  for (const row of rows) {
    const { answers } = await call('records.enter', { source, row })
    if (answers[0]?.result === 'refused') throw new Error(`the story's row was refused: ${JSON.stringify(answers[0])}`)
  }
}

/** The alert about the five: the desk has others, too. */
async function findAlert(): Promise<string | null> {
  const { rows } = await call('alerts.list', { state: 'new' }, { purpose: 'alert' })
  for (const row of rows.filter(({ people }) => people >= names.length)) {
    const { persons } = await call('alerts.get', { id: row.id }, { purpose: 'alert' })
    if (persons.some(({ name }) => names.includes(name))) return row.id
  }
  return null
}

/** Types into the field of the desk as a hand would, then presses its button: what is asked about somebody stands in no address. */
function typeAtDesk(nik: string): void {
  const form = document.querySelector<HTMLFormElement>('main form')
  const fill = (field: HTMLInputElement | HTMLSelectElement | undefined | null, value: string, event: string) => {
    if (!field) return
    const { prototype } = field instanceof HTMLSelectElement ? HTMLSelectElement : HTMLInputElement
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value)
    field.dispatchEvent(new Event(event, { bubbles: true }))
  }
  fill([...(form?.querySelectorAll('select') ?? [])].at(-1), 'nik', 'change')
  fill(form?.querySelector('input'), nik, 'input')
  setTimeout(() => form?.requestSubmit(), 50)
}

const alertOf = ({ alert }: Facts) => call('alerts.get', { id: alert! }, { purpose: 'alert' })
const caseOf = (facts: Facts) => call('cases.get', { id: facts.case! }, { purpose: 'case' })
const alertPage = ({ alert }: Facts) => `/alerts/${alert}`
const casePage = (facts: Facts) => `/cases/${facts.case}`
const protection = async (facts: Facts) => (await caseOf(facts)).tracks.find(({ track }) => track === 'protection')

export const steps: Step[] = [
  {
    who: lurah,
    path: () => '/sources/village-register',
    done: async ({ registered }) => (registered ? {} : null),
    act: (_facts, today) =>
      enter(
        'village-register',
        storyRows(today).map(({ register }) => register),
      ),
  },
  {
    who: counter,
    path: () => '/desk',
    before: (today) =>
      enter(
        'simkim-passport',
        storyRows(today).map(({ application }) => application),
      ),
    act: async (_facts, today) => typeAtDesk(storyRows(today)[0]!.nik),
  },
  {
    who: analyst,
    path: () => '/',
    done: async () => {
      const alert = await findAlert()
      return alert === null ? null : { alert }
    },
  },
  {
    who: analyst,
    path: alertPage,
    done: async (facts) => {
      const { state, persons } = await alertOf(facts)
      return state === 'new' ? null : { person: persons[0]!.id }
    },
    act: async ({ alert }) => void (await call('alerts.take', { id: alert! })),
  },
  { who: analyst, path: ({ person }) => `/network?person=${person}&purpose=alert` },
  {
    who: analyst,
    path: alertPage,
    done: async (facts) => {
      const opened = (await alertOf(facts)).case
      return opened === null ? null : { case: opened.id }
    },
    act: async ({ alert }) => {
      const reason = 'Lima anak, satu penjamin, umur dinaikkan lima tahun'
      await call('cases.open', { alert: alert!, kind: 'TPPO', reason })
    },
  },
  {
    who: analyst,
    path: casePage,
    done: async (facts) => ((await protection(facts))?.waiting ? {} : null),
    act: async (facts) => {
      const to = (await caseOf(facts)).posts.find(({ code }) => code === 'UPTD-PPA-SINGKAWANG')!.id
      const reason = 'Lima anak perlu tempat aman dan pendamping malam ini'
      await call('cases.hand-over', {
        ...{ case: facts.case!, track: 'protection', to, reason },
        ...{ urgency: 'urgent', service: 'social' },
      })
    },
  },
  {
    who: worker,
    path: casePage,
    done: async (facts) => ((await protection(facts))?.mine ? {} : null),
    act: async (facts) => {
      const offered = (await caseOf(facts)).handOvers.find(
        ({ track, state }) => track === 'protection' && state === 'offered',
      )
      if (offered !== undefined) await call('hand-overs.answer', { id: offered.id, accept: true })
    },
  },
  {
    who: worker,
    path: casePage,
    done: async (facts) => {
      const { participants } = await caseOf(facts)
      return participants.some(({ role, outcome }) => role === 'presumed victim' && outcome === null) ? null : {}
    },
    act: async (facts) => {
      const { participants } = await caseOf(facts)
      for (const { id, role, outcome } of participants) {
        if (role !== 'presumed victim' || outcome !== null) continue
        const note = 'Dijemput keluarga, kembali bersekolah, didampingi UPTD PPA'
        await call('cases.record-outcome', { participant: id, outcome: 'prevented before departure', note })
      }
    },
  },
]

/** Where the end leads: the figure that has changed, as whoever began the case. */
export const figures = { who: analyst, path: '/figures' }
