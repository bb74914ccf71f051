import { Ellipsis } from 'lucide-react'
import { Menu as AriaMenu, Button, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import buttonStyles from './IconButton.module.css'
import popoverStyles from './popover.module.css'

export interface MenuAction {
  id: string
  label: string
  detail?: string
  isDisabled?: boolean
  onAction: () => void
}

/** Rarer actions behind one small button. */
export function Menu({ label, actions }: { label: string; actions: readonly MenuAction[] }) {
  return (
    <MenuTrigger>
      <Button aria-label={label} className={buttonStyles['button'] ?? ''}>
        <Ellipsis size="1.25rem" strokeWidth={1.75} aria-hidden="true" />
      </Button>
      <Popover className={popoverStyles['popover'] ?? ''} placement="bottom end">
        <AriaMenu className={popoverStyles['list'] ?? ''}>
          {actions.map((action) => (
            <MenuItem
              key={action.id}
              id={action.id}
              textValue={action.label}
              isDisabled={action.isDisabled ?? false}
              onAction={action.onAction}
              className={popoverStyles['item'] ?? ''}
            >
              <Text slot="label">{action.label}</Text>
              {action.detail ? (
                <Text slot="description" className={popoverStyles['detail'] ?? ''}>
                  {action.detail}
                </Text>
              ) : null}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  )
}
