/** Evidence of a case: every item with its one holder, the check of the chain, and what was asked of other countries. */
import { Link, useParams } from '@tanstack/react-router'
import { PackagePlus, ShieldCheck } from 'lucide-react'
import { useState } from 'react'
import { useAnswer } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { LoadedPage } from '../../parts/loaded-page.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Page } from '../../parts/page.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { Abroad } from './abroad.tsx'
import { TakeDialog } from './take-dialog.tsx'
import { type Evidence, useEvidenceDeed } from './use-evidence.ts'

export function Screen() {
  const { text } = useSpeech()
  const { id = '' } = useParams({ strict: false })
  const query = useAnswer('evidence.list', { case: id }, { purpose: 'case' })
  return (
    <LoadedPage query={query} trail={{ to: `/cases/${id}/law`, words: text.law.title }}>
      {(evidence) => <Items evidence={evidence} />}
    </LoadedPage>
  )
}

function Items({ evidence }: { evidence: Evidence }) {
  const { text, say } = useSpeech()
  const words = text.evidence
  const notice = useNotice()
  const may = useMay()('work on cases')
  const verify = useEvidenceDeed('evidence.verify')
  const [taking, setTaking] = useState(false)
  const broken = verify.data?.problem ?? null
  const leads = evidence.mine && may && evidence.case.state === 'open'
  return (
    <Page
      title={words.title}
      name={`${words.title} ${evidence.case.number}`}
      trail={{ to: `/cases/${evidence.case.id}/law`, words: `${text.law.title} ${evidence.case.number}` }}
      lead={words.lead}
      actions={
        <Button
          icon={ShieldCheck}
          busy={verify.isPending}
          onClick={async () => {
            const found = await verify.mutateAsync({ case: evidence.case.id })
            if (found.problem === null) notice(words.intact(found.entries))
          }}
        >
          {words.verify}
        </Button>
      }
    >
      {broken && (
        <p role="alert" className="rounded-md bg-danger-wash px-4 py-2.5 font-semibold text-danger">
          {say(broken)}
        </p>
      )}
      <Card
        flush
        title={words.items}
        action={
          leads && (
            <Button small icon={PackagePlus} onClick={() => setTaking(true)}>
              {words.take}
            </Button>
          )
        }
      >
        {evidence.items.length === 0 && <p className="px-4 pb-4 text-soft sm:px-5">{words.none}</p>}
        <ul>
          {evidence.items.map((one) => (
            <li key={one.id} className="grid gap-1 border-t border-line px-4 py-3 first:border-0 sm:px-5">
              <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
                <Link to={`/evidence/${one.id}`} className="font-bold text-link hover:underline">
                  {one.number}
                </Link>
                <Chip>{say(one.kind)}</Chip>
                <Chip tone={one.seal ? 'good' : 'plain'}>{one.seal ?? words.noSeal}</Chip>
              </span>
              <span className="break-words">{one.description}</span>
              <span className="text-sm text-soft">
                {one.holder ? <PostName post={one.holder} /> : words.ended} · {one.place} · {say(one.last)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      <Abroad evidence={evidence} leads={evidence.mine && may} />
      {taking && <TakeDialog evidence={evidence} close={() => setTaking(false)} />}
    </Page>
  )
}
