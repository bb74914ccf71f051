import { families, type Template } from '#shared/template/schema.ts'
import type { Text } from '#shared/text/text.ts'

interface Range {
  min: number
  max: number
}

/** Above this a group counts as without a limit. */
const manyPeople = 100

/** "5 to 10 minutes". */
export function minutesText(text: Text, { min, max }: Range): string {
  return min === max
    ? text('ui.template.minutesRange', { min })
    : text('ui.template.minutesBetween', { min, max })
}

/** "2 to 15", or "2 or more" where the upper end means nothing. */
export function groupText(text: Text, { min, max }: Range): string {
  if (max >= manyPeople) return text('ui.template.groupFrom', { min })
  return min === max
    ? text('ui.template.groupExactly', { min })
    : text('ui.template.groupBetween', { min, max })
}

/** Templates by what they are for, shortest first; families without a template are left out. */
export function byFamily(
  templates: readonly Template[],
): { family: Template['family']; templates: Template[] }[] {
  return families
    .map((family) => ({
      family,
      templates: templates
        .filter((template) => template.family === family)
        .sort((a, b) => a.minutes.min - b.minutes.min || a.name.localeCompare(b.name)),
    }))
    .filter((group) => group.templates.length > 0)
}
