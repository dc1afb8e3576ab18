/** Says on every look at the case that somebody's life is in danger, by whom and until when; a second officer answers here. */
import { Siren } from 'lucide-react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Time } from '../../parts/time.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'

type Case = Output<'cases.get'>

export function Dangers({ one }: { one: Case }) {
  return one.dangers.map((danger) => <Danger key={danger.id} one={one} danger={danger} />)
}

function Danger({ one, danger }: { one: Case; danger: Case['dangers'][number] }) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const may = useMay()
  const deed = useDeed('dangers.answer', ['cases.get'], { purpose: 'case' })
  const her = one.participants.find(({ id }) => id === danger.participant)
  const answer = (confirm: boolean) =>
    deed.mutate({ id: danger.id, confirm }, { onSuccess: () => notice(text.roles.dangerAnswered) })
  return (
    <section
      aria-label={text.roles.danger}
      className="flex flex-wrap gap-x-4 gap-y-2 rounded-md bg-danger-wash px-4 py-3 text-danger"
    >
      <Siren aria-hidden className="mt-0.5 size-5 shrink-0" />
      <p className="min-w-0 grow basis-60">
        <strong>{text.roles.inDanger(her?.name ?? (her ? say(her.roleName) : text.person.nameCovered))}</strong>{' '}
        {text.roles.dangerBy(danger.by)} <Time at={danger.until} />.{' '}
        {danger.confirmed ? text.roles.dangerConfirmed : text.roles.dangerWaits}
        <span className="block">“{danger.reason}”</span>
      </p>
      {danger.mayAnswer && may('work on cases') && (
        <span className="flex flex-wrap gap-2">
          <Button small kind="danger" busy={deed.isPending} onClick={() => answer(true)}>
            {text.roles.confirmDanger}
          </Button>
          <Button small busy={deed.isPending} onClick={() => answer(false)}>
            {text.roles.declineDanger}
          </Button>
        </span>
      )}
      {deed.error !== null && <Trouble thrown={deed.error} />}
    </section>
  )
}
