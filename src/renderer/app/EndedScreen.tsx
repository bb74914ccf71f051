import { useText } from '#renderer/hooks/use-window.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { ScreenHeading } from '#renderer/ui/ScreenHeading.tsx'
import { AppError, type ErrorCode } from '#shared/errors.ts'
import { errorText } from '#shared/text/text.ts'

/** The room is over for this computer, and its copy is gone: says so, and nothing of the session remains on screen. */
export function EndedScreen({ code, onLeave }: { code: ErrorCode; onLeave: () => void }) {
  const text = useText()
  return (
    <Page width="reading">
      <ScreenHeading lead={errorText(text, new AppError(code))}>
        {text(code === 'room.ended' ? 'room.endedTitle' : 'room.outTitle')}
      </ScreenHeading>
      <div>
        <Button variant="primary" onPress={onLeave}>
          {text('ui.toHome')}
        </Button>
      </div>
    </Page>
  )
}
