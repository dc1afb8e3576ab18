/** Tasks beside the SOP's steps: what, for whom, by when; done, or opened again with what is not right yet. */
import { ListPlus } from 'lucide-react'
import { useState } from 'react'
import { useAnswer, useDeed } from '../../ask.ts'
import type { Output } from '../../call.ts'
import { Button } from '../../parts/button.tsx'
import { Card } from '../../parts/card.tsx'
import { Chip } from '../../parts/chip.tsx'
import { Due } from '../../parts/due.tsx'
import { Loaded } from '../../parts/loaded.tsx'
import { useNotice } from '../../parts/notice.tsx'
import { PostName } from '../../parts/post-name.tsx'
import { ReasonDialog } from '../../parts/reason-dialog.tsx'
import { Time } from '../../parts/time.tsx'
import { useMay } from '../../session.tsx'
import { useSpeech } from '../../text/language.tsx'
import { useOpened } from '../queue/use-opened.ts'
import { TaskDialog } from './task-dialog.tsx'

type Case = Output<'cases.get'>
type Task = Output<'tasks.list'>['rows'][number]
const stale = ['tasks.list', 'cases.get', 'work.list'] as const

export function Tasks({ one }: { one: Case }) {
  const { text } = useSpeech()
  const words = text.caseWork
  const query = useAnswer('tasks.list', { case: one.id })
  const [setting, setSetting] = useState(false)
  const open = query.data?.rows.filter((task) => task.doneAt === null) ?? []
  const done = query.data?.rows.filter((task) => task.doneAt !== null) ?? []
  return (
    <Card
      title={words.tasks}
      flush
      action={
        query.data?.maySet && (
          <Button kind="quiet" small icon={ListPlus} onClick={() => setSetting(true)}>
            {words.addTask}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={1}>
        {(tasks) => (
          <>
            {tasks.rows.length === 0 && <p className="px-4 pb-4 text-sm text-soft sm:px-5">{words.noTask}</p>}
            <ul>
              {open.map((task) => (
                <Line key={task.id} one={one} task={task} />
              ))}
            </ul>
            {done.length > 0 && (
              <details className="border-t border-line">
                <summary className="min-h-9 cursor-pointer px-4 py-2 text-sm font-semibold text-link sm:px-5">
                  {words.doneTasks(done.length)}
                </summary>
                <ul>
                  {done.map((task) => (
                    <Line key={task.id} one={one} task={task} />
                  ))}
                </ul>
              </details>
            )}
            {setting && <TaskDialog one={one} tasks={tasks} close={() => setSetting(false)} />}
          </>
        )}
      </Loaded>
    </Card>
  )
}

function Line({ one, task }: { one: Case; task: Task }) {
  const { text } = useSpeech()
  const words = text.caseWork
  const may = useMay()
  const [opened, forgetOpened] = useOpened()
  const [pressed, setPressed] = useState<'finish' | 'reopen' | null>(null)
  const asks = pressed ?? (opened === task.id && task.mine && task.doneAt === null ? 'finish' : null)
  const close = () => (pressed === null ? forgetOpened() : setPressed(null))
  const person = one.participants.find((participant) => participant.id === task.participant)
  return (
    <li className="grid gap-1 border-t border-line px-4 py-2.5 first:border-0 sm:px-5">
      <span className="flex flex-wrap items-start justify-between gap-x-3 gap-y-1">
        <span className={`min-w-0 grow basis-48 font-semibold ${task.doneAt ? 'text-soft' : ''}`}>{task.words}</span>
        <span className="flex flex-wrap items-center gap-2">
          {task.doneAt ? (
            <span className="text-xs text-soft">
              <Time at={task.doneAt} grain="day" />
            </span>
          ) : (
            task.dueAt && <Due at={task.dueAt} />
          )}
          {may('work on cases') && task.mine && task.doneAt === null && one.state === 'open' && (
            <Button small onClick={() => setPressed('finish')} aria-label={`${words.finishTask}: ${task.words}`}>
              {words.finishTask}
            </Button>
          )}
          {may('work on cases') && task.mayReopen && task.doneAt !== null && (
            <Button small onClick={() => setPressed('reopen')} aria-label={`${words.reopen}: ${task.words}`}>
              {words.reopen}
            </Button>
          )}
        </span>
      </span>
      <span className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-xs text-soft">
        {task.post && <PostName post={task.post} />}
        {task.officer && <span>{task.officer}</span>}
        {task.mine && <Chip tone="accent">{text.case.mine}</Chip>}
        {person && <span>{person.name || text.person.nameCovered}</span>}
        {task.reopened > 0 && <Chip tone="warn">{words.reopened(task.reopened)}</Chip>}
      </span>
      {asks === 'finish' && <Finish task={task} close={close} />}
      {asks === 'reopen' && <Reopen task={task} close={close} />}
    </li>
  )
}

function Finish({ task, close }: { task: Task; close: () => void }) {
  const { text } = useSpeech()
  const notice = useNotice()
  const deed = useDeed('tasks.finish', [...stale], { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={text.caseWork.finishTask}
      lead={task.words}
      label={text.caseWork.taskNote}
      confirm={text.caseWork.finishTask}
      optional
      decide={async (note) => {
        await deed.mutateAsync({ id: task.id, note: note === '' ? null : note })
        notice(text.caseWork.taskFinished)
      }}
    />
  )
}

function Reopen({ task, close }: { task: Task; close: () => void }) {
  const { text } = useSpeech()
  const deed = useDeed('tasks.reopen', [...stale], { purpose: 'case' })
  return (
    <ReasonDialog
      open
      close={close}
      title={text.caseWork.reopenTitle}
      lead={task.words}
      label={text.caseWork.reopenWhy}
      confirm={text.caseWork.reopen}
      decide={(reason) => deed.mutateAsync({ id: task.id, reason })}
    />
  )
}
