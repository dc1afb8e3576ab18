/** Somebody joins the case, found first: a presumed victim by the coordinating post, a witness by the investigation's, family by the one that protects. */
import { UserPlus } from 'lucide-react'
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Input, Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Choice } from '../../parts/field.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { RadioCards } from '../../parts/radio-cards.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { ChoosePerson } from './choose-person.tsx'
import { isVictim } from './is-victim.ts'

type Case = Output<'cases.get'>
type Kin = NonNullable<Input<'participants.add-beside'>['kin']>['as']
type As = 'victim' | 'witness' | 'family'

export function AddPerson({ one }: { one: Case }) {
  const { text } = useSpeech()
  const may = useMay()
  const [open, setOpen] = useState(false)
  const leads = (track: string) => one.tracks.some((each) => each.track === track && each.mine)
  const words = text.roles
  const options = [
    ...(one.may.coordinate && may('open cases')
      ? [{ value: 'victim' as const, words: words.asVictim, hint: words.asVictimHint }]
      : []),
    ...(leads('law') && may('work on cases')
      ? [{ value: 'witness' as const, words: words.asWitness, hint: words.asWitnessHint }]
      : []),
    ...(leads('protection') && may('work on cases')
      ? [{ value: 'family' as const, words: words.asFamily, hint: words.asFamilyHint }]
      : []),
  ]
  if (one.state !== 'open' || options.length === 0) return null
  return (
    <>
      <Button kind="quiet" small icon={UserPlus} onClick={() => setOpen(true)}>
        {text.case.addPerson}
      </Button>
      {open && <Join one={one} options={options} close={() => setOpen(false)} />}
    </>
  )
}

function Join({
  one,
  options,
  close,
}: {
  one: Case
  options: { value: As; words: string; hint: string }[]
  close: () => void
}) {
  const { text, say } = useSpeech()
  const notice = useNotice()
  const [as, setAs] = useState<As | null>(options.length === 1 ? options[0]!.value : null)
  const [person, setPerson] = useState<string | null>(null)
  const [kinOf, setKinOf] = useState('')
  const [kin, setKin] = useState<Kin | ''>('')
  const join = useDeed('cases.add-person', ['cases.get', 'cases.list'], { purpose: 'case' })
  const beside = useDeed('participants.add-beside', ['cases.get'], { purpose: 'case' })
  const isWhole = as !== null && (as !== 'family' || (kinOf !== '' && kin !== ''))
  return (
    <ReasonDialog
      open
      close={close}
      title={text.case.addTitle(one.number)}
      lead={text.case.addLead}
      label={text.case.addReason}
      hint={text.case.addReasonHint}
      confirm={text.case.addPerson}
      ready={person !== null && isWhole}
      decide={async (reason) => {
        const added = { case: one.id, person: person ?? '', reason }
        if (as === 'victim') await join.mutateAsync(added)
        if (as === 'witness') await beside.mutateAsync({ ...added, role: as })
        if (as === 'family' && kin !== '') await beside.mutateAsync({ ...added, role: as, kin: { of: kinOf, as: kin } })
        notice(as === 'victim' ? text.case.added : text.roles.addedBeside)
      }}
    >
      <RadioCards legend={text.roles.as} name="as" options={options} value={as} choose={setAs} />
      {as === 'family' && (
        <div className="grid gap-4 sm:grid-cols-2">
          <Choice label={text.roles.kinOf} value={kinOf} onChange={(event) => setKinOf(event.target.value)} required>
            <option value="">{text.roles.choose}</option>
            {one.participants.filter(isVictim).map((victim) => (
              <option key={victim.id} value={victim.id}>
                {victim.name ?? say(victim.roleName)}
              </option>
            ))}
          </Choice>
          <Choice label={text.roles.kinAs} value={kin} onChange={(event) => setKin(event.target.value as Kin)} required>
            <option value="">{text.roles.choose}</option>
            {(Object.keys(text.roles.kins) as Kin[]).map((each) => (
              <option key={each} value={each}>
                {text.roles.kins[each]}
              </option>
            ))}
          </Choice>
        </div>
      )}
      <ChoosePerson value={person} choose={setPerson} />
    </ReasonDialog>
  )
}
