/** Setting a task for a post that works on the case, or for an officer of one's own. */
import { useState } from 'react'
import { useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Choice, Field, TextField } from '../../parts/field.tsx'
import { FormDialog } from '../../parts/form-dialog.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { postWords } from '../../parts/post-name.tsx'
import { useWho, useZone } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { momentIn } from '../../time.ts'

export function TaskDialog({
  one,
  tasks,
  close,
}: {
  one: Output<'cases.get'>
  tasks: Output<'tasks.list'>
  close: () => void
}) {
  const { text } = useSpeech()
  const words = text.caseWork
  const notice = useNotice()
  const zone = useZone()
  const own = useWho().post?.id ?? ''
  const [said, setSaid] = useState('')
  const [post, setPost] = useState(tasks.posts.some((one) => one.id === own) ? own : (tasks.posts[0]?.id ?? ''))
  const [officer, setOfficer] = useState('')
  const [participant, setParticipant] = useState('')
  const [due, setDue] = useState('')
  const deed = useDeed('tasks.set', ['tasks.list', 'cases.get', 'work.list'], { purpose: 'case' })
  return (
    <FormDialog
      open
      close={close}
      title={words.addTask}
      lead={words.taskLead}
      confirm={words.addTask}
      ready={said.trim().length >= 3 && post !== ''}
      send={async () => {
        await deed.mutateAsync({
          ...{ case: one.id, words: said.trim(), post, participant: participant || null },
          ...{
            officer: post === own && officer !== '' ? officer : null,
            dueAt: due === '' ? null : momentIn(due, zone),
          },
        })
        notice(words.taskSet)
      }}
    >
      <TextField
        label={words.taskWords}
        value={said}
        maxLength={2000}
        onChange={(event) => setSaid(event.target.value)}
        required
      />
      <Choice label={words.taskPost} value={post} onChange={(event) => setPost(event.target.value)} required>
        {tasks.posts.map((one) => (
          <option key={one.id} value={one.id}>
            {postWords(one)}
          </option>
        ))}
      </Choice>
      {post === own && (
        <Choice label={words.taskOfficer} value={officer} onChange={(event) => setOfficer(event.target.value)}>
          <option value="">{words.anybody}</option>
          {tasks.officers.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </Choice>
      )}
      <Choice label={words.taskAbout} value={participant} onChange={(event) => setParticipant(event.target.value)}>
        <option value="">{words.wholeCase}</option>
        {one.participants.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name || text.person.nameCovered}
          </option>
        ))}
      </Choice>
      <Field label={words.taskDue} type="datetime-local" value={due} onChange={(event) => setDue(event.target.value)} />
    </FormDialog>
  )
}
