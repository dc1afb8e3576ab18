/** The joint SOP of those side by side: composed to be read, kept as a draft by whoever may write. */
import { Combine, Save } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Field } from '../../parts/field.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { Trouble } from '../../parts/trouble.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import type { Side } from './compare.tsx'
import { SopDocument } from './sop-document.tsx'
import { writtenOf } from './written.ts'

export function Compose({ sides }: { sides: Side[] }) {
  const { text } = useSpeech()
  const may = useMay()
  const notice = useNotice()
  const [isOpen, setOpen] = useState(false)
  const [id, setId] = useState('sop-bersama')
  const query = useAnswer('sops.compose', { sops: sides, name: text.sops.jointName }, { enabled: isOpen })
  const save = useDeed('sops.draft', ['sops.list', 'sops.get'])
  return (
    <Card title={text.sops.compose}>
      <p className="mb-3 max-w-[80ch] text-soft">{text.sops.composeLead}</p>
      {isOpen ? (
        <Loaded query={query} rows={5}>
          {({ joint }) => (
            <div className="grid gap-4">
              <p className="font-semibold">
                {text.sops.composed(joint.steps.length, joint.steps.filter((step) => step.responsible === null).length)}
              </p>
              {may('write SOPs') && (
                <div className="no-print grid max-w-xl items-end gap-3 sm:grid-cols-[1fr_auto]">
                  <Field label={text.sops.composeId} value={id} onChange={(event) => setId(event.target.value)} />
                  <Button
                    kind="primary"
                    icon={Save}
                    busy={save.isPending}
                    onClick={() =>
                      save.mutate(
                        { declaration: { ...writtenOf(joint), id }, draft: null },
                        { onSuccess: () => notice(text.sops.saved) },
                      )
                    }
                  >
                    {text.sops.composeKeep}
                  </Button>
                </div>
              )}
              {save.error !== null && <Trouble thrown={save.error} />}
              <SopDocument sop={joint} />
            </div>
          )}
        </Loaded>
      ) : (
        <Button icon={Combine} onClick={() => setOpen(true)}>
          {text.sops.compose}
        </Button>
      )}
    </Card>
  )
}
