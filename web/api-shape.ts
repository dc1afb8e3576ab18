/** Stands in for the types of `server/api.ts` until that file exists; then this file goes. */
import type { z } from 'zod'
import type { accessApi } from '../server/access/api.ts'
import type { PostRef } from '../server/access/model.ts'
import type { intakeApi } from '../server/intake/api.ts'
import type { Words } from '../server/platform/words.ts'

type Level = 'high' | 'medium' | 'low'
type AlertState = 'new' | 'taken' | 'asked' | 'dismissed' | 'in case'
type FeedState = 'on time' | 'late' | 'silent' | 'closed now' | 'never spoke'
type AlertRow = {
  id: string
  number: string
  level: Level
  state: AlertState
  headline: Words
  person: { id: string; name: string } | null
  modus: Words | null
  jurisdiction: string
  openedAt: string
  lastAt: string
  hits: number
  takenBy: string | null
  dueAt: string | null
}
type AlertDetail = AlertRow & {
  certainty: Words
  reasons: {
    indicator: string
    version: number
    question: Words
    sentence: Words
    strength: 'strong' | 'medium' | 'weak'
    legal: Words
    silencedBy: Words
    records: { id: string; source: Words; agency: string; ref: string; at: string }[]
  }[]
  timeline: {
    at: string
    precision: string
    zone: string
    source: Words
    agency: string
    sentence: Words
    record: string
  }[]
  next: Words[]
  holes: Words[]
  actions: string[]
  history: { at: string; by: string; post: string; does: Words; reason: string | null }[]
  askable: PostRef[]
  questions: {
    id: string
    to: PostRef
    question: string
    askedAt: string
    dueAt: string
    answer: string | null
    answeredAt: string | null
  }[]
  whySee: Words[]
  case: { id: string; number: string } | null
  persons: { id: string; name: string }[]
}
type CaseRow = {
  id: string
  number: string
  kind: 'TPPO' | 'TPPM'
  state: string
  openedAt: string
  title: Words
  coordinating: PostRef
  victims: number
  openSteps: number
  overdue: number
  nextDueAt: string | null
}
type CaseDetail = CaseRow & {
  tracks: {
    track: 'protection' | 'law' | 'immigration'
    name: Words
    accountable: PostRef
    waiting: { id: string; to: PostRef; dueAt: string } | null
  }[]
  participants: {
    id: string
    role: string
    roleName: Words
    name: string
    person: string | null
    child: boolean
    status: Words
    outcome: { code: string; words: Words; at: string } | null
  }[]
  steps: {
    id: string
    code: string
    words: Words
    track: 'protection' | 'law' | 'immigration'
    participant: string | null
    accountable: PostRef
    state: 'waiting' | 'open' | 'done' | 'not needed'
    dueAt: string | null
    doneAt: string | null
    legal: Words
    toBeConfirmed: boolean
    mine: boolean
  }[]
  handOvers: {
    id: string
    track: string
    step: string | null
    from: PostRef
    to: PostRef
    state: 'offered' | 'accepted' | 'refused' | 'withdrawn'
    reason: string
    ground: string | null
    offeredAt: string
    dueAt: string
    answeredAt: string | null
    mine: 'sender' | 'receiver' | null
  }[]
  timeline: { at: string; by: string; post: string; does: Words; note: string | null }[]
  posts: PostRef[]
  actions: string[]
  whySee: Words[]
}
type PersonDetail = {
  id: string
  name: string
  records: {
    record: string
    source: Words
    agency: string
    ref: string
    at: string
    receivedAt: string
    fields: { field: string; label: Words; group: string; value: string | null; masked: Words | null }[]
  }[]
  joins: {
    a: string
    b: string
    probability: number
    sentence: Words
    reasons: { field: string; words: Words; weight: number }[]
    by: string
    at: string
  }[]
  alerts: { id: string; number: string; state: AlertState; headline: Words }[]
  cases: { id: string; number: string }[]
  whySee: Words[]
}
type Board = {
  now: string
  needs: {
    kind: 'alert' | 'hand-over' | 'step' | 'feed' | 'question'
    id: string
    title: Words
    detail: Words
    level?: Level
    dueAt?: string
    link: string
  }[]
  counts: {
    alertsOpen: number
    alertsToday: number
    casesOpen: number
    handOversWaiting: number
    overdue: number
    recordsToday: number
  }
  feeds: { source: string; name: Words; state: FeedState; lastAt: string | null; says: Words }[]
  pillars: { pillar: string; name: Words; open: number; overdue: number }[]
  places: {
    code: string
    name: string
    kind: 'post' | 'seat'
    lat: number
    lon: number
    approximate: true
    records24h: number
    alertsOpen: number
    feed: FeedState | null
  }[]
  recent: { at: string; words: Words; link: string | null }[]
}
type Nothing = Record<string, never>

type Door<D> = D extends { input: z.ZodType<infer I>; output: z.ZodType<infer O> } ? { input: I; output: O } : never

type Real = typeof accessApi & typeof intakeApi

export type Api = { [N in keyof Real]: Door<Real[N]> } & {
  'session.demo-accounts': {
    input: Nothing
    output: { login: string; password: string; name: string; role: Words; post: string; does: Words }[]
  }
  'situation.board': { input: Nothing; output: Board }
  'alerts.list': {
    input: { state?: AlertState; level?: Level; mine?: boolean; page?: number }
    output: { total: number; rows: AlertRow[] }
  }
  'alerts.get': { input: { id: string }; output: AlertDetail }
  'alerts.act': {
    input: {
      id: string
      action: 'take' | 'release' | 'dismiss' | 'ask' | 'answer' | 'open case'
      reason?: string
      to?: string
      question?: string
      kind?: 'TPPO' | 'TPPM'
    }
    output: { state: AlertState; case?: { id: string; number: string } }
  }
  'persons.find': {
    input: { nik?: string; passport?: string; phone?: string; name?: string; birthDate?: string }
    output: { rows: { id: string; name: string; birthDate: string | null; why: Words }[] }
  }
  'persons.get': { input: { id: string }; output: PersonDetail }
  'persons.part': { input: { record: string; reason: string }; output: unknown }
  'persons.join': { input: { record: string; withRecord: string; reason: string }; output: unknown }
  'cases.list': {
    input: { state?: string; kind?: 'TPPO' | 'TPPM'; page?: number }
    output: { total: number; rows: CaseRow[] }
  }
  'cases.get': { input: { id: string }; output: CaseDetail }
  'cases.hand-over': { input: { case: string; track: string; to: string; reason: string }; output: unknown }
  'hand-overs.answer': { input: { id: string; accept: boolean; ground?: string; proposed?: string }; output: unknown }
  'steps.finish': { input: { id: string; note?: string }; output: unknown }
  'cases.record-outcome': { input: { participant: string; outcome: string; note: string }; output: unknown }
  'cases.close': { input: { case: string; reason: string }; output: unknown }
  'set-aside.list': {
    input: Nothing
    output: { step: string; subject: string; words: Words; problem: string; tries: number; at: string }[]
  }
  'set-aside.retry': { input: { step: string; subject: string }; output: unknown }
  'figures.list': {
    input: Nothing
    output: {
      id: string
      name: Words
      explain: Words
      unit: string
      rows: { label: Words; value: number | null; withheld: boolean }[]
      at: string
    }[]
  }
}
