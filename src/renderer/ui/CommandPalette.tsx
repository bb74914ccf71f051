import {
  Autocomplete,
  Dialog,
  Heading,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Text,
  TextField,
  useFilter,
} from 'react-aria-components'
import styles from './CommandPalette.module.css'
import dialogStyles from './Dialog.module.css'
import fieldStyles from './field.module.css'
import popoverStyles from './popover.module.css'

interface CommandPaletteProps {
  isOpen: boolean
  onClose: () => void
  title: string
  /** The name of the field that narrows the list. */
  label: string
  /** Said where nothing fits. */
  empty: string
  choices: readonly { id: string; label: string; hint?: string }[]
  onChoose: (id: string) => void
}

/** Everything that can be done, found by a few letters of it. */
export function CommandPalette(props: CommandPaletteProps) {
  const { isOpen, onClose, title, label, empty, choices, onChoose } = props
  const { contains } = useFilter({ sensitivity: 'base' })
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose()
      }}
      isDismissable
      className={`${dialogStyles['veil']} ${styles['veil']}`}
    >
      <Modal className={`${dialogStyles['modal']} ${styles['modal']}`}>
        <Dialog className={styles['palette'] ?? ''}>
          <Heading slot="title" level={2} className={styles['title'] ?? ''}>
            {title}
          </Heading>
          <Autocomplete filter={contains}>
            <TextField autoFocus className={styles['field'] ?? ''}>
              <Label className={fieldStyles['label'] ?? ''}>{label}</Label>
              <Input className={fieldStyles['input'] ?? ''} spellCheck={false} autoComplete="off" />
            </TextField>
            <Menu
              className={styles['list'] ?? ''}
              aria-label={title}
              onAction={(id) => onChoose(String(id))}
              renderEmptyState={() => <p className={styles['empty']}>{empty}</p>}
            >
              {choices.map((choice) => (
                <MenuItem
                  key={choice.id}
                  id={choice.id}
                  textValue={choice.label}
                  className={`${popoverStyles['item']} ${styles['item']}`}
                >
                  <Text slot="label">{choice.label}</Text>
                  {choice.hint ? (
                    <Text slot="description" className={styles['hint'] ?? ''}>
                      {choice.hint}
                    </Text>
                  ) : null}
                </MenuItem>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
