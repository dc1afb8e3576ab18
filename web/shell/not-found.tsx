/** Neither there nor allowed: the same answer for both, on purpose. */
import { Unlink } from 'lucide-react'
import { ButtonLink } from '../parts/button.tsx'
import { Empty } from '../parts/empty.tsx'
import { Page } from '../parts/page.tsx'
import { useSpeech } from '../text/language.tsx'

export function NotFound() {
  const { text } = useSpeech()
  return (
    <Page title={text.notFound.title}>
      <Empty icon={Unlink} title={text.notFound.title} action={<ButtonLink to="/">{text.notFound.home}</ButtonLink>}>
        {text.notFound.lead}
      </Empty>
    </Page>
  )
}
