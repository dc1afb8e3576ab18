/** A secret, shown this once. */
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useSpeech } from '../../text/language.tsx'

export function SecretOnce({ secret, close }: { secret: string | null; close: () => void }) {
  const { text } = useSpeech()
  return (
    <Dialog open={secret !== null} close={close} title={text.webhooks.secretOnce} lead={text.webhooks.secretOnceLead}>
      <code className="rounded-md bg-sunk p-3 text-sm break-all select-all">{secret}</code>
      <div className="flex justify-end">
        <Button kind="primary" onClick={close}>
          {text.webhooks.secretKept}
        </Button>
      </div>
    </Dialog>
  )
}
