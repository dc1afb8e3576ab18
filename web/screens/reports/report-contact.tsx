/** The reporter's contact: opened by a press of its own, journalled, never part of the page before. */
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { call, type Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useSpeech } from '../../text/language.tsx'

export function ReportContact({ report }: { report: Output<'reports.get'> }) {
  const { text } = useSpeech()
  const [contact, setContact] = useState<string | null>(null)
  const [thrown, setThrown] = useState<unknown>(null)
  async function open() {
    await call('reports.contact', { id: report.id }, { purpose: 'case' }).then(
      (told) => setContact(told.contact),
      setThrown,
    )
  }
  return (
    <Card title={text.reports.contact}>
      {!report.hasContact && <p className="text-sm text-soft">{text.reports.contactNone}</p>}
      {report.hasContact && contact === null && (
        <div className="grid justify-items-start gap-3">
          <p className="text-sm text-soft">{text.reports.contactLead}</p>
          <Button icon={KeyRound} onClick={open}>
            {text.reports.contactOpen}
          </Button>
        </div>
      )}
      {contact !== null && <p className="text-md font-bold">{contact}</p>}
      {thrown !== null && <Trouble thrown={thrown} />}
    </Card>
  )
}
