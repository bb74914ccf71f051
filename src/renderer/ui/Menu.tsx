import { Ellipsis } from 'lucide-react'
import type { ReactNode } from 'react'
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

interface MenuProps {
  label: string
  actions: readonly MenuAction[]
  /** What is pressed, with the three dots after it; only the dots unless given. */
  trigger?: ReactNode
}

/** Rarer actions behind one small button. */
export function Menu({ label, actions, trigger }: MenuProps) {
  return (
    <MenuTrigger>
      <Button
        aria-label={label}
        className={(trigger ? buttonStyles['around'] : buttonStyles['button']) ?? ''}
      >
        {trigger}
        <Ellipsis size={trigger ? '1rem' : '1.25rem'} strokeWidth={1.75} aria-hidden="true" />
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
